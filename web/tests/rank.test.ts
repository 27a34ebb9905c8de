import { expect, it } from "vitest";
import { ranked } from "@/app/frame/rank";

const hit = (title: string, note?: string) => ({ id: title, title, note, to: `/${title}` });

it("puts the record of that number before those that mention it", () => {
  const groups = [
    { label: "sites", hits: [] },
    { label: "ledger", hits: [hit("MV-2026-000081", "for AR-2026-000015"), hit("MV-2026-000082")] },
    { label: "requests", hits: [hit("AR-2026-0000151"), hit("AR-2026-000015")] },
  ];
  const [first, second] = ranked(groups, "ar-2026-000015");
  expect(first?.hits.map(({ title }) => title)).toEqual(["AR-2026-000015", "AR-2026-0000151"]);
  expect(second?.label).toBe("ledger");
});

it("keeps the order of the areas among equals", () => {
  const groups = [
    { label: "projects", hits: [hit("Bawshar limestone quarry")] },
    { label: "sites", hits: [hit("Bench 340", "ST-2026-000001 · Bawshar limestone quarry")] },
  ];
  expect(ranked(groups, "quarry baw").map(({ label }) => label)).toEqual(["projects", "sites"]);
});
