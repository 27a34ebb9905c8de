import { describe, expect, it } from "vitest";
import { neededFigure, plainFigure, readFigure } from "./figures";

const figure = (value: number) => ({ kind: "figure", value });

describe("figures as people type them", () => {
  it.each([
    ["500 lb", 226.796],
    ["2 short tons", 1814.369],
    ["1.5 t", 1500],
    ["250.1234", 250.1234],
    ["250.1234 kg", 250.1234],
  ])("%s is %d kg, rounded only where it was converted", (text, value) => {
    expect(readFigure(text, "kg", { decimals: 3 })).toEqual(figure(value));
  });

  it.each([
    ["3000", 3000],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["1,250.5", 1250.5],
    ["1.250,5", 1250.5],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["12,500.750", 12500.75],
    ["0,125", 0.125],
    ["1.250", 1.25],
    ["1 250,5", 1250.5],
    ["1\u202f250", 1250],
    ["1'250.5", 1250.5],
    ["1’250", 1250],
    [".5", 0.5],
    ["5.", 5],
    ["-4", -4],
    ["−4,5", -4.5],
    ["\u200f12.5\u200e", 12.5],
    ["１２.５", 12.5],
  ])("%s is %d", (text, value) => {
    expect(readFigure(text)).toEqual(figure(value));
  });

  it.each([
    ["١٠٫٥", 10.5],
    ["۱۰٫۵", 10.5],
    ["٨", 8],
    ["٣٠٠٠", 3000],
    ["٣٬٠٠٠", 3000],
    ["١٠.٥", 10.5],
    ["١٠,٥", 10.5],
    ["10٫5", 10.5],
  ])("%s in Arabic or Persian digits is %d", (text, value) => {
    expect(readFigure(text)).toEqual(figure(value));
  });

  it.each([
    ["4822 kg", 4822],
    ["4,822.5kg", 4822.5],
    ["1.5 t", 1500],
    ["500 g", 0.5],
    ["100 lb", 45.359237],
    ["٣٠٠٠ كجم", 3000],
  ])("%s is so many kilograms: %d", (text, value) => {
    expect(readFigure(text, "kg")).toEqual(figure(value));
  });

  it("converts lengths into the unit of the field", () => {
    expect(readFigure("165 mm", "m")).toEqual(figure(0.165));
    expect(readFigure("16.5 cm", "mm")).toEqual(figure(165));
    expect(readFigure("1.5 s", "ms")).toEqual(figure(1500));
  });
});

describe("what can't be read for certain", () => {
  it("gives both readings of one comma before three digits", () => {
    expect(readFigure("3,000", "kg")).toEqual({ kind: "ambiguous", values: [3, 3000] });
    expect(readFigure("4,822 kg", "kg")).toEqual({ kind: "ambiguous", values: [4.822, 4822] });
    expect(readFigure("٣،٠٠٠")).toEqual({ kind: "ambiguous", values: [3, 3000] });
  });

  it("takes the only reading that is within the bounds", () => {
    expect(readFigure("1,250", "ms", { min: 100, max: 10_000 })).toEqual(figure(1250));
    expect(readFigure("9,500", "m", { min: 0, max: 60 })).toEqual(figure(9.5));
  });

  it("names a unit of another kind", () => {
    expect(readFigure("12 m", "kg")).toEqual({ kind: "unknownUnit", unit: "m" });
    expect(readFigure("12 bags", "kg")).toEqual({ kind: "unknownUnit", unit: "bags" });
  });

  it.each(["abc", "1,2,3", "12.5.6", "1,25,000", "1e5", "--3", "=1+1", "3,0000.5", "1 2", "kg"])(
    "%s is no figure",
    (text) => {
      expect(readFigure(text).kind).toBe("unreadable");
    },
  );

  it("is nothing where nothing is typed", () => {
    expect(readFigure("  ")).toEqual({ kind: "empty" });
  });
});

it("reads what it writes", () => {
  for (const value of [0, 3, 0.1 + 0.2, 1e21, 1e-7, 638412.123, -2.5]) {
    expect(readFigure(plainFigure(value))).toEqual(figure(Number(value.toPrecision(15))));
  }
});

describe("a figure that a record can't be without", () => {
  it("is sent as none where its field is empty, never as zero", () => {
    expect(JSON.stringify([neededFigure(""), neededFigure(0), neededFigure("12.5")])).toBe("[null,0,12.5]");
  });
});
