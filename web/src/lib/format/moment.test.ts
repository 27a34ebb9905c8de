import { expect, it } from "vitest";
import { fromLocalField, toLocalField } from "./moment";

it("reads and writes a moment in the zone of the site", () => {
  expect(toLocalField("2026-11-21T10:30:00Z", "Asia/Muscat")).toBe("2026-11-21T14:30");
  expect(fromLocalField("2026-11-21T14:30", "Asia/Muscat")).toBe("2026-11-21T10:30:00.000Z");
});

it("knows summer time", () => {
  expect(toLocalField("2026-07-01T10:30:00Z", "Europe/Berlin")).toBe("2026-07-01T12:30");
  expect(fromLocalField("2026-07-01T12:30", "Europe/Berlin")).toBe("2026-07-01T10:30:00.000Z");
  expect(fromLocalField("2026-03-29T03:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
});

it("takes nothing for nothing", () => {
  expect(toLocalField(null, "Asia/Muscat")).toBe("");
  expect(fromLocalField("", "Asia/Muscat")).toBeNull();
});
