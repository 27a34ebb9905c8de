import { expect, test } from "vitest";
import { isolate } from "./isolate";

test("a Latin name within Arabic keeps its own direction", () => {
  expect(isolate("Khalid Al Harthi", "ar")).toBe("\u2068Khalid Al Harthi\u2069");
  expect(isolate("14 نوفمبر 2026", "ar")).toBe("\u206814 نوفمبر 2026\u2069");
});

test("plain figures stay bare, so that a range of them reads as one", () => {
  expect(isolate("1,250.5", "ar")).toBe("1,250.5");
});

test("in English only Arabic is set apart", () => {
  expect(isolate("Khalid Al Harthi", "en")).toBe("Khalid Al Harthi");
  expect(isolate("خالد", "en")).toBe("\u2068خالد\u2069");
});
