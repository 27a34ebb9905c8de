import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { patternKey } from "@/lib/sitePattern";

export type Product = Schema<"ProductRow">;

/** Everything read about a site lies under `["site", id]`, so that one invalidation reaches all tabs. */
export const siteKey = (siteId: string, part: string) => ["site", siteId, part];

/** Marks what is known of a site as out of date: a change in one tab moves figures in the others. */
export async function refreshSite(client: QueryClient, siteId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["site", siteId] }),
    client.invalidateQueries({ queryKey: ["approval-request"] }),
    client.invalidateQueries({
      queryKey: listKey("/api/v1/sites/{site_id}/charges", { site_id: siteId }),
    }),
    client.invalidateQueries({
      queryKey: listKey("/api/v1/sites/{site_id}/calculations", { site_id: siteId }),
    }),
  ]);
}

export function useSite(siteId: string) {
  return useQuery({
    queryKey: ["site", siteId],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } })),
  });
}

export function useChargeSummary(siteId: string) {
  return useQuery({
    queryKey: siteKey(siteId, "charge-summary"),
    queryFn: () =>
      ok(api.GET("/api/v1/sites/{site_id}/charge-summary", { params: { path: { site_id: siteId } } })),
    refetchInterval: (query) => (isCharging(query.state.data?.job) ? 700 : false),
  });
}

/** Whether the server is charging the holes of a large site in the background. */
export function isCharging(job: Schema<"JobProgress"> | null | undefined): boolean {
  return job?.state === "queued" || job?.state === "running";
}

export function useLoading(siteId: string) {
  return useQuery({
    queryKey: siteKey(siteId, "loading"),
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/loading", { params: { path: { site_id: siteId } } })),
  });
}

export function useReconciliation(siteId: string) {
  return useQuery({
    queryKey: siteKey(siteId, "reconciliation"),
    queryFn: () =>
      ok(api.GET("/api/v1/sites/{site_id}/reconciliation", { params: { path: { site_id: siteId } } })),
  });
}

/** A timing with the holes that its times belong to. */
export type Timing = Schema<"TimingAnswer"> & { point_ids: string[]; hole_numbers: string[] };

export function useTiming(siteId: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: siteKey(siteId, "timing"),
    queryFn: async (): Promise<Timing> => {
      // The holes of the pattern that is known here need not come again.
      const known = client.getQueryData<Schema<"PatternColumns">>(patternKey(siteId));
      const params = { path: { site_id: siteId }, query: { pattern_version: known?.version } };
      const timing = await ok(api.GET("/api/v1/sites/{site_id}/timing", { params }));
      return {
        ...timing,
        point_ids: timing.point_ids ?? known?.point_id ?? [],
        hole_numbers: timing.hole_numbers ?? known?.hole_number ?? [],
      };
    },
  });
}

export function useTieUpQuery(siteId: string) {
  return useQuery({
    queryKey: siteKey(siteId, "tie-up"),
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/tie-up", { params: { path: { site_id: siteId } } })),
  });
}

const nothing: never[] = [];

/** The products of the company; empty while they are on their way. */
export function useProducts(): Product[] {
  const query = { page_size: 200 };
  const products = useQuery({
    queryKey: [...listKey("/api/v1/products"), "all"],
    queryFn: () => ok(api.GET("/api/v1/products", { params: { query } })),
    staleTime: 300_000,
  });
  return products.data?.items ?? nothing;
}

/** Sum of masses by product. */
export function totalOf(quantities: Record<string, number>): number {
  return Object.values(quantities).reduce((sum, kg) => sum + kg, 0);
}
