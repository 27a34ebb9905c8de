import { describe, expect, it } from "vitest";
import { daysAround, plusDays, startOfWeek, step } from "./weeks";

describe("days of the calendar of orders", () => {
  it("begins weeks on Sunday", () => {
    expect(startOfWeek("2026-11-27")).toBe("2026-11-22");
    expect(startOfWeek("2026-11-22")).toBe("2026-11-22");
    expect(daysAround("2026-11-27", "week")).toEqual([
      "2026-11-22",
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
    ]);
  });

  it("shows a month in whole weeks", () => {
    const days = daysAround("2026-02-10", "month");
    expect([days[0], days.at(-1), days.length]).toEqual(["2026-02-01", "2026-02-28", 28]);
    const over = daysAround("2026-12-05", "month");
    expect([over[0], over.at(-1), over.length]).toEqual(["2026-11-29", "2027-01-02", 35]);
  });

  it("shows a day alone and goes on to the next", () => {
    expect(daysAround("2026-12-31", "day")).toEqual(["2026-12-31"]);
    expect(step("2026-12-31", "day", 1)).toBe("2027-01-01");
  });

  it("goes over the ends of months and years", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(step("2026-01-31", "month", 1)).toBe("2026-02-01");
    expect(step("2026-01-15", "month", -1)).toBe("2025-12-01");
    expect(step("2026-01-15", "week", -1)).toBe("2026-01-08");
  });
});
