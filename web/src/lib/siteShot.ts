import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";

export type SiteFindings = Schema<"SiteFindingsAnswer">;
export type SiteFinding = Schema<"SiteFinding">;
export type WayStep = Schema<"WayStep">;

/** Everything that is remarked about the holes, the charges and the tie-up of a site. */
export function useSiteFindings(siteId: string) {
  const can = useCan();
  return useQuery({
    queryKey: ["site", siteId, "findings"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/findings", { params: { path: { site_id: siteId } } })),
    enabled: can("blasting.read"),
  });
}

/** The steps of a shot with what is done, what is next, and what is in the way. */
export function useSiteWay(siteId: string) {
  const can = useCan();
  return useQuery({
    queryKey: ["site", siteId, "way"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/way", { params: { path: { site_id: siteId } } })),
    enabled: can("blasting.read"),
  });
}

/** What stands in the way of one step of a site; undefined while it is not known, null where nothing does. */
export function useWhyNot(siteId: string, step: WayStep["name"]): WayStep["why_not"] | undefined {
  return useSiteWay(siteId).data?.find(({ name }) => name === step)?.why_not;
}

/** The tab on which a finding is mended. */
export function tabOf(finding: Pick<SiteFinding, "part" | "code">): string {
  if (finding.part === "tie_up") return "tie-up";
  if (finding.part === "charges") return "charges";
  return finding.code === "collars_too_near" ? "pattern" : "drilling";
}

/** The tab on which a step of the way is taken; none for what the head of the site offers. */
export const tabOfStep: Record<WayStep["name"], string | undefined> = {
  pattern: "pattern",
  charges: "charges",
  tie_up: "tie-up",
  simulation: "simulation",
  drilling: "drilling",
  request: "explosives",
  issue: "explosives",
  load: "load-and-fire",
  ready: undefined,
  fire: "load-and-fire",
  reconcile: "load-and-fire",
  report: "report",
};

const mending = new Set(["pattern", "drilling", "charges", "tie-up"]);

/** Findings that somebody has to do something about, of one tab. What is not mended on a tab of its own counts on every
 * tab that rests on it: the simulation, the request and what follows. */
export function countOf(findings: SiteFindings, tab: string) {
  const isOwn = mending.has(tab);
  const kinds = findings.kinds.filter((kind) => kind.severity !== "note" && (!isOwn || tabOf(kind) === tab));
  return {
    isOwn,
    count: kinds.reduce((sum, kind) => sum + kind.count, 0),
    isError: kinds.some(({ severity }) => severity === "error"),
  };
}

const mostInAddress = 40;

/** The address part that has a tab show these holes. */
export function showing(finding: SiteFinding): { holes?: string } {
  const ids = finding.holes.slice(0, mostInAddress).map(({ point_id }) => point_id);
  return ids.length > 0 ? { holes: ids.join(",") } : {};
}

/** Ids of the points that the address asks a tab to show. */
export function useAskedHoles(): string | undefined {
  return (useSearch({ strict: false }) as { holes?: string }).holes;
}
