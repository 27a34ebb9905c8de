import { describe, expect, it } from "vitest";
import { byName, fold, mentions, naturalKey } from "./folding";
import vectors from "./folding.vectors.json";

describe("text as people compare it", () => {
  it.each(vectors.alike as [string, string][])("reads %s like %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
    expect(mentions(`${one} and more`, other)).toBe(true);
  });

  it.each(vectors.apart as [string, string][])("keeps %s and %s apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
    expect(naturalKey(one)).not.toBe(naturalKey(other));
  });

  it("sorts names as people count", () => {
    expect([...vectors.sorted].reverse().sort(byName)).toEqual(vectors.sorted);
  });

  it("takes numbers of holes that read alike for one", () => {
    expect(new Set(["A1", "a1", "Ａ１", "A01", "A٠١"].map(naturalKey)).size).toBe(1);
    expect(naturalKey("A10")).not.toBe(naturalKey("A1"));
  });

  it("finds rows that have all words, in whatever order", () => {
    expect(mentions("محجر الأحجار ٣٤٠", "340 الاحجار")).toBe(true);
    expect(mentions("Bench 340", "340 north")).toBe(false);
    expect(mentions("anything", " \u200f ")).toBe(true);
  });
});
