import { describe, expect, it } from "vitest";
import type { Schema } from "@/lib/api/types";
import { holeOnSpot } from "./onSpot";

const pattern = {
  hole_id: ["a", "b", "c"],
  hole_number: ["1", "2", "3"],
  collar_easting_m: [500000, 500000.06, 500004],
  collar_northing_m: [2600000, 2600000, 2600000],
  collar_elevation_m: [120, 120, 0],
  level_known: [true, true, false],
} as unknown as Schema<"PatternColumns">;

const at = (easting: number, elevation: number | null = 120) => ({ easting, northing: 2600000, elevation });

describe("a collar where another hole is", () => {
  it("names the nearest hole on the spot", () => {
    expect(holeOnSpot(pattern, at(500000.05), null)).toMatchObject({ number: "2" });
    expect(holeOnSpot(pattern, at(500000.05), null)?.distanceM).toBeCloseTo(0.01);
  });

  it("does not name the hole itself, nor one that is farther away", () => {
    expect(holeOnSpot(pattern, at(500000.06), "b")).toMatchObject({ number: "1" });
    expect(holeOnSpot(pattern, at(500000.2), null)).toBeNull();
    expect(holeOnSpot(pattern, at(Number.NaN), null)).toBeNull();
  });

  it("looks at levels only where both are known", () => {
    expect(holeOnSpot(pattern, at(500000, 110), null)).toBeNull();
    expect(holeOnSpot(pattern, at(500000, null), null)).toMatchObject({ number: "1" });
    expect(holeOnSpot(pattern, at(500004, 80), null)).toMatchObject({ number: "3" });
  });
});
