import { fromOutline, nameOf, toOutline, type Value } from "./outline";

/** A named value as it is edited: in one line, or, where more belongs to it, as an outline of its own. */
export type SpecificationRow = { name: string; text: string; nested: boolean };

const isNested = (value: Value) =>
  value !== null && typeof value === "object" && Object.keys(value).length > 0;

/** The outline of technical facts as rows, one for each name; none for a text that is no outline. */
export function rowsOf(outline: string): SpecificationRow[] {
  const reading = fromOutline(outline);
  if ("fault" in reading) return [];
  return Object.entries(reading.facts).map(([name, value]) => {
    const [, ...below] = toOutline({ x: value }).split("\n");
    if (isNested(value)) return { name, text: below.map((line) => line.slice(2)).join("\n"), nested: true };
    return { name, text: toOutline({ x: value }).slice(3), nested: false };
  });
}

/** The rows as an outline; those without a name and a value are left out. */
export function outlineOfRows(rows: SpecificationRow[]): string {
  return rows
    .filter(({ name, text }) => name.trim() !== "" || text.trim() !== "")
    .map(({ name, text, nested }) => {
      const head = name.trim() === "" ? "" : nameOf(name.trim());
      if (!nested) return `${head}: ${text.trim()}`.trimEnd();
      const below = text.split("\n").map((line) => `  ${line}`);
      return [`${head}:`, ...below].join("\n");
    })
    .join("\n");
}
