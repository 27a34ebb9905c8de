import { expect, test } from "vitest";
import { difference } from "@/components/useServerForm";
import { safeNext } from "@/features/auth/next";
import { meetsAllRules, passwordRules } from "@/features/auth/passwordRules";
import { toneOf } from "@/lib/status";

const unmet = (password: string) =>
  passwordRules.filter(({ isMet }) => !isMet(password)).map(({ name }) => name);

test("each rule of a password is told apart", () => {
  expect(unmet("")).toEqual(["length", "upper", "lower", "digit", "special"]);
  expect(unmet("abcdefgh")).toEqual(["upper", "digit", "special"]);
  expect(unmet("Abc1!")).toEqual(["length"]);
  expect(meetsAllRules("Nakhl-2026")).toBe(true);
});

test("after the sign-in only a page of our own is opened", () => {
  expect(safeNext("/users?status=active")).toBe("/users?status=active");
  for (const next of [
    undefined,
    "",
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/sign-in",
  ]) {
    expect(safeNext(next)).toBe("/");
  }
});

test("a form sends only what differs, lists by their content", () => {
  expect(difference({ name: "a", roles: ["x"] }, { name: "b", roles: ["x"] })).toEqual({ name: "a" });
});

test("an unknown status is neutral", () => {
  expect(toneOf("something_new")).toBe("neutral");
});
