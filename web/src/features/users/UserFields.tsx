import { MultiSelect, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ContactFields, NameFields } from "@/components/PersonFields";
import { FieldGrid } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { roleName } from "@/lib/auth/roles";
import { languages } from "@/lib/i18n";
import { useRegionOptions } from "@/lib/lookups";
import { useRoles } from "./lookups";
import type { UserValues } from "./values";

interface UserFieldsProps {
  state: ServerFormState<UserValues>;
  /** The region that the person has; it stays a choice when it has been retired. */
  region?: { id: string; name: string } | null;
  /** Nobody changes their own roles. */
  isOwn?: boolean;
}

/** The fields of an account; the same for a new one and a known one. */
export function UserFields({ state, region, isOwn = false }: UserFieldsProps) {
  const { t, i18n } = useTranslation("users");
  const roles = useRoles();
  const active = useRegionOptions();
  const isRetired = region && !active.some(({ value }) => value === region.id);
  const regions = isRetired ? [...active, { value: region.id, label: region.name }] : active;
  const roleOptions = roles
    .filter((role) => role.may_give)
    .map((role) => ({ value: role.code, label: roleName(role, i18n.language) }));
  return (
    <FieldGrid>
      <NameFields field={state.field as never} />
      <TextInput
        label={t("email")}
        type="email"
        dir="ltr"
        required
        autoComplete="off"
        {...state.field("email")}
      />
      <Select
        label={t("language")}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        allowDeselect={false}
        {...state.field("language")}
      />
      <Select
        label={t("primaryRole")}
        description={t(isOwn ? "ownRolesHint" : "primaryRoleHint")}
        data={roleOptions}
        required
        disabled={isOwn}
        allowDeselect={false}
        {...state.field("primary_role")}
      />
      <MultiSelect
        label={t("otherRoles")}
        description={t("otherRolesHint")}
        data={roleOptions.filter(({ value }) => value !== state.values.primary_role)}
        disabled={isOwn}
        {...state.field("roles")}
        value={state.values.roles.filter((code) => code !== state.values.primary_role)}
        onChange={(codes) => state.form.setFieldValue("roles", codes as never)}
      />
      <ContactFields
        field={state.field as never}
        beside={
          <Select
            label={t("region")}
            data={regions}
            searchable
            clearable
            placeholder={t("allRegions")}
            {...state.field("region_id")}
          />
        }
      />
    </FieldGrid>
  );
}
