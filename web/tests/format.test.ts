import { describe, expect, test } from "vitest";
import { dayEdge, formatFor } from "@/lib/format";

describe("formats", () => {
  const english = formatFor("en", "Asia/Muscat");
  const arabic = formatFor("ar", "Asia/Muscat");

  test("show times in the zone of the site", () => {
    expect(english.dateTime("2026-11-21T21:30:00Z")).toBe("22 Nov 2026 01:30");
  });

  test("keep Latin figures in Arabic, with Arabic names of months", () => {
    expect(arabic.date("2026-11-21T00:00:00Z")).toMatch(/21.*نوفمبر.*2026/);
    expect(arabic.number(12345.5, 1)).toBe("12,345.5");
  });

  test("name the month of a day, wherever the browser stands", () => {
    expect(english.month("2026-08-01")).toBe("Aug 2026");
    expect(arabic.month("2026-11-01")).toMatch(/نوفمبر.*2026/);
  });

  test("fix the decimals that are asked for and show at most three otherwise", () => {
    expect(english.number(12, 3)).toBe("12.000");
    expect(english.number(0.123456)).toBe("0.123");
  });

  test("show a dash for what is not there", () => {
    expect([
      english.number(null),
      english.number(Number.NaN),
      english.date(undefined),
      english.date("x"),
    ]).toEqual(["–", "–", "–", "–"]);
  });

  test("tell how long ago something was in the largest unit that fits", () => {
    const now = Date.parse("2026-11-21T12:00:00Z");
    expect(english.relative("2026-11-21T09:00:00Z", now)).toBe("3 hours ago");
    expect(english.relative("2026-11-20T12:00:00Z", now)).toBe("yesterday");
    expect(english.relative("2026-11-21T11:59:40Z", now)).toBe("this minute");
  });
});

test("a day begins at its own midnight, also west of Greenwich", () => {
  expect(dayEdge("2026-01-05", "start", "Asia/Muscat")).toBe("2026-01-04T20:00:00.000Z");
  expect(dayEdge("2026-01-05", "start", "America/Lima")).toBe("2026-01-05T05:00:00.000Z");
  expect(dayEdge("2026-01-05", "start", "UTC")).toBe("2026-01-05T00:00:00.000Z");
});

test.each([
  ["2026-03-29", "Europe/London", "2026-03-29T00:00:00.000Z", "2026-03-29T23:00:00.000Z", "23 hours"],
  ["2026-10-25", "Europe/London", "2026-10-24T23:00:00.000Z", "2026-10-26T00:00:00.000Z", "25 hours"],
  ["2026-04-05", "Pacific/Auckland", "2026-04-04T11:00:00.000Z", "2026-04-05T12:00:00.000Z", "25 hours"],
  ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z", "2026-04-24T21:00:00.000Z", "no midnight"],
  ["2026-10-29", "Africa/Cairo", "2026-10-28T21:00:00.000Z", "2026-10-29T22:00:00.000Z", "midnight twice"],
  ["2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z", "2026-11-02T05:00:00.000Z", "00:30 twice"],
])("%s in %s runs from %s to %s: %5$s", (day, zone, start, end) => {
  expect([dayEdge(day, "start", zone), dayEdge(day, "end", zone)]).toEqual([start, end]);
});
