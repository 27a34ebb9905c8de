import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Approval = Schema<"ApprovalDetail">;

export const statuses = ["pending", "approved", "issued", "rejected", "cancelled", "expired"] as const;
export const priorities = ["low", "normal", "high", "critical"] as const;
export const types = ["standard", "emergency", "maintenance", "testing", "research"] as const;

export function useApproval(id: string | undefined) {
  return useQuery({
    queryKey: ["approval-request", id],
    queryFn: () =>
      ok(api.GET("/api/v1/approval-requests/{request_id}", { params: { path: { request_id: id ?? "" } } })),
    enabled: id !== undefined,
  });
}

/** Has everything that a step of a request moves read again: the request, the lists, the site, the stock. */
export async function keepApproval(client: QueryClient, request: Approval): Promise<void> {
  client.setQueryData(["approval-request", request.id], request);
  await Promise.all([
    client.invalidateQueries({ queryKey: listKey("/api/v1/approval-requests") }),
    client.invalidateQueries({ queryKey: ["site", request.site.id] }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/stock-lots") }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/stores") }),
  ]);
}
