import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFigure } from "@/lib/figures";

const table: { text: string; means: number[] }[] = JSON.parse(
  readFileSync(new URL("../../tests/figures.json", import.meta.url), "utf8"),
);

test.each(table)("$text means what the table of the server says", ({ text, means }) => {
  const reading = readFigure(text);
  const read =
    reading.kind === "figure" ? [reading.value] : reading.kind === "ambiguous" ? reading.values : [];
  expect(read).toEqual(means);
});
