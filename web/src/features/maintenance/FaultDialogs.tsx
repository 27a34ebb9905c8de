import { Select, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { DeferFault, OrderContent } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { fromLocalField } from "@/lib/format/moment";
import { usePreferences } from "@/lib/preferences";
import { type Fault, keepFault } from "./data";
import { newOrderValues, OrderFields, sent } from "./OrderFields";

interface Props {
  fault: Fault;
  onClose: () => void;
}

/** Makes an order of a report, or takes it into one that is open. */
export function AcceptDialog({ fault, onClose }: Props) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const state = useServerForm({
    limits: OrderContent,
    values: {
      ...newOrderValues,
      order_type: fault.cannot_work ? "emergency" : "corrective",
      priority: fault.severity as string,
      description: [
        `${t(`component.${fault.component}`)}: ${t(`problem.${fault.problem}`)}`,
        fault.description,
      ]
        .filter(Boolean)
        .join("\n"),
      order_id: null as string | null,
    },
    version: fault.version,
    mayStartUnchanged: true,
    submit: (values, { headers }) => {
      const { order_id, machine_id: _, ...order } = values;
      const body = order_id ? { order_id } : { order: sent(order, time_zone) as Schema<"OrderContent"> };
      return ok(
        api.POST("/api/v1/fault-reports/{fault_id}/accept", {
          params: { path: { fault_id: fault.id } },
          headers,
          body,
        }),
      );
    },
    savedMessage: null,
    onSaved: async (taken) => {
      await keepFault(client, taken);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("fault.acceptTitle")} state={state} size="lg">
      {fault.open_orders.length > 0 && (
        <Select
          label={t("fault.openOrder")}
          placeholder={t("fault.newOrder")}
          clearable
          data={fault.open_orders.map(({ id, name }) => ({ value: id, label: name }))}
          {...state.field("order_id")}
        />
      )}
      {!state.values.order_id && <OrderFields state={state as never} withoutMachine />}
    </FormDialog>
  );
}

/** Says of which other report of the machine this is a repetition. */
export function MergeDialog({ fault, onClose }: Props) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const state = useServerForm({
    values: { into_id: null as string | null },
    version: fault.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/fault-reports/{fault_id}/merge", {
          params: { path: { fault_id: fault.id } },
          headers,
          body: { into_id: values.into_id ?? "" },
        }),
      ),
    savedMessage: null,
    onSaved: async (merged) => {
      await keepFault(client, merged);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("fault.mergeTitle")} state={state}>
      <Select
        label={t("fault.into")}
        required
        data={fault.other_faults.map((other) => ({
          value: other.id,
          label: `${other.number} ${t(`component.${other.component}`)}: ${t(`problem.${other.problem}`)}`,
        }))}
        {...state.field("into_id")}
      />
    </FormDialog>
  );
}

/** Puts a fault off, until when and why. */
export function DeferDialog({ fault, onClose }: Props) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const state = useServerForm({
    limits: DeferFault,
    values: { until: "", reason: "" },
    version: fault.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/fault-reports/{fault_id}/defer", {
          params: { path: { fault_id: fault.id } },
          headers,
          body: { ...values, until: fromLocalField(values.until, time_zone) ?? "" },
        }),
      ),
    savedMessage: null,
    onSaved: async (deferred) => {
      await keepFault(client, deferred);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("fault.deferTitle")} state={state}>
      <FieldGrid>
        <DateField label={t("fault.until")} required withTime {...state.field("until")} />
        <Wide>
          <Textarea label={t("fault.reason")} required autosize minRows={2} {...state.field("reason")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
