import { describe, expect, it } from "vitest";
import { UNREAD } from "@/lib/figures";
import { emptyGroup, groupsOf } from "./draft";

describe("the groups of a checklist that is being written", () => {
  it("are sent with limits only where an item is answered by a figure", () => {
    const group = emptyGroup();
    const [item] = group.items;
    if (!item) throw new Error("A group begins with an item.");
    const figure = { ...item, answer: "figure" as const, unit: "bar", low: 38, high: "" };
    const [sent] = groupsOf([{ ...group, title: "Drill", items: [figure, { ...figure, answer: "check" }] }]);
    expect(sent?.items.map(({ unit, low, high }) => [unit, low, high])).toEqual([
      ["bar", 38, null],
      ["", null, null],
    ]);
  });

  it("send no figure that has not been read, and no key of the page", () => {
    const group = emptyGroup();
    const items = group.items.map((item) => ({ ...item, answer: "figure" as const, low: UNREAD }));
    const [sent] = groupsOf([{ ...group, items }]);
    expect(sent?.items[0]?.low).toBeNull();
    expect(Object.keys(sent?.items[0] ?? {})).not.toContain("key");
  });
});
