import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Site = Schema<"SiteDetail">;

export const siteStatuses = [
  "planned",
  "setup",
  "in_progress",
  "blast",
  "on_hold",
  "completed",
  "cancelled",
  "archived",
] as const;

export function useSite(siteId: string) {
  return useQuery({
    queryKey: ["site", siteId],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } })),
  });
}

/** Shows a site as an answer of the server gave it, and has everything that depends on it read again. */
export async function keepSite(client: QueryClient, site: Site): Promise<void> {
  client.setQueryData(["site", site.id], site);
  await Promise.all([
    ...["timeline", "way", "findings", "reconciliation", "drilling"].map((part) =>
      client.invalidateQueries({ queryKey: ["site", site.id, part] }),
    ),
    client.invalidateQueries({ queryKey: listKey("/api/v1/sites") }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/my/sites") }),
    client.invalidateQueries({ queryKey: ["project", site.project.id] }),
  ]);
}
