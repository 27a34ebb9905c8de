import { Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { CountedInput } from "@/components/CountedInput";
import { listKey } from "@/components/list";
import { Quantity } from "@/components/Quantity";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { Receipt } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

interface Props {
  /** The store that gets stock; chosen in the dialog when left out. */
  store?: Schema<"StoreDetail">;
  /** The batch that it comes from; chosen in the dialog when left out. */
  batch?: Schema<"BatchDetail">;
  onClose: () => void;
}

/** Moves stock of a batch from the central warehouse into a store. What fits and what is there, the server says. */
export function ReceiptDialog({ store, batch, onClose }: Props) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const client = useQueryClient();
  const batches = useQuery({
    enabled: !batch,
    queryKey: ["list", "/api/v1/warehouse-batches", "available"],
    queryFn: () => {
      const query = { status: ["available" as const], sort: "expires_on", page_size: 200 };
      return ok(api.GET("/api/v1/warehouse-batches", { params: { query } }));
    },
  });
  const stores = useQuery({
    enabled: !store,
    queryKey: ["list", "/api/v1/stores", "operational"],
    queryFn: () => {
      const query = { status: ["operational" as const], page_size: 200 };
      return ok(api.GET("/api/v1/stores", { params: { query } }));
    },
  });
  const offered = (batches.data?.items ?? []).filter(
    (row) => !store || store.allowed_kinds.includes(row.product_kind),
  );
  const open = (stores.data?.items ?? []).filter(
    (row) => !batch || row.allowed_kinds.includes(batch.product_kind),
  );
  const state = useServerForm({
    limits: Receipt,
    values: {
      store_id: store?.id ?? "",
      batch_id: batch?.id ?? "",
      quantity: "" as number | string,
      reference_number: "",
      note: "",
    },
    submit: (values, { headers }) => {
      const { store_id, ...body } = { ...values, quantity: Number(values.quantity) };
      const path = { store_id };
      return ok(api.POST("/api/v1/stores/{store_id}/receipts", { params: { path }, body, headers }));
    },
    savedMessage: "explosives:stocked",
    onSaved: async () => {
      const stale = ["/api/v1/stores", "/api/v1/stock-lots", "/api/v1/warehouse-batches"] as const;
      await Promise.all([
        client.invalidateQueries({ queryKey: ["store"] }),
        client.invalidateQueries({ queryKey: ["batch"] }),
        client.invalidateQueries({ queryKey: listKey("/api/v1/ledger-movements") }),
        ...stale.map((path) => client.invalidateQueries({ queryKey: listKey(path) })),
      ]);
      onClose();
    },
  });
  const chosen = batch ?? offered.find(({ id }) => id === state.values.batch_id);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={store ? t("receiveStock") : t("stockStore")}
      state={state}
      submitLabel={t("moveIn")}
    >
      <FieldGrid>
        {!batch && (
          <Wide>
            <Select
              label={t("batch")}
              required
              searchable
              nothingFoundMessage={t("noBatchFits")}
              data={offered.map((row) => ({
                value: row.id,
                label: `${row.batch_number} · ${row.product_name} · ${format.number(row.available)} ${t(`unit.${row.unit}`)} · ${format.date(`${row.expires_on}T08:00:00Z`)}`,
              }))}
              {...state.field("batch_id")}
            />
          </Wide>
        )}
        {!store && (
          <Wide>
            <Select
              label={t("store")}
              required
              searchable
              nothingFoundMessage={t("noStoreFits")}
              data={open.map((row) => ({
                value: row.id,
                label: `${row.name} · ${t("freeKg", { kg: format.number(row.capacity_kg - row.occupancy_kg) })}`,
              }))}
              {...state.field("store_id")}
            />
          </Wide>
        )}
        <CountedInput
          label={t("quantity")}
          counted={chosen?.unit ?? "kg"}
          required
          description={
            chosen && (
              <>
                {t("available")}: <Counted value={chosen.available} unit={chosen.unit} />
                {store && (
                  <>
                    {" · "}
                    {t("free")}: <Quantity value={store.free_kg} unit="kg" />
                  </>
                )}
              </>
            )
          }
          {...state.field("quantity")}
        />
        <TextInput label={t("deliveryNote")} dir="ltr" {...state.field("reference_number")} />
        <Wide>
          <TextInput label={t("note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
