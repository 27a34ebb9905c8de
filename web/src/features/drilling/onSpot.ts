import type { Schema } from "@/lib/api/types";

/** Closer than this no two holes can be drilled, as the server has it (`blastcalc.collars`). */
export const ON_ONE_SPOT_M = 0.1;

interface Collar {
  easting: number;
  northing: number;
  /** Null where no level is known; then only the plan counts. */
  elevation: number | null;
}

/** The hole of a pattern that is nearest to a collar and lies on the same spot, other than the hole itself. */
export function holeOnSpot(
  pattern: Schema<"PatternColumns">,
  collar: Collar,
  ownId: string | null,
): { number: string; distanceM: number } | null {
  let nearest: { number: string; distanceM: number } | null = null;
  pattern.hole_id.forEach((id, place) => {
    const east = (pattern.collar_easting_m[place] ?? Number.NaN) - collar.easting;
    const north = (pattern.collar_northing_m[place] ?? Number.NaN) - collar.northing;
    if (id === ownId || !(Math.abs(east) <= ON_ONE_SPOT_M && Math.abs(north) <= ON_ONE_SPOT_M)) return;
    const known = collar.elevation !== null && pattern.level_known[place];
    const up = known ? (pattern.collar_elevation_m[place] ?? 0) - (collar.elevation ?? 0) : 0;
    const distanceM = Math.hypot(east, north, up);
    if (distanceM <= ON_ONE_SPOT_M && distanceM < (nearest?.distanceM ?? Number.POSITIVE_INFINITY))
      nearest = { number: pattern.hole_number[place] ?? "", distanceM };
  });
  return nearest;
}
