import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RowOf } from "@/components/list";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { OverrideBody } from "@/lib/api/limits";
import { type Product, refreshSite, siteKey } from "../data";

export type ChargeRow = RowOf<"/api/v1/sites/{site_id}/charges">;

const MASS = "mass ";

/** Sets the same masses for some holes by hand. No mass at all leaves them uncharged. */
export function OverrideDialog(props: {
  siteId: string;
  rows: ChargeRow[];
  products: Product[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { siteId, rows, products, onClose, onDone } = props;
  const { t } = useTranslation("blasting");
  const client = useQueryClient();
  const [first] = rows;
  const masses: Record<string, number | string> = Object.fromEntries(
    products.map(({ id }) => [MASS + id, rows.length === 1 ? (first?.quantities_kg[id] ?? "") : ""]),
  );
  const state = useServerForm({
    limits: OverrideBody,
    values: { ...masses, reason: "" } as Record<string, number | string>,
    validate: { reason: (value) => (String(value).trim() ? null : t("override.reasonMissing")) },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/sites/{site_id}/charge-overrides", {
          params: { path: { site_id: siteId } },
          headers,
          body: {
            point_ids: rows.map(({ point_id }) => point_id),
            reason: String(values.reason),
            quantities_kg: Object.fromEntries(
              products
                .map(({ id }) => [id, Number(values[MASS + id] || 0)] as const)
                .filter(([, kg]) => kg > 0),
            ),
          },
        }),
      ),
    onSaved: async (summary) => {
      client.setQueryData(siteKey(siteId, "charge-summary"), summary);
      onDone();
      await refreshSite(client, siteId);
    },
    savedMessage: { key: "blasting:override.saved", values: { count: rows.length } },
  });
  const uncharged = products.every(({ id }) => !Number(state.values[MASS + id] || 0));
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("override.title", { count: rows.length })}
      size="lg"
      state={state}
      submitLabel={uncharged ? t("override.leaveUncharged") : t("override.set")}
    >
      <div>
        {t("override.holes")}{" "}
        <bdi dir="ltr" style={{ whiteSpace: "normal" }}>
          {rows
            .slice(0, 12)
            .map(({ hole_number }) => hole_number)
            .join(", ")}
          {rows.length > 12 ? " …" : ""}
        </bdi>
      </div>
      <FieldGrid>
        {products.map((product) => (
          <QuantityInput
            key={product.id}
            unit="kg"
            min={0}
            decimalScale={3}
            label={product.name}
            {...state.field(MASS + product.id)}
          />
        ))}
        <Wide>
          <Textarea
            label={t("common:reason.label")}
            description={t("override.zero")}
            required
            autosize
            minRows={2}
            {...state.field("reason")}
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
