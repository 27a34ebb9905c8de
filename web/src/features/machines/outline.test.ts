import { describe, expect, it } from "vitest";
import { fromOutline, toOutline, type Value } from "./outline";

const OUTLINE = `Hole diameter: 110–229 mm
Engine:
  Model: C15
  Power, kW: 402.5
  Filters:
    -
      Code: 007
      Hours: 250
    -
      Code: 1R-0716
Bits, mm:
  - 115
  - 127
Enclosed cab: true
Owner: null
Remark:`;

const FACTS: { [name: string]: Value } = {
  "Hole diameter": "110–229 mm",
  Engine: {
    Model: "C15",
    "Power, kW": 402.5,
    Filters: [{ Code: "007", Hours: 250 }, { Code: "1R-0716" }],
  },
  "Bits, mm": [115, 127],
  "Enclosed cab": true,
  Owner: null,
  Remark: "",
};

/** The same numbers for the same seed, so that a failure can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TEXTS = [
  ...["", " ", "a", "-", "- a", "-5", "a: b", "a:", ":", '"', '"a"', "true", "null", "[]", "{}", "[1]"],
  ...[
    "007",
    "1.50",
    "12345678901234567890",
    "1e3",
    "حفارة",
    "two\nlines",
    "tab\t",
    " lead",
    "#",
    "a - b",
    "\\n",
  ],
];

function random(next: () => number, depth: number): Value {
  const pick = Math.floor(next() * (depth > 0 ? 7 : 5));
  const text = () => TEXTS[Math.floor(next() * TEXTS.length)] ?? "";
  const many = Math.floor(next() * 4);
  if (pick < 2) return text();
  if (pick === 2) return Math.round((next() - 0.5) * 2e6) / 1000;
  if (pick === 3) return next() < 0.5;
  if (pick === 4) return null;
  if (pick === 5) return Array.from({ length: many }, () => random(next, depth - 1));
  return named(next, many, depth - 1);
}

function named(next: () => number, many: number, depth: number): { [name: string]: Value } {
  const names = TEXTS.filter((name) => name.trim() !== "");
  return Object.fromEntries(
    Array.from({ length: many }, () => {
      const name = names[Math.floor(next() * names.length)] ?? "x";
      return [name, random(next, depth)];
    }),
  );
}

describe("an outline", () => {
  it("reads and writes nested names, lists and values with their types", () => {
    expect(fromOutline(OUTLINE)).toEqual({ facts: FACTS });
    expect(toOutline(FACTS)).toBe(OUTLINE);
  });

  it("gives back whatever was written as one", () => {
    const next = randomFrom(20_261_127);
    for (let round = 0; round < 3_000; round += 1) {
      const facts = named(next, 1 + Math.floor(next() * 4), 4);
      const text = toOutline(facts);
      expect(fromOutline(text), text).toEqual({ facts });
    }
  });

  it("takes any depth of indent, tabs, blank lines and names without a value", () => {
    const typed = '\n  Tank:\n\t\t\tVolume, l: 600\n\n  Spare\n  Code: "42"\n';
    expect(fromOutline(typed)).toEqual({ facts: { Tank: { "Volume, l": 600 }, Spare: "", Code: "42" } });
    expect(fromOutline("")).toEqual({ facts: {} });
  });

  it("keeps as text what a number would lose digits of", () => {
    expect(fromOutline("Serial: 12345678901234567890\nCode: 007\nRate: 1.50")).toEqual({
      facts: { Serial: "12345678901234567890", Code: "007", Rate: "1.50" },
    });
  });

  it.each([
    ["Engine: C15\n  Power: 402", 2, "indent"],
    ["Bits:\n  - 115\n  Model: x", 3, "mixed"],
    ["Power: 1\nPower: 2", 2, "twice"],
    ["- 115", 1, "noName"],
    [": 5", 1, "noName"],
    ["Engine:\n    Power: 1\n  Model: C15", 3, "indent"],
  ])("names the line that is none: %j", (text, line, reason) => {
    expect(fromOutline(text)).toEqual({ fault: { line, reason } });
  });
});
