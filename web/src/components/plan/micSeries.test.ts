import { describe, expect, it } from "vitest";
import { barsFor, windowAt } from "./micSeries";

describe("window at a moment", () => {
  const starts = Float64Array.of(0, 8, 40);

  it("is half-open: its start belongs to it, its end to the next", () => {
    expect(windowAt(starts, 8, 0)).toBe(0);
    expect(windowAt(starts, 8, 7.999)).toBe(0);
    expect(windowAt(starts, 8, 8)).toBe(1);
  });

  it("is none where nothing fires", () => {
    expect(windowAt(starts, 8, 16)).toBe(-1);
    expect(windowAt(starts, 8, -1)).toBe(-1);
  });
});

describe("bars", () => {
  it("end where the next window starts when windows slide over each other", () => {
    const bars = barsFor(Float64Array.of(0, 3), Float64Array.of(10, 20), 8, 100, 1000);
    expect(bars).toEqual([
      { startMs: 0, endMs: 3, chargeKg: 10 },
      { startMs: 3, endMs: 11, chargeKg: 20 },
    ]);
  });

  it("never lose a peak when there are more windows than pixels", () => {
    const starts = Float64Array.from({ length: 5000 }, (_, k) => k * 8);
    const charges = starts.map((_, k) => (k === 3333 ? 712 : 100));
    const bars = barsFor(starts, charges, 8, 40000, 800);
    expect(bars.length).toBeLessThanOrEqual(800);
    expect(Math.max(...bars.map((bar) => bar.chargeKg))).toBe(712);
  });

  it("leave out windows without charge", () => {
    expect(barsFor(Float64Array.of(0, 8), Float64Array.of(0, 5), 8, 16, 100)).toHaveLength(1);
  });
});
