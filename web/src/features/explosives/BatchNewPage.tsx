import { Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useProducts } from "./lookups";

const start = {
  batch_number: "",
  product_id: "",
  supplier: "",
  manufacturer_batch_number: "",
  manufactured_on: "",
  expires_on: "",
  storage_location: "",
  quantity_kg: "" as number | string,
  density_g_cm3: "" as number | string,
  velocity_of_detonation_m_s: "" as number | string,
  note: "",
};
type Values = typeof start;

/** The measured properties that the server expects of this kind of product; none when nothing was measured. */
function propertiesOf(values: Values, kind: string | undefined): Schema<"NewBatch">["properties"] {
  if (values.density_g_cm3 === "" && values.velocity_of_detonation_m_s === "") return null;
  const measured = {
    density_g_cm3: Number(values.density_g_cm3),
    velocity_of_detonation_m_s: Number(values.velocity_of_detonation_m_s),
    sensitization_type: "",
  };
  if (kind === "emulsion") return { kind, ...measured, water_resistance: "" };
  if (kind === "anfo" || kind === "heavy_anfo") return { kind, ...measured, fume_class: "", grade: "" };
  return null;
}

export function BatchNewPage() {
  const { t } = useTranslation("explosives");
  const navigate = useNavigate();
  const client = useQueryClient();
  const products = useProducts();
  const kindOf = (id: string) => products.find((product) => product.id === id)?.kind;
  const state = useServerForm({
    values: start,
    submit: (values, { headers }) => {
      const { density_g_cm3: _density, velocity_of_detonation_m_s: _speed, ...rest } = values;
      const properties = propertiesOf(values, kindOf(values.product_id));
      const body = { ...rest, quantity_kg: Number(values.quantity_kg), properties };
      return ok(api.POST("/api/v1/warehouse-batches", { body, headers }));
    },
    savedMessage: t("batchReceived"),
    onSaved: async (batch) => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/warehouse-batches") });
      await navigate({ to: "/warehouse/$batchId", params: { batchId: batch.id } });
    },
  });
  const kind = kindOf(state.values.product_id);
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
              <QuantityInput
                label={t("quantity")}
                unit="kg"
                required
                min={0}
                {...state.field("quantity_kg")}
              />
              <TextInput label={t("supplier")} required {...state.field("supplier")} />
              <TextInput
                label={t("manufacturedOn")}
                type="date"
                required
                {...state.field("manufactured_on")}
              />
              <TextInput label={t("expiresOn")} type="date" required {...state.field("expires_on")} />
              <TextInput label={t("location")} required {...state.field("storage_location")} />
              <TextInput
                label={t("manufacturerBatch")}
                dir="ltr"
                {...state.field("manufacturer_batch_number")}
              />
              {kind && kind !== "booster" && (
                <>
                  <QuantityInput
                    label={t("measuredDensity")}
                    unit="g/cm³"
                    decimalScale={3}
                    {...state.field("density_g_cm3")}
                  />
                  <QuantityInput
                    label={t("detonationVelocity")}
                    unit="m/s"
                    {...state.field("velocity_of_detonation_m_s")}
                  />
                </>
              )}
              <Wide>
                <Textarea label={t("note")} autosize minRows={2} maxLength={2000} {...state.field("note")} />
              </Wide>
            </FieldGrid>
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
