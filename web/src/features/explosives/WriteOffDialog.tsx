import { Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { CountedInput } from "@/components/CountedInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { WriteOff } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";

const reasons = ["destroyed", "spilled", "short_delivery", "measurement", "lost", "other"] as const;
const warehouse = "warehouse";

/** Takes stock of a batch off the books where it lies: the way out for what has expired. */
export function WriteOffDialog({ batch, onClose }: { batch: Schema<"BatchDetail">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const client = useQueryClient();
  const can = useCan();
  const lots = useQuery({
    queryKey: ["list", "/api/v1/stock-lots", "of", batch.id],
    queryFn: () => {
      const query = { batch_id: batch.id, has_stock: true, page_size: 200 };
      return ok(api.GET("/api/v1/stock-lots", { params: { query } }));
    },
  });
  const places = [
    ...(can("explosives.update") && batch.total > 0
      ? [{ value: warehouse, label: t("warehouse"), free: batch.total - batch.allocated }]
      : []),
    ...(lots.data?.items ?? []).map((lot) => ({
      value: lot.store_id,
      label: lot.store_name,
      free: lot.on_hand - lot.reserved,
    })),
  ];
  const state = useServerForm({
    limits: WriteOff,
    values: {
      place: "",
      quantity: "" as number | string,
      reason_code: "",
      reference_number: "",
      note: "",
    },
    submit: (values, { headers }) => {
      const { place, reason_code, quantity, ...rest } = values;
      const body = {
        ...rest,
        store_id: place === warehouse ? null : place,
        quantity: Number(quantity),
        reason_code: reason_code as (typeof reasons)[number],
      };
      const path = { batch_id: batch.id };
      return ok(
        api.POST("/api/v1/warehouse-batches/{batch_id}/write-off", { params: { path }, body, headers }),
      );
    },
    savedMessage: "explosives:writtenOff",
    onSaved: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ["batch"] }),
        client.invalidateQueries({ queryKey: ["store"] }),
        client.invalidateQueries({ queryKey: ["list"] }),
      ]);
      onClose();
    },
  });
  const chosen = places.find(({ value }) => value === state.values.place);
  return (
    <FormDialog opened onClose={onClose} title={t("writeOff")} state={state} submitLabel={t("writeOff")}>
      <FieldGrid>
        <Select
          label={t("place")}
          required
          data={places}
          nothingFoundMessage={t("noLots")}
          {...state.field("place")}
        />
        <CountedInput
          label={t("quantity")}
          counted={batch.unit}
          required
          description={
            chosen && (
              <>
                {t("notReserved")}: <Counted value={chosen.free} unit={batch.unit} />
              </>
            )
          }
          {...state.field("quantity")}
        />
        <Select
          label={t("reason")}
          required
          data={reasons.map((value) => ({ value, label: t(`reasonCode.${value}`) }))}
          {...state.field("reason_code")}
        />
        <TextInput label={t("reference")} dir="ltr" {...state.field("reference_number")} />
        <Wide>
          <TextInput label={t("note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
