import { describe, expect, test } from "vitest";
import { nextSort, placeOfPage, readState, toQuery, writeState } from "@/components/list/state";
import type { Filter } from "@/components/list/types";
import { parseSearch, stringifySearch } from "@/lib/router/search";

const filters: Filter[] = [
  { kind: "choice", id: "status", label: "Status", options: [] },
  { kind: "date", id: "created_to", label: "to", edge: "end" },
];

describe("the state of a list in the address", () => {
  test("comes back as it was written", () => {
    const written = writeState({ search: "al harthy", filters: { status: "active" }, page: 3 }, "name");
    const read = readState(parseSearch(stringifySearch(written).slice(1)), filters, "name");
    expect(read).toEqual({
      search: "al harthy",
      sort: "name",
      page: 3,
      cursor: "",
      pageSize: 25,
      filters: { status: "active" },
    });
  });

  test("leaves out what stands at its default", () => {
    expect(stringifySearch(writeState({ search: "", sort: "name", page: 1, pageSize: 25 }, "name"))).toBe("");
  });

  test("starts again at the first page when anything but the page changes", () => {
    expect(writeState({ search: "x" }, "")).toMatchObject({ page: undefined });
  });

  test("takes nonsense in the address for the defaults", () => {
    const read = readState({ page: "-4", page_size: "100000", sort: undefined }, filters, "-created_at");
    expect(read).toMatchObject({ page: 1, pageSize: 25, sort: "-created_at" });
  });

  test("keeps two lists on one page apart by their prefix", () => {
    const both = { ...writeState({ search: "a" }, "", "holes_"), ...writeState({ search: "b" }, "") };
    expect(readState(both, [], "", "holes_").search).toBe("a");
    expect(readState(both, [], "").search).toBe("b");
  });

  test("keeps a hole number that looks like a figure as it was typed", () => {
    expect(parseSearch("search=007")).toEqual({ search: "007" });
  });
});

test("a click on a heading sorts up, then down, then as before", () => {
  expect(nextSort("", "name", false)).toBe("name");
  expect(nextSort("name", "name", false)).toBe("-name");
  expect(nextSort("-name", "name", false)).toBe("");
});

test("a click with shift adds a column to the sort", () => {
  expect(nextSort("-status", "name", true)).toBe("-status,name");
  expect(nextSort("-status,name", "status", true)).toBe("name");
});

describe("the pages of a list that is longer than the server counts", () => {
  const long = { total: 1001, total_is_capped: true };
  const cursorOf = (page: number) => new Map([[42, "W42"]]).get(page);

  test("have numbers as far as it counts, then cursors", () => {
    expect(placeOfPage(41, long, 25, cursorOf)).toEqual({ page: 41, cursor: "" });
    expect(placeOfPage(42, long, 25, cursorOf)).toEqual({ page: 42, cursor: "W42" });
    const there = readState({ ...writeState({ page: 42, cursor: "W42" }, "") }, [], "");
    expect(toQuery(there)).toMatchObject({ page: undefined, cursor: "W42", page_size: 25 });
  });

  test("lead back to the last number where the cursor before isn't known", () => {
    expect(placeOfPage(50, long, 25, cursorOf)).toEqual({ page: 41, cursor: "" });
  });

  test("lose their cursor with whatever else changes", () => {
    for (const change of [{ sort: "name" }, { search: "x" }, { pageSize: 50 }, { page: 2 }]) {
      expect(writeState(change, "")).toMatchObject({ cursor: undefined });
    }
  });
});

test("the last day of a range is sent to its last moment in Muscat", () => {
  const state = readState({ created_to: "2026-11-21" }, filters, "");
  expect(toQuery(state, filters)).toMatchObject({ created_to: "2026-11-21T20:00:00.000Z" });
});
