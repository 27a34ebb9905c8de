import { describe, expect, it } from "vitest";
import { nextHole, type Pattern, withHole } from "./data";

const pattern = (...done: boolean[]) =>
  ({
    hole_id: done.map(String),
    is_completed: done,
    actual_depth_m: done.map(() => null),
  }) as unknown as Pattern;

describe("the next hole", () => {
  it("is the first one that is not drilled", () => {
    expect(nextHole(pattern(true, false, false))).toBe(1);
  });
  it("follows the hole that was drilled last, and goes round", () => {
    expect(nextHole(pattern(false, true, false), 1)).toBe(2);
    expect(nextHole(pattern(false, true, true), 2)).toBe(0);
  });
  it("is none when all are drilled or there are none", () => {
    expect(nextHole(pattern(true, true))).toBeNull();
    expect(nextHole(pattern())).toBeNull();
  });
});

describe("marking a hole", () => {
  it("leaves the others and the pattern that was shown before alone", () => {
    const before = pattern(false, false);
    const after = withHole(before, 1, true, 10.4);
    expect(after.is_completed).toEqual([false, true]);
    expect(after.actual_depth_m).toEqual([null, 10.4]);
    expect(before.is_completed).toEqual([false, false]);
  });
  it("keeps the measured depth when the hole is opened again", () => {
    expect(withHole(withHole(pattern(false), 0, true, 9), 0, false).actual_depth_m).toEqual([9]);
  });
});
