import { queryOptions } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";

export const patternKey = (siteId: string) => ["site", siteId, "pattern"];

/** The holes of a site by column. A site without any is asked for them each time somebody looks. */
export function patternQuery(siteId: string) {
  return queryOptions({
    queryKey: patternKey(siteId),
    queryFn: ({ signal }) =>
      ok(api.GET("/api/v1/sites/{site_id}/pattern", { params: { path: { site_id: siteId } }, signal })),
    staleTime: ({ state }) => ((state.data?.hole_id.length ?? 0) > 0 ? 60_000 : 0),
  });
}

/** Whether there is nothing, for certain: while an empty answer is asked anew, nobody is told that there is nothing. */
export function isSurelyEmpty(query: { isFetching: boolean }, count: number): boolean {
  return count === 0 && !query.isFetching;
}
