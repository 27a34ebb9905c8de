import { Select, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CountedInput } from "@/components/CountedInput";
import { DateField } from "@/components/DateField";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import {
  AnfoProperties,
  BatchAddition,
  BatchChange,
  BatchCorrection,
  EmulsionProperties,
  NewExpiryChange,
} from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { noProperties, propertiesOfKind, sentProperties } from "./properties";

type Props = { batch: Schema<"BatchDetail">; onClose: () => void };

function useRefresh(onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ["batch"] }),
      client.invalidateQueries({ queryKey: ["list"] }),
    ]);
    onClose();
  };
}

/** More of the same batch, from its supplier. */
export function AddDialog({ batch, onClose }: Props) {
  const { t } = useTranslation("explosives");
  const state = useServerForm({
    limits: BatchAddition,
    values: { quantity: "" as number | string, reference_number: "", note: "" },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/warehouse-batches/{batch_id}/add", {
          params: { path: { batch_id: batch.id } },
          body: { ...values, quantity: Number(values.quantity) },
          headers,
        }),
      ),
    savedMessage: "explosives:stockAdded",
    onSaved: useRefresh(onClose),
  });
  return (
    <FormDialog opened onClose={onClose} title={t("addStock")} state={state}>
      <FieldGrid>
        <CountedInput label={t("quantity")} counted={batch.unit} required {...state.field("quantity")} />
        <TextInput label={t("reference")} dir="ltr" {...state.field("reference_number")} />
        <Wide>
          <TextInput label={t("note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}

/** What the central warehouse really holds. */
export function CorrectDialog({ batch, onClose }: Props) {
  const { t } = useTranslation("explosives");
  const state = useServerForm({
    limits: BatchCorrection,
    values: { quantity: batch.total as number | string, reason: "" },
    version: batch.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/warehouse-batches/{batch_id}/correct", {
          params: { path: { batch_id: batch.id } },
          body: { ...values, quantity: Number(values.quantity) },
          headers,
        }),
      ),
    savedMessage: "explosives:corrected",
    onSaved: useRefresh(onClose),
  });
  return (
    <FormDialog opened onClose={onClose} title={t("correct")} state={state}>
      <FieldGrid>
        <Wide>
          <Text size="sm">{t("correctHint")}</Text>
        </Wide>
        <CountedInput label={t("inWarehouse")} counted={batch.unit} required {...state.field("quantity")} />
        <Wide>
          <Textarea label={t("reason")} required autosize minRows={2} {...state.field("reason")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}

/** Where the batch lies, its supplier and what was measured of it. */
export function EditBatchDialog({ batch, onClose }: Props) {
  const { t } = useTranslation("explosives");
  const lengths: Record<string, number> = { ...AnfoProperties, ...EmulsionProperties };
  const kept = Object.fromEntries(
    Object.entries(batch.properties).filter(([, value]) => value !== null),
  ) as Record<string, number | string>;
  const state = useServerForm({
    limits: BatchChange,
    values: {
      supplier: batch.supplier,
      manufacturer_batch_number: batch.manufacturer_batch_number,
      storage_location: batch.storage_location,
      properties: { ...noProperties, ...kept },
    },
    version: batch.version,
    submit: ({ properties, ...values }, { headers }) => {
      const sent = sentProperties(properties, batch.product_kind);
      return ok(
        api.PATCH("/api/v1/warehouse-batches/{batch_id}", {
          params: { path: { batch_id: batch.id } },
          body: { ...values, ...(sent && { properties: sent }) },
          headers,
        }),
      );
    },
    savedMessage: "explosives:batchChanged",
    onSaved: useRefresh(onClose),
  });
  const property = (name: string) => {
    const props = state.form.getInputProps(`properties.${name}`);
    return { ...props, error: props.error ?? state.form.errors[`properties.${batch.product_kind}.${name}`] };
  };
  return (
    <FormDialog opened onClose={onClose} title={t("editBatch")} state={state}>
      <FieldGrid>
        <TextInput label={t("supplier")} required {...state.field("supplier")} />
        <TextInput label={t("location")} required {...state.field("storage_location")} />
        <TextInput label={t("manufacturerBatch")} dir="ltr" {...state.field("manufacturer_batch_number")} />
        {propertiesOfKind(batch.product_kind).map(({ name, unit, required, digits }) =>
          unit ? (
            <QuantityInput
              key={name}
              label={t(`field.${name}`)}
              unit={unit}
              required={required}
              min={0}
              decimalScale={digits}
              {...property(name)}
            />
          ) : (
            <TextInput key={name} label={t(`field.${name}`)} maxLength={lengths[name]} {...property(name)} />
          ),
        )}
      </FieldGrid>
    </FormDialog>
  );
}

/** Another last day of use, proposed to a second person. */
export function ExpiryDialog({ quality, onClose }: { quality: Schema<"BatchQuality">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const state = useServerForm({
    limits: NewExpiryChange,
    values: { new_expires_on: "", ground: "maker_letter", check_id: "", reason: "" },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/warehouse-batches/{batch_id}/expiry-changes", {
          params: { path: { batch_id: quality.batch_id } },
          body: {
            new_expires_on: values.new_expires_on,
            ground: values.ground as Schema<"ExpiryGround">,
            check_id: values.ground === "passed_test" && values.check_id ? values.check_id : null,
            reason: values.reason,
          },
          headers,
        }),
      ),
    savedMessage: "explosives:proposalSent",
    onSaved: useRefresh(onClose),
  });
  return (
    <FormDialog opened onClose={onClose} title={t("changeExpiry")} state={state}>
      <FieldGrid>
        <Wide>
          <Text size="sm">{t("proposeHint")}</Text>
        </Wide>
        <DateField label={t("newExpiresOn")} required {...state.field("new_expires_on")} />
        <Select
          label={t("ground")}
          required
          allowDeselect={false}
          data={(["maker_letter", "passed_test"] as const).map((value) => ({
            value,
            label: t(`groundOf.${value}`),
          }))}
          {...state.field("ground")}
        />
        {state.values.ground === "passed_test" && (
          <Select
            label={t("passedCheck")}
            required
            data={quality.checks
              .filter(({ status }) => status === "pass")
              .map(({ id, number }) => ({ value: id, label: number }))}
            {...state.field("check_id")}
          />
        )}
        <Wide>
          <Textarea label={t("reason")} required autosize minRows={2} {...state.field("reason")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
