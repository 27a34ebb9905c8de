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

/** The sites and the people by which the requests can be narrowed; empty while they are on their way. */
export function useRequestChoices() {
  const choices = useQuery({
    queryKey: [...listKey("/api/v1/approval-requests"), "choices"],
    queryFn: () => ok(api.GET("/api/v1/approval-requests/choices")),
  });
  const options = (found: Schema<"Reference">[] | undefined) =>
    (found ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return { sites: options(choices.data?.sites), requesters: options(choices.data?.requesters) };
}

/** Lines of `name: value` as an object; a line without a colon is a name without a value. */
export function dataOf(text: string): Record<string, string> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [line, ""] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
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
