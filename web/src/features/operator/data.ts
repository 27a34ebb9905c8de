import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { patternQuery } from "@/lib/sitePattern";

export type SiteProgress = Schema<"SiteProgress">;
export type Pattern = Schema<"PatternColumns">;

export const myDrillingKey = ["list", "/api/v1/my/drilling"];
export { patternKey } from "@/lib/sitePattern";

/** The sites that the person drills, with how far each is. */
export function useMyDrilling() {
  return useQuery({ queryKey: myDrillingKey, queryFn: () => ok(api.GET("/api/v1/my/drilling")) });
}

export function usePattern(siteId: string) {
  return useQuery(patternQuery(siteId));
}

/** The place of the next hole to drill after `after`, going round to the first one; none when all are drilled. */
export function nextHole(pattern: Pattern, after = -1): number | null {
  const count = pattern.hole_id.length;
  for (let step = 1; step <= count; step += 1) {
    const place = (after + step + count) % count;
    if (!pattern.is_completed[place]) return place;
  }
  return null;
}

/** The pattern with one hole marked or opened again, to show at once what the server has taken. */
export function withHole(pattern: Pattern, place: number, isCompleted: boolean, depthM?: number): Pattern {
  const actual = [...pattern.actual_depth_m];
  if (depthM !== undefined) actual[place] = depthM;
  return {
    ...pattern,
    actual_depth_m: actual,
    is_completed: pattern.is_completed.map((done, index) => (index === place ? isCompleted : done)),
  };
}
