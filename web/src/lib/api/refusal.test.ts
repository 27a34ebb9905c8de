import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import ar from "@/lib/i18n/ar/refusals.json";
import en from "@/lib/i18n/en/refusals.json";
import { fieldMessage } from "./refusal";

beforeAll(() =>
  i18next.init({ lng: "ar", resources: { ar: { refusals: ar }, en: { refusals: en } }, fallbackLng: false }),
);

const refused = (code: string, message: string) => ({ field: "name", code, message });

it("says a refusal in the language on screen, with the limit that the server names", () => {
  const message = refused("string_too_long", "String should have at most 80 characters");
  expect(fieldMessage(i18next.getFixedT("ar"), message)).toBe("80 حرفًا على الأكثر.");
  expect(fieldMessage(i18next.getFixedT("en"), message)).toBe("Use at most 80 characters.");
});

it("calls an empty text missing", () => {
  const message = refused("string_too_short", "String should have at least 1 character");
  expect(fieldMessage(i18next.getFixedT("en"), message)).toBe("Fill this in.");
});

it("lets the server speak where a code has no words here", () => {
  expect(fieldMessage(i18next.getFixedT("ar"), refused("rare", "Choose another."))).toBe("Choose another.");
});
