import { describe, expect, it } from "vitest";
import { fromOutline, toOutline } from "./outline";
import { outlineOfRows, rowsOf } from "./specificationRows";

const factsOf = (text: string) => {
  const reading = fromOutline(text);
  if ("fault" in reading) throw new Error(reading.fault.reason);
  return reading.facts;
};

describe("named values", () => {
  it("come back as they were, nested ones too", () => {
    const facts = {
      "Hole diameter": "89-152 mm",
      "Power, kW": 354,
      "Dust collector": true,
      Code: "007",
      Note: "",
      Engine: { Model: "C15", Filters: [{ Code: "1R-0716", Hours: 250 }] },
      "Bits, mm": [115, 127],
      "Ratio: gear": 3.5,
    };
    expect(factsOf(outlineOfRows(rowsOf(toOutline(facts))))).toEqual(facts);
  });

  it("stand in a row each, and what belongs together in one", () => {
    expect(rowsOf("Tank, l: 550\nEngine:\n  Model: C15")).toEqual([
      { name: "Tank, l", text: "550", nested: false },
      { name: "Engine", text: "Model: C15", nested: true },
    ]);
  });

  it("leave out rows that are empty, and keep a value without a name as a fault", () => {
    const blank = { name: " ", text: "", nested: false };
    expect(outlineOfRows([blank, { name: "Tank, l", text: " 550 ", nested: false }])).toBe("Tank, l: 550");
    expect(fromOutline(outlineOfRows([{ name: "", text: "550", nested: false }]))).toEqual({
      fault: { line: 1, reason: "noName" },
    });
  });

  it("say when a name is there twice", () => {
    const row = { name: "Tank, l", text: "550", nested: false };
    expect(fromOutline(outlineOfRows([row, row]))).toEqual({ fault: { line: 2, reason: "twice" } });
  });
});
