import { describe, expect, it, vi } from "vitest";
import { readDay, readDayTime, readTime, todayIn } from "./days";

const today = "2026-11-27";

describe("a typed day", () => {
  it.each([
    ["27 Nov 2026", "2026-11-27"],
    ["27 november 26", "2026-11-27"],
    ["Nov 27, 2026", "2026-11-27"],
    ["5 Sept 2026", "2026-09-05"],
    ["5-sep-2026", "2026-09-05"],
    ["11/12/2026", "2026-12-11"],
    ["1.2.27", "2027-02-01"],
    ["2026-11-27", "2026-11-27"],
    ["3 Mar", "2026-03-03"],
    ["3/3", "2026-03-03"],
    ["27 نوفمبر 2026", "2026-11-27"],
    ["٢٧/١١/٢٠٢٦", "2026-11-27"],
    ["29 Feb 2028", "2028-02-29"],
  ])("%s is %s", (text, read) => {
    expect(readDay(text, today)).toBe(read);
  });

  it.each([
    "",
    "27",
    "11/27/2026",
    "29 Feb 2026",
    "31 Nov 2026",
    "27 Ju 2026",
    "0/1/2026",
    "27 Nov 202",
    "soon",
    "1/2/3/4",
  ])("%s is none", (text) => {
    expect(readDay(text, today)).toBeNull();
  });
});

describe("a typed day and time", () => {
  it.each([
    ["27 Nov 2026 14:30", "2026-11-27T14:30"],
    ["27 Nov 2026, 9.05", "2026-11-27T09:05"],
    ["2026-11-27T06:00", "2026-11-27T06:00"],
    ["27/11/2026 2:30 pm", "2026-11-27T14:30"],
    ["27/11/2026 12:15 am", "2026-11-27T00:15"],
    ["٢٧ نوفمبر ٢٠٢٦ ١٤:٣٠", "2026-11-27T14:30"],
  ])("%s is %s", (text, read) => {
    expect(readDayTime(text, today)).toBe(read);
  });

  it.each(["27 Nov 2026", "27 Nov 2026 25:00", "27 Nov 2026 14:60", "14:30", "27 Nov 2026 13:00 pm"])(
    "%s is none",
    (text) => {
      expect(readDayTime(text, today)).toBeNull();
    },
  );
});

it("reads a time of day in any digits, and none that no clock shows", () => {
  const read = ["7:00", "07.30", "٠٧:١٥", "11 pm", "11:05 pm", "12:00 ص", "25:00", "7"].map(readTime);
  expect(read).toEqual(["07:00", "07:30", "07:15", null, "23:05", "00:00", null, null]);
});

it("knows which day it is at the place", () => {
  const evening = Date.parse("2026-11-27T21:30:00Z");
  expect(todayIn("Asia/Muscat", evening)).toBe("2026-11-28");
  expect(todayIn("UTC", evening)).toBe("2026-11-27");
});

it("makes no names of months before a day is read, since every list brings the fields for it", async () => {
  vi.resetModules();
  const made = vi.spyOn(Intl, "DateTimeFormat");
  const fresh = await import("./days");
  expect(made).not.toHaveBeenCalled();
  expect(fresh.readDay("3 Mar", today)).toBe("2026-03-03");
  expect(made).toHaveBeenCalled();
  made.mockRestore();
});
