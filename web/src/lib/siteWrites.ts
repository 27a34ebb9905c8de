import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";

export type SiteWrite = Schema<"SiteDetail">["open_writes"][number];

/** The site that everything on its pages hangs on; the pages share one answer. */
export function useSiteRecord(siteId: string) {
  return useQuery({
    queryKey: ["site", siteId],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } })),
  });
}

/** Whether the person has the right to write something on a site, and the state of the site allows it now. */
export function useMayWrite(siteId: string): (right: string, write: SiteWrite) => boolean {
  const can = useCan();
  const site = useSiteRecord(siteId);
  return (right, write) => can(right) && (site.data?.open_writes.includes(write) ?? false);
}
