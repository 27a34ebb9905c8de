import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { WorkOrderChange } from "@/lib/api/limits";
import { usePreferences } from "@/lib/preferences";
import { keepOrder, type Order } from "./data";
import { OrderFields, sent, valuesOf } from "./OrderFields";

/** Changes what is planned of an order. What its state fixes, the server refuses beside the field. */
export function OrderDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const path = { order_id: order.id };
  const state = useServerForm({
    limits: WorkOrderChange,
    values: valuesOf(order, time_zone),
    version: order.version,
    submit: (_, { headers, changed }) =>
      ok(
        api.PATCH("/api/v1/work-orders/{order_id}", {
          params: { path },
          body: sent(changed, time_zone) as never,
          headers,
        }),
      ),
    savedMessage: "maintenance:savedMessage",
    onSaved: async (saved) => {
      await keepOrder(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/work-orders/{order_id}", { params: { path } }));
      await keepOrder(client, fresh);
      return { values: valuesOf(fresh, time_zone), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      <OrderFields state={state} withoutMachine={order.status !== "scheduled"} />
    </FormDialog>
  );
}
