import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { roleName } from "@/lib/auth/roles";
import { countries } from "@/lib/format/countries";
import { useRegions, useRoles } from "./lookups";
import type { UserValues } from "./values";

/** The fields of an account; the same for a new one and a known one. */
export function UserFields({ state }: { state: ServerFormState<UserValues> }) {
  const { t, i18n } = useTranslation("users");
  const roles = useRoles();
  const regions = useRegions();
  const roleOptions = roles.map((role) => ({ value: role.code, label: roleName(role, i18n.language) }));
  const countryOptions = useMemo(() => countries(i18n.language), [i18n.language]);
  return (
    <FieldGrid>
      <TextInput label={t("firstName")} required autoComplete="off" {...state.field("first_name")} />
      <TextInput label={t("lastName")} required autoComplete="off" {...state.field("last_name")} />
      <TextInput
        label={t("email")}
        type="email"
        dir="ltr"
        required
        autoComplete="off"
        {...state.field("email")}
      />
      <Select
        label={t("region")}
        data={regions.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        placeholder={t("allRegions")}
        {...state.field("region_id")}
      />
      <Select
        label={t("primaryRole")}
        description={t("primaryRoleHint")}
        data={roleOptions}
        required
        allowDeselect={false}
        {...state.field("primary_role")}
      />
      <MultiSelect
        label={t("otherRoles")}
        description={t("otherRolesHint")}
        data={roleOptions.filter(({ value }) => value !== state.values.primary_role)}
        {...state.field("roles")}
        value={state.values.roles.filter((code) => code !== state.values.primary_role)}
        onChange={(codes) => state.form.setFieldValue("roles", codes as never)}
      />
      <TextInput
        label={t("phoneHome")}
        type="tel"
        dir="ltr"
        autoComplete="off"
        {...state.field("phone_home")}
      />
      <TextInput
        label={t("phoneResident")}
        type="tel"
        dir="ltr"
        autoComplete="off"
        {...state.field("phone_resident")}
      />
      <Select
        label={t("country")}
        data={countryOptions}
        searchable
        clearable
        {...state.field("country_of_origin")}
        value={state.values.country_of_origin || null}
        onChange={(code) => state.form.setFieldValue("country_of_origin", (code ?? "") as never)}
      />
      <Wide>
        <Textarea label={t("address")} autosize minRows={2} maxLength={300} {...state.field("address")} />
      </Wide>
    </FieldGrid>
  );
}
