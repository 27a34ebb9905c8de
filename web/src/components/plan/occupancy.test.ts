import { describe, expect, it } from "vitest";
import { LINE, Occupancy, SOLID } from "./occupancy";

describe("occupancy", () => {
  it("keeps texts off what is already drawn", () => {
    const taken = new Occupancy(200, 100);
    taken.mark(20, 20, 60, 32, SOLID);
    expect(taken.free(50, 25, 80, 35, SOLID)).toBe(false);
    expect(taken.free(70, 25, 90, 35, SOLID)).toBe(true);
  });

  it("lets a text cross a line only when lines do not count", () => {
    const taken = new Occupancy(200, 100);
    taken.markSegment(0, 0, 200, 100, LINE);
    expect(taken.free(90, 40, 110, 60, SOLID | LINE)).toBe(false);
    expect(taken.free(90, 40, 110, 60, SOLID)).toBe(true);
  });

  it("has no room beyond its edges", () => {
    const taken = new Occupancy(200, 100);
    expect(taken.free(-5, 10, 10, 20, SOLID)).toBe(false);
    expect(taken.free(190, 10, 230, 20, SOLID)).toBe(false);
  });
});
