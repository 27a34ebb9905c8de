import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
/** The only place that reads days and hours off a moment, always in a zone that is named. */
const calendar = "lib/format/";
const readers =
  /\.toISOString\(\)\.(slice|substring|split)\(|\.get(UTC)?(FullYear|Month|Date|Day|Hours)\(\)|\.toLocale(Date|Time)?String\(|Intl\.DateTimeFormat\(/g;
const instead =
  "say whose day: useFormat(), dayEdge() or toLocalField() of @/lib/format with a zone; days of the mine are counted by the server";

function faults(code: string): string[] {
  return [...code.matchAll(readers)].map(([found]) => found);
}

test("no page reads a day without saying whose", () => {
  const found: string[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name) || name.startsWith(calendar)) continue;
    for (const fault of faults(readFileSync(join(source, name), "utf8"))) {
      found.push(`${name}: ${fault} – ${instead}`);
    }
  }
  expect(found).toEqual([]);
});

test.each([
  "new Date().toISOString().slice(0, 10)",
  "now.getDate()",
  "at.getFullYear()",
  "at.toLocaleDateString()",
  'new Intl.DateTimeFormat("en")',
])("%s is found", (code) => {
  expect(faults(code)).toHaveLength(1);
});
