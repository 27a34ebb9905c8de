import { Divider, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CountedInput } from "@/components/CountedInput";
import { DateField } from "@/components/DateField";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { AnfoProperties, EmulsionProperties, NewBatch } from "@/lib/api/limits";
import { useProducts } from "./lookups";
import { noProperties, propertiesOfKind, sentProperties } from "./properties";

const start = {
  batch_number: "",
  product_id: "",
  supplier: "",
  manufacturer_batch_number: "",
  manufactured_on: "",
  expires_on: "",
  storage_location: "",
  quantity: "" as number | string,
  properties: noProperties,
  note: "",
};

/** Of the texts among the measured properties. */
const lengths = { ...AnfoProperties, ...EmulsionProperties };

export function BatchNewPage() {
  const { t } = useTranslation("explosives");
  const navigate = useNavigate();
  const client = useQueryClient();
  const products = useProducts();
  const kindOf = (id: string) => products.find((product) => product.id === id)?.kind;
  const state = useServerForm({
    limits: NewBatch,
    values: start,
    submit: (values, { headers }) => {
      const properties = sentProperties(values.properties, kindOf(values.product_id));
      const body = { ...values, quantity: Number(values.quantity), properties };
      return ok(api.POST("/api/v1/warehouse-batches", { body, headers }));
    },
    savedMessage: "explosives:batchReceived",
    onSaved: async (batch) => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/warehouse-batches") });
      await navigate({ to: "/warehouse/$batchId", params: { batchId: batch.id } });
    },
  });
  const kind = kindOf(state.values.product_id);
  const fields = propertiesOfKind(kind);
  const property = (name: string) => {
    const props = state.form.getInputProps(`properties.${name}`);
    // The server names the variant that it has checked against.
    return { ...props, error: props.error ?? state.form.errors[`properties.${kind}.${name}`] };
  };
  return (
    <>
      <PageHeader title={t("receiveBatch")} crumbs={[{ label: t("warehouse"), to: "/warehouse" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("receive")}
            onCancel={() => void navigate({ to: "/warehouse" })}
          >
            <FieldGrid>
              <TextInput label={t("batchNumber")} required dir="ltr" {...state.field("batch_number")} />
              <Select
                label={t("product")}
                required
                searchable
                data={products.map(({ id, name }) => ({ value: id, label: name }))}
                {...state.field("product_id")}
              />
              <CountedInput
                label={t("quantity")}
                counted={products.find(({ id }) => id === state.values.product_id)?.unit ?? "kg"}
                required
                {...state.field("quantity")}
              />
              <TextInput label={t("supplier")} required {...state.field("supplier")} />
              <DateField label={t("manufacturedOn")} required {...state.field("manufactured_on")} />
              <DateField label={t("expiresOn")} required {...state.field("expires_on")} />
              <TextInput label={t("location")} required {...state.field("storage_location")} />
              <TextInput
                label={t("manufacturerBatch")}
                dir="ltr"
                {...state.field("manufacturer_batch_number")}
              />
              {fields.length > 0 && (
                <Wide>
                  <Divider label={t("measuredProperties")} labelPosition="left" />
                </Wide>
              )}
              {fields.map(({ name, unit, required, digits }) =>
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
                  <TextInput
                    key={name}
                    label={t(`field.${name}`)}
                    maxLength={lengths[name as keyof typeof lengths]}
                    {...property(name)}
                  />
                ),
              )}
              <Wide>
                <Textarea label={t("note")} autosize minRows={2} {...state.field("note")} />
              </Wide>
            </FieldGrid>
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
