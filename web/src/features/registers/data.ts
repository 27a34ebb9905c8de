import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { fromLocalField, toLocalField } from "@/lib/format/moment";

export type UsageRecord = Schema<"UsageRecordDetail">;

export const statuses = [
  "draft",
  "validated",
  "submitted",
  "approved",
  "rejected",
  "posted",
  "closed",
  "reversal_requested",
  "reversed",
] as const;
export const shifts = ["day", "swing", "night"] as const;
export const books = ["equipment_usage"] as const;
export const causes = [
  "service",
  "breakdown",
  "damage",
  "waiting_for_parts",
  "no_work",
  "client",
  "weather",
  "no_operator",
] as const;
export const levels = ["supervisor", "manager", "director"] as const;
export const decisions = ["approval", "posting", "reversal"] as const;
export const reversalCodes = ["wrong_figure", "wrong_subject", "twice", "other"] as const;

/** Where the records of a register are read. */
export const addressOf = (row: { book: string; id: string }) => `/usage-records/${row.id}`;

export function useUsageRecord(id: string) {
  return useQuery({
    queryKey: ["usage-record", id],
    queryFn: () => ok(api.GET("/api/v1/usage-records/{record_id}", { params: { path: { record_id: id } } })),
  });
}

/** Keeps a record as the server gave it, and has everything read again that it moves: lists, figures and its machine.
 * After a step of several there is none to keep. */
export async function keepUsageRecord(client: QueryClient, record: UsageRecord | null): Promise<void> {
  if (record) client.setQueryData(["usage-record", record.id], record);
  const moved = [
    listKey("/api/v1/usage-records"),
    listKey("/api/v1/register-records"),
    ["registers"],
    ["machine"],
    ...(record ? [["usage-record", record.id, "timeline"]] : []),
  ];
  await Promise.all(moved.map((queryKey) => client.invalidateQueries({ queryKey })));
}

export interface UsageValues extends Record<string, unknown> {
  machine_id: string | null;
  shift: string | null;
  shift_date: string;
  starts_at: string;
  ends_at: string;
  engine_start_h: number | string;
  engine_end_h: number | string;
  idle_h: number | string;
  service_h: number | string;
  fuel_l: number | string;
  drilled_m: number | string;
  down_cause: string | null;
  down_from: string;
  down_until: string;
  note: string;
}

export const nothing: UsageValues = {
  machine_id: null,
  shift: "day",
  shift_date: "",
  starts_at: "",
  ends_at: "",
  engine_start_h: "",
  engine_end_h: "",
  idle_h: "",
  service_h: "",
  fuel_l: "",
  drilled_m: "",
  down_cause: null,
  down_from: "",
  down_until: "",
  note: "",
};

const moments = ["starts_at", "ends_at", "down_from", "down_until"] as const;
const figures = ["engine_start_h", "engine_end_h", "idle_h", "service_h", "fuel_l", "drilled_m"] as const;

export function valuesOf(record: UsageRecord, zone: string): UsageValues {
  return {
    ...nothing,
    machine_id: record.machine_id,
    shift: record.shift,
    shift_date: record.shift_date,
    down_cause: record.down_cause || null,
    note: record.note,
    ...Object.fromEntries(moments.map((name) => [name, toLocalField(record[name], zone)])),
    ...Object.fromEntries(figures.map((name) => [name, record[name] ?? ""])),
  };
}

/** What is sent of the values: empty figures and times are none. */
export function sent(values: Partial<UsageValues>, zone: string): Record<string, unknown> {
  const found: Record<string, unknown> = { ...values };
  for (const name of moments) {
    if (name in values)
      found[name] = values[name] ? (fromLocalField(String(values[name]), zone) ?? "") : null;
  }
  for (const name of figures) {
    if (name in values) found[name] = values[name] === "" ? null : values[name];
  }
  return found;
}
