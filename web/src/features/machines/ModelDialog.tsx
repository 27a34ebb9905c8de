import { Checkbox, MultiSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { MachineModelChange, NewMachineModel } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { factsOf, meterKinds, useOutlineCheck } from "./data";
import { toOutline, type Value } from "./outline";
import { SpecificationFields } from "./SpecificationFields";

export type MachineModel = Schema<"MachineModelDetail">;

/** Adds a model of machines, or changes one. */
export function ModelDialog(props: {
  model?: MachineModel;
  onSaved: (model: MachineModel) => void;
  onClose: () => void;
}) {
  const { model, onSaved, onClose } = props;
  const { t } = useTranslation(["fleet", "machines"]);
  const state = useServerForm({
    limits: model ? MachineModelChange : NewMachineModel,
    values: {
      manufacturer: model?.manufacturer ?? "",
      model: model?.model ?? "",
      machine_type: model?.machine_type ?? "",
      touches_explosives: model?.touches_explosives ?? false,
      meter_kinds: (model?.meter_kinds ?? []) as string[],
      specifications: toOutline((model?.specifications ?? {}) as { [name: string]: Value }),
      note: model?.note ?? "",
    },
    version: model?.version,
    validate: useOutlineCheck(),
    submit: (values, { headers, changed }) => {
      const meter_kinds = values.meter_kinds as Schema<"MeterKind">[];
      if (!model)
        return ok(
          api.POST("/api/v1/machine-models", {
            body: { ...values, meter_kinds, specifications: factsOf(values.specifications) },
            headers,
          }),
        );
      const { specifications, meter_kinds: kinds, ...rest } = changed;
      return ok(
        api.PATCH("/api/v1/machine-models/{model_id}", {
          params: { path: { model_id: model.id } },
          headers,
          body: {
            ...rest,
            ...(kinds !== undefined && { meter_kinds }),
            ...(specifications !== undefined && { specifications: factsOf(specifications) }),
          },
        }),
      );
    },
    onSaved: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(model ? "model.edit" : "model.new")}
      state={state}
      size="lg"
    >
      <FieldGrid>
        <TextInput
          label={t("machines:manufacturer")}
          required
          data-autofocus
          {...state.field("manufacturer")}
        />
        <TextInput label={t("machines:model")} required {...state.field("model")} />
        <TextInput
          label={t("machines:type")}
          placeholder={t("machines:typeHint")}
          required
          {...state.field("machine_type")}
        />
        <MultiSelect
          label={t("machines:meter.title")}
          description={t("model.metersHint")}
          data={meterKinds.map((value) => ({ value, label: t(`machines:meterKind.${value}`) }))}
          {...state.field("meter_kinds")}
        />
        <Wide>
          <Checkbox
            label={t("model.explosives")}
            description={t("model.explosivesHint")}
            {...state.field("touches_explosives", "checkbox")}
          />
        </Wide>
        <Wide>
          <SpecificationFields
            value={state.values.specifications}
            onChange={state.field("specifications").onChange}
            error={state.field("specifications").error}
          />
        </Wide>
        <Wide>
          <TextInput label={t("machines:note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
