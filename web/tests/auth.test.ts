import { expect, test, vi } from "vitest";
import { difference } from "@/components/useServerForm";
import { safeNext } from "@/features/auth/next";
import { activityHeader, isUntouched, noteSign, owesSign } from "@/lib/auth/activity";
import { type PasswordRules, ruleChecks } from "@/lib/auth/passwordRules";
import { toneOf } from "@/lib/status";

const unmet = (password: string, rules?: PasswordRules, email?: string) =>
  ruleChecks(rules, email)
    .filter(({ isMet }) => !isMet(password))
    .map(({ name }) => name);

test("each rule of a password is told apart, in Latin letters and figures as the server asks", () => {
  expect(unmet("")).toEqual(["length", "upper", "lower", "digit", "special"]);
  expect(unmet("abcdefgh")).toEqual(["upper", "digit", "special"]);
  expect(unmet("Abc1!")).toEqual(["length"]);
  expect(unmet("Abcdefg٣!")).toEqual(["digit"]);
  expect(unmet("Abcdef 1")).toEqual(["special"]);
  expect(unmet("Nakhl-2026")).toEqual([]);
  expect(unmet(`Aa1!${"x".repeat(253)}`)).toEqual(["length"]);
});

test("stricter rules of the server are held, and the own address is refused", () => {
  const strict: PasswordRules = {
    minimum_length: 12,
    maximum_length: 256,
    minimum_uppercase: 2,
    minimum_lowercase: 1,
    minimum_digits: 3,
    minimum_special: 2,
  };
  expect(unmet("Nakhl-2026", strict)).toEqual(["length", "upper", "special"]);
  expect(unmet("NaKhl--202600", strict)).toEqual([]);
  expect(unmet("Salim!2026", undefined, "salim@mine.example")).toEqual(["notYou"]);
});

test("what is sent while nobody has touched the page says so, and a sign is owed once a minute", () => {
  vi.useFakeTimers();
  noteSign();
  expect(activityHeader()).toEqual({});
  expect(owesSign()).toBe(false);
  vi.advanceTimersByTime(59_000);
  noteSign();
  vi.advanceTimersByTime(2_000);
  expect([isUntouched(), owesSign()]).toEqual([false, true]);
  expect(activityHeader()).toEqual({});
  expect(owesSign()).toBe(false);
  vi.advanceTimersByTime(61_000);
  expect(activityHeader()).toEqual({ "X-Highwall-Background": "1" });
  expect(owesSign()).toBe(false);
  noteSign(Date.now() - 5_000);
  expect(isUntouched()).toBe(false);
  vi.useRealTimers();
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
