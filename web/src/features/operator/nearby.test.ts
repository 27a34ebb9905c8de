import { describe, expect, it } from "vitest";
import type { Pattern } from "./data";
import { nearbyHoles, reachM } from "./nearby";

const pattern = {
  hole_id: ["a", "b", "c", "d"],
  collar_easting_m: [600_000, 600_004, 600_000, 600_100],
  collar_northing_m: [2_600_000, 2_600_000, 2_600_003, 2_600_000],
} as unknown as Pattern;

describe("the plan of the next hole", () => {
  it("begins with the hole itself and shows the nearest others, in metres east and north", () => {
    expect(nearbyHoles(pattern, 0, 3)).toEqual([
      { place: 0, eastM: 0, northM: 0 },
      { place: 2, eastM: 0, northM: 3 },
      { place: 1, eastM: 4, northM: 0 },
    ]);
  });
  it("reaches to the farthest hole with a margin, and is never empty", () => {
    expect(reachM(nearbyHoles(pattern, 0, 3))).toBeCloseTo(4.6);
    expect(reachM(nearbyHoles(pattern, 0, 1))).toBeCloseTo(1.15);
  });
});
