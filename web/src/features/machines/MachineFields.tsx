import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { useRegionOptions } from "@/lib/lookups";
import type { MachineValues } from "./data";
import classes from "./machines.module.css";

/** The fields of a machine; the same for a new one and a known one. */
export function MachineFields({ state }: { state: ServerFormState<MachineValues> }) {
  const { t } = useTranslation("machines");
  const regions = useRegionOptions();
  const specifications = state.field("specifications");
  // The server names the value inside the document.
  specifications.error ??= Object.entries(state.form.errors).find(([field]) =>
    field.startsWith("specifications."),
  )?.[1];
  return (
    <FieldGrid>
      <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
      <TextInput label={t("type")} placeholder={t("typeHint")} required {...state.field("machine_type")} />
      <TextInput label={t("manufacturer")} required {...state.field("manufacturer")} />
      <TextInput label={t("model")} required {...state.field("model")} />
      <TextInput label={t("serialNumber")} required dir="ltr" {...state.field("serial_number")} />
      <FigureInput
        label={t("year")}
        required
        allowDecimal={false}
        allowNegative={false}
        dir="ltr"
        {...state.field("manufacturing_year")}
      />
      <TextInput label={t("rigNumber")} dir="ltr" {...state.field("rig_number")} />
      <TextInput label={t("plateNumber")} dir="ltr" {...state.field("plate_number")} />
      <TextInput label={t("chassis")} {...state.field("chassis_details")} />
      <Select
        label={t("region")}
        data={regions}
        searchable
        clearable
        placeholder={t("noRegion")}
        {...state.field("region_id")}
      />
      <Wide>
        <TextInput label={t("location")} {...state.field("current_location")} />
      </Wide>
      <Wide>
        <Textarea
          label={t("specifications")}
          description={t("specificationsHint")}
          autosize
          minRows={4}
          classNames={{ input: classes.outline }}
          spellCheck={false}
          {...specifications}
        />
      </Wide>
    </FieldGrid>
  );
}
