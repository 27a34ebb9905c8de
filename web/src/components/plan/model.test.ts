import { describe, expect, it } from "vitest";
import { buildHoles, buildLinks, buildMarks, buildValues, linksAt } from "./model";

const data = {
  ids: ["a", "b", "c", "d"],
  labels: ["1", "2", "3", "4"],
  x: Float64Array.of(478700, 478705, 478710, 478715),
  y: Float64Array.of(6772300, 6772300, 6772300, 6772300),
};
const links = [
  { id: "p", from: 0, to: 1, delayMs: 42 },
  { id: "q", from: 1, to: 2, delayMs: 17 },
  { id: "r", from: 1, to: 3, delayMs: 42 },
];

describe("plan model", () => {
  it("puts the local origin on a round kilometre below the plan", () => {
    const holes = buildHoles(data);
    expect([holes.originX, holes.originY]).toEqual([478000, 6772000]);
    expect(holes.spacingM).toBe(5);
  });

  it("draws beside the holes what is left of their numbers", () => {
    const holes = buildHoles({ ...data, labels: ["BB100/1", "BB100/2", "BB100/10", "BB100/11"] });
    expect(holes.prefix).toBe("BB100/");
    expect(holes.labels).toEqual(["1", "2", "10", "11"]);
    expect(buildHoles(data).labels).toEqual(["1", "2", "3", "4"]);
  });

  it("knows the connections that leave or reach a hole", () => {
    const model = buildLinks(buildHoles(data), links);
    expect([0, 1, 2, 3].map((hole) => [...linksAt(model, hole)])).toEqual([[0], [0, 1, 2], [1], [2]]);
  });

  it("groups connections by delay in rising order", () => {
    const model = buildLinks(buildHoles(data), links);
    expect(model.delays).toEqual([17, 42]);
    expect([...model.delayClass]).toEqual([1, 0, 1]);
  });

  it("survives connections to holes that are not in the plan", () => {
    const model = buildLinks(buildHoles(data), [{ id: "x", from: 0, to: 99, delayMs: 9 }]);
    expect([...linksAt(model, 0)]).toEqual([0]);
    expect(model.grid.nearest(700, 300, 5)).toBe(-1);
  });

  it("scales colours over the values there are and says that some are missing", () => {
    const model = buildValues(Float64Array.of(10, Number.NaN, 20), undefined);
    expect(model).toMatchObject({ min: 10, max: 20, gaps: true });
    expect([...(model?.step ?? [])]).toEqual([0, -1, 63]);
    expect(buildValues(Float64Array.of(Number.NaN), undefined)).toBeNull();
  });

  it("keeps the worst finding of a hole", () => {
    const marks = buildMarks(3, [
      { code: "late", holes: [0, 1], severity: "warning" },
      { code: "cycle", holes: [1], severity: "error" },
      { code: "close", holes: [1], severity: "warning" },
    ]);
    expect([...(marks ?? [])]).toEqual([1, 2, 0]);
  });
});
