import { describe, expect, it } from "vitest";
import { buildHoles, buildLinks } from "./model";
import { firingOrder } from "./playback";

describe("firing order", () => {
  const n = 4;
  const holes = buildHoles({
    ids: ["a", "b", "c", "d"],
    labels: ["a", "b", "c", "d"],
    x: Float64Array.from({ length: n }, (_, i) => i * 5),
    y: new Float64Array(n),
  });
  const links = buildLinks(holes, [
    { id: "p", from: 2, to: 0, delayMs: 42 },
    { id: "q", from: 3, to: 1, delayMs: 17 },
    { id: "r", from: 1, to: 2, delayMs: 25 },
  ]);
  const order = firingOrder(Float64Array.of(67, 0, 25, Number.NaN), links);

  it("has the holes by time, without those that never fire", () => {
    expect([...order.order]).toEqual([1, 2, 0]);
    expect([...order.sortedMs]).toEqual([0, 25, 67]);
    expect(order.step[3]).toBe(-1);
  });

  it("has the connections by the moment the signal enters them", () => {
    expect([...order.linkOrder]).toEqual([2, 0]);
    expect([...order.linkStartMs]).toEqual([0, 25]);
    expect(order.longestDelayMs).toBe(42);
  });
});
