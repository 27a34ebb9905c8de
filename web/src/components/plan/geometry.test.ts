import { describe, expect, it } from "vitest";
import {
  bearingDeg,
  boundsOf,
  digitsFor,
  pointInPolygon,
  pointSegmentDistance,
  roundAbove,
  roundBelow,
  ticksIn,
} from "./geometry";

describe("bearing", () => {
  it("is measured clockwise from north", () => {
    expect(bearingDeg(0, 0, 0, 5)).toBe(0);
    expect(bearingDeg(0, 0, 5, 0)).toBe(90);
    expect(bearingDeg(0, 0, 0, -5)).toBe(180);
    expect(bearingDeg(0, 0, -5, 0)).toBe(270);
  });

  it("never reaches 360 degrees", () => {
    expect(bearingDeg(0, 0, -1e-300, 1)).toBeLessThan(360);
  });
});

describe("bounds", () => {
  it("leave out points that are not finite", () => {
    const x = Float64Array.of(1, Number.NaN, 3, 9);
    const y = Float64Array.of(5, 6, 4, Number.POSITIVE_INFINITY);
    expect(boundsOf(x, y)).toEqual({ minX: 1, maxX: 3, minY: 4, maxY: 5 });
  });

  it("can be taken over some of the points", () => {
    const x = Float64Array.of(0, 10, 20);
    expect(boundsOf(x, x, [1, 2])).toEqual({ minX: 10, maxX: 20, minY: 10, maxY: 20 });
  });

  it("are a unit box when there is nothing", () => {
    expect(boundsOf(new Float64Array(0), new Float64Array(0))).toEqual({
      minX: 0,
      minY: 0,
      maxX: 1,
      maxY: 1,
    });
  });
});

describe("distance to a segment", () => {
  it("is that to the line between the ends and that to the end beyond them", () => {
    expect(pointSegmentDistance(5, 3, 0, 0, 10, 0)).toBe(3);
    expect(pointSegmentDistance(13, 4, 0, 0, 10, 0)).toBe(5);
  });

  it("is that to the point when both ends fall together", () => {
    expect(pointSegmentDistance(3, 4, 0, 0, 0, 0)).toBe(5);
  });
});

describe("point in polygon", () => {
  const hook = [0, 0, 10, 0, 10, 10, 6, 10, 6, 4, 0, 4];

  it("tells inside from outside in a shape with a notch", () => {
    expect(pointInPolygon(8, 8, hook)).toBe(true);
    expect(pointInPolygon(2, 2, hook)).toBe(true);
    expect(pointInPolygon(2, 8, hook)).toBe(false);
    expect(pointInPolygon(11, 2, hook)).toBe(false);
  });
});

describe("round numbers", () => {
  it("below a limit are 1, 2 or 5 times a power of ten", () => {
    expect([0.7, 1, 3.9, 4.99, 5, 99, 100].map(roundBelow)).toEqual([0.5, 1, 2, 2, 5, 50, 100]);
  });

  it("above a limit are 1, 2 or 5 times a power of ten", () => {
    expect([0.7, 1, 1.1, 3.9, 5, 5.1, 99, 100].map(roundAbove)).toEqual([1, 1, 2, 5, 5, 10, 100, 100]);
  });

  it("make ticks that stay inside the range and within the wanted number", () => {
    const { values, digits } = ticksIn(3, 97, 5);
    expect(values).toEqual([20, 40, 60, 80]);
    expect(digits).toBe(0);
  });

  it("carry the digits that their step needs", () => {
    expect([100, 1, 0.5, 0.2, 0.01].map(digitsFor)).toEqual([0, 0, 1, 1, 2]);
    expect(ticksIn(0, 1, 5).digits).toBe(1);
  });

  it("of a range without extent are its one value", () => {
    expect(ticksIn(7, 7, 5).values).toEqual([7]);
  });
});
