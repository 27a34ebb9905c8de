import type { Schema } from "@/lib/api/types";
import { readTime } from "@/lib/format/days";
import { figure, type Plan } from "./data";

export type LevelValues = {
  key: string;
  multiple: number | string;
  name: string;
  description: string;
  duration_h: number | string;
};
export type PartValues = {
  key: string;
  accessory_id: string | null;
  called: string;
  quantity: number | string;
  multiple: number | string;
};

/** What the form of a plan holds. */
export type PlanValues = {
  name: string;
  machine_id: string | null;
  machine_type: string;
  region_id: string | null;
  basis: string;
  every_count: number | string;
  every_unit: string | null;
  meter_kind: string | null;
  every_amount: number | string;
  planned_per_day: number | string;
  lead_days: number | string;
  lead_amount: number | string;
  also_when_standing: boolean;
  order_type: string;
  priority: string;
  description: string;
  notes: string;
  technician_id: string | null;
  time_of_day: string;
  duration_h: number | string;
  estimated_cost: number | string;
  keeps_running: boolean;
  is_hot_work: boolean;
  levels: LevelValues[];
  checklist_id: string | null;
  parts: PartValues[];
};

export const newPlanValues: PlanValues = {
  name: "",
  machine_id: null,
  machine_type: "",
  region_id: null,
  basis: "floating",
  every_count: "",
  every_unit: "weeks",
  meter_kind: null,
  every_amount: "",
  planned_per_day: "",
  lead_days: "",
  lead_amount: "",
  also_when_standing: false,
  order_type: "preventive",
  priority: "medium",
  description: "",
  notes: "",
  technician_id: null,
  time_of_day: "07:00",
  duration_h: "",
  estimated_cost: "",
  keeps_running: false,
  is_hot_work: false,
  levels: [],
  checklist_id: null,
  parts: [],
};

const shown = (value: string | number | null) => (value === null ? "" : Number(value));

export function valuesOf(plan: Plan): PlanValues {
  return {
    name: plan.name,
    machine_id: plan.machine?.id ?? null,
    machine_type: plan.machine_type,
    region_id: plan.region?.id ?? null,
    basis: plan.basis,
    every_count: shown(plan.every_count),
    every_unit: plan.every_unit || null,
    meter_kind: plan.meter_kind || null,
    every_amount: shown(plan.every_amount),
    planned_per_day: shown(plan.planned_per_day),
    lead_days: plan.lead_days,
    lead_amount: Number(plan.lead_amount),
    also_when_standing: plan.also_when_standing,
    order_type: plan.order_type,
    priority: plan.priority,
    description: plan.description,
    notes: plan.notes,
    technician_id: plan.technician?.id ?? null,
    time_of_day: plan.time_of_day?.slice(0, 5) ?? "",
    duration_h: shown(plan.duration_h),
    estimated_cost: shown(plan.estimated_cost),
    keeps_running: plan.keeps_running,
    is_hot_work: plan.is_hot_work,
    levels: plan.levels.map((level) => ({
      key: String(level.multiple),
      multiple: level.multiple,
      name: level.name,
      description: level.description,
      duration_h: shown(level.duration_h),
    })),
    checklist_id: plan.checklist?.id ?? null,
    parts: plan.parts.map((part) => ({
      key: `${part.multiple} ${part.accessory.id}`,
      accessory_id: part.accessory.id,
      called: part.accessory.name,
      quantity: Number(part.quantity),
      multiple: part.multiple,
    })),
  };
}

const figures = ["every_count", "every_amount", "planned_per_day", "duration_h", "estimated_cost"] as const;

/** Values as the server takes them; of those that are there. */
export function sent(values: Partial<PlanValues>): Partial<Schema<"NewPlan">> {
  const body: Record<string, unknown> = { ...values };
  for (const name of figures) if (name in values) body[name] = figure(values[name] ?? "");
  for (const name of ["lead_days", "lead_amount"] as const) {
    if (name in values) body[name] = figure(values[name] ?? "") ?? 0;
  }
  if ("every_count" in values && body.every_count === null) body.every_unit = null;
  // What names no time is sent as it was typed, for the server to say so.
  if (values.time_of_day !== undefined)
    body.time_of_day = readTime(values.time_of_day) ?? (values.time_of_day || null);
  if (values.levels) {
    body.levels = values.levels.map(({ key: _, ...level }) => ({
      ...level,
      multiple: figure(level.multiple),
      duration_h: figure(level.duration_h),
    }));
  }
  if (values.parts) {
    body.parts = values.parts.map(({ accessory_id, quantity, multiple }) => ({
      accessory_id,
      quantity: figure(quantity),
      multiple: figure(multiple),
    }));
  }
  return body as Partial<Schema<"NewPlan">>;
}
