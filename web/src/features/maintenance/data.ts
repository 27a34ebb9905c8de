import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Order = Schema<"WorkOrderDetail">;
export type Fault = Schema<"FaultReportDetail">;

export const shownStatuses = ["scheduled", "overdue", "in_progress", "completed", "cancelled"] as const;
export const orderTypes = ["preventive", "corrective", "emergency", "inspection"] as const;
export const priorities = ["low", "medium", "high", "critical"] as const;
export const faultStatuses = ["reported", "deferred", "accepted", "merged", "dismissed", "resolved"] as const;
export const waitReasons = ["parts", "people", "other"] as const;

/** Types of orders that end with what had failed. */
export const failureTypes: readonly string[] = ["corrective", "emergency"];

/** What forms of maintenance choose from. */
export function useChoices() {
  return useQuery({
    queryKey: ["maintenance", "choices"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/choices")),
    staleTime: 60_000,
  }).data;
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: ["work-order", id],
    queryFn: () => ok(api.GET("/api/v1/work-orders/{order_id}", { params: { path: { order_id: id } } })),
  });
}

export function useFault(id: string) {
  return useQuery({
    queryKey: ["fault-report", id],
    queryFn: () => ok(api.GET("/api/v1/fault-reports/{fault_id}", { params: { path: { fault_id: id } } })),
  });
}

/** Has everything read again that an order moves: lists, figures, its machine and its faults. */
async function refresh(client: QueryClient): Promise<void> {
  await Promise.all(
    [
      listKey("/api/v1/work-orders"),
      listKey("/api/v1/fault-reports"),
      listKey("/api/v1/machines"),
      ["maintenance"],
      ["machine"],
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

export async function keepOrder(client: QueryClient, order: Order): Promise<void> {
  client.setQueryData(["work-order", order.id], order);
  await Promise.all([
    refresh(client),
    client.invalidateQueries({ queryKey: ["work-order", order.id, "timeline"] }),
    client.invalidateQueries({ queryKey: ["fault-report"] }),
  ]);
}

export async function keepFault(client: QueryClient, fault: Fault): Promise<void> {
  client.setQueryData(["fault-report", fault.id], fault);
  await Promise.all([
    refresh(client),
    client.invalidateQueries({ queryKey: ["fault-report", fault.id, "timeline"] }),
    client.invalidateQueries({ queryKey: ["work-order"] }),
  ]);
}

/** A figure of a form as the server takes it. */
export function figure(value: number | string): number | null {
  return value === "" ? null : Number(value);
}
