import i18next from "i18next";
import { beforeAll, expect, test, vi } from "vitest";
import { Problem } from "@/lib/api/problem";
import { problemMessage, withWords } from "@/lib/api/refusal";
import { loadTexts, startI18n } from ".";

beforeAll(async () => {
  vi.stubGlobal("reportError", (error: Error) => {
    throw error;
  });
  vi.stubGlobal("document", { documentElement: {} });
  await startI18n();
});

test("a notification has the words of a token of another area without a page of that area", async () => {
  await loadTexts(["notifications"]);
  const facts = { name: "Filter", number: "P-1", quantity: 2, minimum: 5, unit: "box" };
  const say = () => i18next.t("notifications:kind.parts.stock_low", facts);
  expect(say()).toContain("2 boxes;");
  await i18next.changeLanguage("ar");
  expect(say()).toContain("صندوق");
  await i18next.changeLanguage("en");
});

test("a refusal has the words of a token of another area, in each of its cases", async () => {
  const facts = { name: "Filter", available: 1, on_hand: 2, reserved: 1, requested: 9, unit: "box" };
  const refuse = (more: object) =>
    withWords(Problem.from(409, { code: "not_enough_parts", detail: "", facts: { ...facts, ...more } }));
  expect(problemMessage(await refuse({}))).toMatch(/1 box/);
  expect(problemMessage(await refuse({ case: "location" }))).toMatch(/1 box/);
});
