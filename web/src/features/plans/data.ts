import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

export type Plan = Schema<"PlanDetail">;
export type DueState = Schema<"DueState">;

export const meterKinds = [
  "engine_h",
  "percussion_h",
  "compressor_h",
  "pump_h",
  "drilled_m",
  "driven_km",
] as const;
export const dueStates = ["overdue", "due", "later", "resting"] as const;
export const planStatuses = ["draft", "active", "suspended"] as const;
export const orderTypes = ["preventive", "inspection", "corrective", "emergency"] as const;
export const priorities = ["low", "medium", "high", "critical"] as const;
export const units = ["days", "weeks", "months"] as const;

/** The tone in which a due state is shown. */
export const toneOfDue = { later: "neutral", due: "attention", overdue: "bad", resting: "off" } as const;

/** What forms of maintenance choose from. */
export function useChoices() {
  return useQuery({
    queryKey: ["maintenance", "choices"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/choices")),
    staleTime: 60_000,
  }).data;
}

export function useMachineOptions() {
  return (useChoices()?.machines ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

export function usePlan(id: string) {
  const path = { plan_id: id };
  return useQuery({
    queryKey: ["maintenance-plan", id],
    queryFn: () => ok(api.GET("/api/v1/maintenance-plans/{plan_id}", { params: { path } })),
  });
}

/** Has everything read again that a round of a plan moves. */
export async function refreshRounds(client: QueryClient): Promise<void> {
  await Promise.all(
    [
      listKey("/api/v1/maintenance-rounds"),
      listKey("/api/v1/plan-occurrences"),
      listKey("/api/v1/maintenance-plans"),
      listKey("/api/v1/work-orders"),
      listKey("/api/v1/machines"),
      ["maintenance"],
      ["maintenance-plan"],
      ["work-order"],
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

export async function keepPlan(client: QueryClient, plan: Plan): Promise<void> {
  client.setQueryData(["maintenance-plan", plan.id], plan);
  await refreshRounds(client);
}

type Rhythm = Pick<Schema<"PlanRow">, "every_count" | "every_unit" | "meter_kind" | "every_amount">;

/** How often a plan comes round, in words. */
export function useRhythm(): (plan: Rhythm) => string {
  const { t } = useTranslation(["plans", "machines"]);
  const format = useFormat();
  return (plan) => {
    const parts: string[] = [];
    if (plan.every_count !== null) {
      parts.push(t(`calendarRhythm.${plan.every_unit}`, { count: plan.every_count }));
    }
    if (plan.every_amount !== null) {
      const every = Number(plan.every_amount);
      const amount = format.number(every, Number.isInteger(every) ? 0 : 1);
      parts.push(t("meterRhythm", { amount, meter: t(`machines:meterKind.${plan.meter_kind}`) }));
    }
    return parts.length > 1 ? t("whichever", { first: parts[0], second: parts[1] }) : (parts[0] ?? "–");
  };
}

/** A figure of a form as the server takes it. */
export function figure(value: number | string): number | null {
  return value === "" ? null : Number(value);
}
