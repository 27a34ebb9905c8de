import { Checkbox } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { type ServerFormState, useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { PlanChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { keepPlan, type Plan } from "./data";
import { PlanFields } from "./PlanFields";
import { type PlanValues, sent, valuesOf } from "./planValues";

/** Changes a plan; orders that wait follow only where that is asked for. */
export function PlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation("plans");
  const client = useQueryClient();
  const state = useServerForm({
    limits: PlanChange,
    values: { ...valuesOf(plan), renew_orders: false },
    version: plan.version,
    submit: (_, { headers, changed }) => {
      const { renew_orders, ...values } = changed;
      return ok(
        api.PATCH("/api/v1/maintenance-plans/{plan_id}", {
          params: { path: { plan_id: plan.id } },
          headers,
          body: { ...sent(values), ...(renew_orders && { renew_orders }) } as Schema<"PlanChange">,
        }),
      );
    },
    reload: async () => {
      const path = { plan_id: plan.id };
      const fresh = await ok(api.GET("/api/v1/maintenance-plans/{plan_id}", { params: { path } }));
      return { values: { ...valuesOf(fresh), renew_orders: false }, version: fresh.version };
    },
    savedMessage: "plans:saved",
    onSaved: async (saved) => {
      await keepPlan(client, saved);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("edit")} size="xl" state={state}>
      <PlanFields state={state as unknown as ServerFormState<PlanValues>} />
      {plan.open_orders > 0 && (
        <Checkbox
          mt="md"
          label={t("renew")}
          description={t("openOrders", { count: plan.open_orders })}
          {...state.field("renew_orders", "checkbox")}
        />
      )}
    </FormDialog>
  );
}
