import { expect, test } from "vitest";
import { resultsOfForm, sentResults, startResults } from "./results";

test("what is empty was not measured, and a zero was", () => {
  const values = { ...startResults("article"), appearance: "good", samples_fired: 10, samples_failed: 0 };
  expect(sentResults("article", values)).toEqual({
    form: "article",
    appearance: "good",
    samples_fired: 10,
    samples_failed: 0,
  });
  expect(sentResults("anfo", startResults("anfo"))).toEqual({ form: "anfo", appearance: null });
});

test("each kind has its own values", () => {
  expect(resultsOfForm("anfo").map(({ name }) => name)).toContain("moisture_percent");
  expect(resultsOfForm("emulsion").map(({ name }) => name)).not.toContain("moisture_percent");
  expect(startResults("emulsion", { density_g_cm3: 1.15 }).density_g_cm3).toBe(1.15);
});
