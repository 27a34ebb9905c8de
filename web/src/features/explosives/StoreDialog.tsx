import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { StoreChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { StoreFields, sentLimits, valuesOf } from "./StoreFields";

/** Changes the master data of a store. */
export function StoreDialog({ store, onClose }: { store: Schema<"StoreDetail">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const client = useQueryClient();
  const path = { store_id: store.id };
  const state = useServerForm({
    limits: StoreChange,
    values: valuesOf(store),
    version: store.version,
    submit: (values, { headers, changed }) => {
      const { capacity_kg, limits, ...rest } = changed;
      const body = {
        ...rest,
        ...(capacity_kg !== undefined && { capacity_kg: Number(capacity_kg) }),
        ...(limits !== undefined && { limits: sentLimits(values) }),
      };
      return ok(api.PATCH("/api/v1/stores/{store_id}", { params: { path }, body, headers }));
    },
    onSaved: async (saved) => {
      client.setQueryData(["store", store.id], saved);
      await client.invalidateQueries({ queryKey: listKey("/api/v1/stores") });
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/stores/{store_id}", { params: { path } }));
      client.setQueryData(["store", store.id], fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editStore")} state={state} size="lg">
      <StoreFields state={state} />
    </FormDialog>
  );
}
