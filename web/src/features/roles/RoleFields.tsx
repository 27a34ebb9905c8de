import { Input, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import type { RightRow } from "./lookups";
import { RightMatrix } from "./RightMatrix";
import classes from "./Roles.module.css";
import { type Reach, type RoleValues, reaches } from "./values";

interface Props {
  state: ServerFormState<RoleValues>;
  rights: RightRow[];
}

/** Names, reach and rights of a role; the same for a new one and a known one. */
export function RoleFields({ state, rights }: Props) {
  const { t } = useTranslation("roles");
  const refusal = state.field("rights").error;
  return (
    <FieldGrid>
      <TextInput label={t("name")} required {...state.field("name")} />
      <TextInput label={t("nameAr")} dir="rtl" lang="ar" {...state.field("name_ar")} />
      <Wide>
        <Textarea label={t("description")} autosize minRows={1} {...state.field("description")} />
      </Wide>
      <Wide>
        <Input.Wrapper
          label={t("reach")}
          description={t(`reachHint.${state.values.reach}`)}
          error={state.field("reach").error}
        >
          <SegmentedControl
            mt={4}
            aria-label={t("reach")}
            value={state.values.reach}
            onChange={(reach) => state.form.setFieldValue("reach", reach as Reach as never)}
            data={reaches.map((reach) => ({ value: reach, label: t(`reaches.${reach}`) }))}
          />
        </Input.Wrapper>
      </Wide>
      <Wide>
        <div className={classes.label}>{t("rights")}</div>
        {refusal && <Input.Error mb="xs">{refusal}</Input.Error>}
        <RightMatrix
          rights={rights}
          value={state.values.rights}
          onChange={(chosen) => state.form.setFieldValue("rights", chosen as never)}
        />
      </Wide>
    </FieldGrid>
  );
}
