import { describe, expect, it } from "vitest";
import { pointSegmentDistance } from "./geometry";
import { PointGrid, SegmentGrid } from "./spatialIndex";

/** Numbers in [0, 1) that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function cloud(n: number, seed: number): { x: Float64Array; y: Float64Array } {
  const next = numbers(seed);
  return {
    x: Float64Array.from({ length: n }, () => next() * 300),
    y: Float64Array.from({ length: n }, () => next() * 90),
  };
}

describe("point grid", () => {
  const { x, y } = cloud(800, 7);
  const grid = new PointGrid(x, y);

  it("finds the same points in a box as looking at every point", () => {
    const next = numbers(3);
    for (let round = 0; round < 50; round++) {
      const minX = next() * 320 - 10;
      const minY = next() * 100 - 5;
      const box = { minX, minY, maxX: minX + next() * 80, maxY: minY + next() * 40 };
      const found: number[] = [];
      grid.forEachIn(box, (i) => found.push(i));
      const expected = [...x.keys()].filter(
        (i) =>
          (x[i] as number) >= box.minX &&
          (x[i] as number) <= box.maxX &&
          (y[i] as number) >= box.minY &&
          (y[i] as number) <= box.maxY,
      );
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    }
  });

  it("finds the nearest point, and none beyond the reach", () => {
    const next = numbers(11);
    for (let round = 0; round < 100; round++) {
      const px = next() * 300;
      const py = next() * 90;
      let best = -1;
      let bestDistance = 4;
      for (let i = 0; i < x.length; i++) {
        const d = Math.hypot((x[i] as number) - px, (y[i] as number) - py);
        if (d < bestDistance) {
          best = i;
          bestDistance = d;
        }
      }
      expect(grid.nearest(px, py, 4)).toBe(best);
    }
  });

  it("leaves out points that are not finite", () => {
    const odd = new PointGrid(Float64Array.of(0, Number.NaN, 1), Float64Array.of(0, 0, 0));
    const found: number[] = [];
    odd.forEachIn({ minX: -10, minY: -10, maxX: 10, maxY: 10 }, (i) => found.push(i));
    expect(found).toEqual([0, 2]);
  });

  it("keeps working with one hole surveyed a thousand kilometres away", () => {
    const far = new PointGrid(Float64Array.of(0, 5, 10, 1e6), Float64Array.of(0, 0, 0, 1e6));
    expect(far.nearest(5.2, 0.1, 1)).toBe(1);
    expect(far.typicalSpacing()).toBeCloseTo(5, 9);
  });

  it("can be empty", () => {
    const empty = new PointGrid(new Float64Array(0), new Float64Array(0));
    expect(empty.nearest(0, 0, 100)).toBe(-1);
    expect(empty.typicalSpacing()).toBe(5);
  });

  it("takes the distance to the next hole as the typical spacing, not that to a duplicate", () => {
    const columns = 20;
    const xs = Float64Array.from({ length: 401 }, (_, i) => (i === 400 ? 0 : (i % columns) * 4.6));
    const ys = Float64Array.from({ length: 401 }, (_, i) => (i === 400 ? 0 : Math.floor(i / columns) * 6));
    expect(new PointGrid(xs, ys).typicalSpacing()).toBeCloseTo(4.6, 9);
  });
});

describe("segment grid", () => {
  it("finds the same nearest segment as looking at every segment", () => {
    const { x, y } = cloud(300, 5);
    const next = numbers(23);
    const from = Int32Array.from({ length: 400 }, () => Math.floor(next() * 300));
    const to = Int32Array.from({ length: 400 }, () => Math.floor(next() * 300));
    const grid = new SegmentGrid(x, y, from, to);
    for (let round = 0; round < 200; round++) {
      const px = next() * 300;
      const py = next() * 90;
      let bestDistance = 1.5;
      for (let k = 0; k < from.length; k++) bestDistance = Math.min(bestDistance, distance(k));
      const found = grid.nearest(px, py, 1.5);
      if (bestDistance === 1.5) expect(found).toBe(-1);
      else expect(distance(found)).toBe(bestDistance);

      function distance(k: number): number {
        const a = from[k] as number;
        const b = to[k] as number;
        return pointSegmentDistance(px, py, x[a] as number, y[a] as number, x[b] as number, y[b] as number);
      }
    }
  });
});
