import { describe, expect, it } from "vitest";
import { hasFigures, stepTo } from "./data";

describe("the keys of a chart", () => {
  it("lead along the categories and stop at either end", () => {
    expect(stepTo("ArrowRight", null, 3, false)).toBe(0);
    expect(stepTo("ArrowRight", 2, 3, false)).toBe(2);
    expect(stepTo("ArrowLeft", 0, 3, false)).toBe(0);
    expect(stepTo("End", 0, 3, false)).toBe(2);
    expect(stepTo("Tab", 1, 3, false)).toBeNull();
  });

  it("lead the other way where the chart begins on the right", () => {
    expect(stepTo("ArrowLeft", 0, 3, true)).toBe(1);
    expect(stepTo("ArrowRight", 2, 3, true)).toBe(1);
  });
});

describe("a chart", () => {
  it("without a single figure has nothing to draw, and one of zeros has", () => {
    const data = (values: (number | null)[]) => ({
      heading: "Month",
      categories: ["a"],
      series: [{ name: "s", values }],
    });
    expect(hasFigures(data([null]))).toBe(false);
    expect(hasFigures(data([]))).toBe(false);
    expect(hasFigures(data([0]))).toBe(true);
  });
});
