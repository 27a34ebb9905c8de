import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import type { Schema } from "@/lib/api/types";
import { fromLocalField, toLocalField } from "@/lib/format/moment";
import { figure, type Order, orderTypes, priorities, useChoices } from "./data";

/** What the form of an order holds. */
export type OrderValues = {
  machine_id: string | null;
  order_type: string;
  priority: string;
  description: string;
  notes: string;
  scheduled_at: string;
  technician_id: string | null;
  technician_name: string;
  estimated_duration_h: number | string;
  estimated_cost: number | string;
  keeps_running: boolean;
  is_hot_work: boolean;
  hot_work_permit: string;
};

export const newOrderValues: OrderValues = {
  machine_id: null,
  order_type: "preventive",
  priority: "medium",
  description: "",
  notes: "",
  scheduled_at: "",
  technician_id: null,
  technician_name: "",
  estimated_duration_h: "",
  estimated_cost: "",
  keeps_running: false,
  is_hot_work: false,
  hot_work_permit: "",
};

export function valuesOf(order: Order, zone: string): OrderValues {
  return {
    ...newOrderValues,
    machine_id: order.machine_id,
    order_type: order.order_type,
    priority: order.priority,
    description: order.description,
    notes: order.notes,
    scheduled_at: toLocalField(order.scheduled_at, zone),
    technician_id: order.technician_id,
    technician_name: order.technician_id ? "" : order.technician_name,
    estimated_duration_h: Number(order.estimated_duration_h),
    estimated_cost: order.estimated_cost === null ? "" : Number(order.estimated_cost),
    keeps_running: order.keeps_running,
    is_hot_work: order.is_hot_work,
    hot_work_permit: order.hot_work_permit,
  };
}

/** Values as the server takes them; of those that are there. */
export function sent(values: Partial<OrderValues>, zone: string): Partial<Schema<"NewWorkOrder">> {
  const body: Record<string, unknown> = { ...values };
  if ("scheduled_at" in values) body.scheduled_at = fromLocalField(values.scheduled_at ?? "", zone);
  if ("estimated_duration_h" in values) body.estimated_duration_h = figure(values.estimated_duration_h ?? "");
  if ("estimated_cost" in values) body.estimated_cost = figure(values.estimated_cost ?? "");
  if (values.technician_name) body.technician_id = null;
  return body as Partial<Schema<"NewWorkOrder">>;
}

/** The fields of an order; without its machine where that is known. */
export function OrderFields(props: { state: ServerFormState<OrderValues>; withoutMachine?: boolean }) {
  const { t } = useTranslation("maintenance");
  const { state } = props;
  const choices = useChoices();
  const named = (items: { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FieldGrid>
      {!props.withoutMachine && (
        <Select
          label={t("machine")}
          required
          searchable
          data={named(choices?.machines)}
          {...state.field("machine_id")}
        />
      )}
      <Select
        label={t("typeLabel")}
        required
        allowDeselect={false}
        data={orderTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        {...state.field("order_type")}
      />
      <Select
        label={t("priorityLabel")}
        required
        allowDeselect={false}
        data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
        {...state.field("priority")}
      />
      <DateField label={t("scheduledAt")} required withTime {...state.field("scheduled_at")} />
      <Wide>
        <Textarea label={t("description")} required autosize minRows={2} {...state.field("description")} />
      </Wide>
      <Select
        label={t("technician")}
        searchable
        clearable
        data={named(choices?.technicians)}
        {...state.field("technician_id")}
      />
      <TextInput
        label={t("technicianName")}
        description={t("technicianHint")}
        {...state.field("technician_name")}
      />
      <QuantityInput
        label={t("estimatedDuration")}
        unit="h"
        required
        min={0}
        {...state.field("estimated_duration_h")}
      />
      <QuantityInput label={t("estimatedCost")} unit="OMR" min={0} {...state.field("estimated_cost")} />
      <Checkbox
        label={t("keepsRunning")}
        description={t("keepsRunningHint")}
        {...state.field("keeps_running", "checkbox")}
      />
      <Checkbox label={t("hotWork")} {...state.field("is_hot_work", "checkbox")} />
      {state.values.is_hot_work && (
        <TextInput label={t("hotWorkPermit")} dir="ltr" {...state.field("hot_work_permit")} />
      )}
      <Wide>
        <Textarea label={t("notes")} autosize minRows={2} {...state.field("notes")} />
      </Wide>
    </FieldGrid>
  );
}
