import type { Pattern } from "./data";

/** A hole beside the one to drill, in metres from it, east and north. */
export interface Nearby {
  place: number;
  eastM: number;
  northM: number;
}

/** The hole at `place` and the nearest others, at most `count` together, nearest first. */
export function nearbyHoles(pattern: Pattern, place: number, count: number): Nearby[] {
  const east = pattern.collar_easting_m;
  const north = pattern.collar_northing_m;
  const here = { east: east[place] ?? 0, north: north[place] ?? 0 };
  return pattern.hole_id
    .map((_, other) => ({
      place: other,
      eastM: (east[other] ?? 0) - here.east,
      northM: (north[other] ?? 0) - here.north,
    }))
    .sort((a, b) => Math.hypot(a.eastM, a.northM) - Math.hypot(b.eastM, b.northM))
    .slice(0, count);
}

/** Half the side of the square, in metres, that holds these holes with a margin. */
export function reachM(holes: Nearby[]): number {
  const far = Math.max(...holes.map(({ eastM, northM }) => Math.max(Math.abs(eastM), Math.abs(northM))), 1);
  return far * 1.15;
}
