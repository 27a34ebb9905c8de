import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { useRegionOptions } from "@/lib/lookups";
import type { Machine, MachineValues } from "./data";
import { ModelSelect } from "./ModelSelect";
import { SpecificationFields } from "./SpecificationFields";

/** The fields of a machine; the same for a new one and a known one. */
export function MachineFields({
  state,
  known,
}: {
  state: ServerFormState<MachineValues>;
  known?: Machine["machine_model"];
}) {
  const { t } = useTranslation(["machines", "fleet"]);
  const byModel = state.values.machine_model_id !== null;
  const { onChange: _, ...modelField } = state.field("machine_model_id");
  const regions = useRegionOptions();
  const specifications = state.field("specifications");
  // The server names the value inside the document.
  specifications.error ??= Object.entries(state.form.errors).find(([field]) =>
    field.startsWith("specifications."),
  )?.[1];
  return (
    <FieldGrid>
      <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
      <ModelSelect
        label={t("fleet:model.record")}
        placeholder={t("fleet:model.none")}
        description={t("fleet:model.recordHint")}
        known={known}
        {...modelField}
        onChoose={(model) => {
          state.form.setFieldValue("machine_model_id", model?.id ?? null);
          if (!model) return;
          state.form.setFieldValue("manufacturer", model.manufacturer);
          state.form.setFieldValue("model", model.model);
          state.form.setFieldValue("machine_type", model.machine_type);
        }}
      />
      <TextInput
        label={t("type")}
        placeholder={t("typeHint")}
        required
        readOnly={byModel}
        {...state.field("machine_type")}
      />
      <TextInput label={t("manufacturer")} required readOnly={byModel} {...state.field("manufacturer")} />
      <TextInput label={t("model")} required readOnly={byModel} {...state.field("model")} />
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
      <DateField label={t("fleet:warranty.until")} {...state.field("warranty_until")} />
      <QuantityInput
        unit="h"
        label={t("fleet:warranty.engine")}
        allowNegative={false}
        decimalScale={1}
        {...state.field("warranty_engine_h")}
      />
      <Wide>
        <TextInput label={t("location")} {...state.field("current_location")} />
      </Wide>
      <Wide>
        <SpecificationFields
          value={specifications.value}
          onChange={specifications.onChange}
          error={specifications.error}
        />
      </Wide>
      {byModel && (
        <Wide>
          <TextInput
            label={t("fleet:model.departs")}
            description={t("fleet:model.departsHint")}
            {...state.field("departs_because")}
          />
        </Wide>
      )}
    </FieldGrid>
  );
}
