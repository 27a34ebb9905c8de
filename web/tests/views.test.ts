import { expect, it } from "vitest";
import { readView, writeView } from "@/components/list/views";

const filters = [{ id: "status" }, { id: "region_id" }];
const columns = [{ id: "name" }, { id: "status" }, { id: "city" }];
const read = (query: string) => readView(query, filters, columns, "name", ["city"]);
const write = (kept: ReturnType<typeof read>) => writeView(kept, "name", ["city"]);

it("keeps search, filters, sort, page size and columns of a list, in one order", () => {
  const kept = {
    state: { search: "al harthy", sort: "-name", pageSize: 50, filters: { status: "active" } },
    hidden: ["status"],
  };
  const text = writeView(kept, "name", ["city"]);
  expect(text).toBe("hidden=status&page_size=50&search=al+harthy&sort=-name&status=active");
  expect(read(text)).toEqual({
    state: { ...kept.state, filters: { status: "active", region_id: "" } },
    hidden: ["status"],
  });
});

it("says nothing of what stands at its default", () => {
  const plain = { search: "", sort: "name", pageSize: 25, filters: {} };
  expect(writeView({ state: plain, hidden: ["city"] }, "name", ["city"])).toBe("");
  expect(read("").hidden).toEqual(["city"]);
});

it("shows all columns where none was hidden, and never hides the last one", () => {
  const all = writeView({ state: read("").state, hidden: [] }, "name", ["city"]);
  expect(read(all).hidden).toEqual([]);
  expect(read("hidden=name,status,city").hidden).toEqual([]);
});

it("leaves out what the list has no more", () => {
  expect(read("colour=red&hidden=weight&status=active").state.filters).toEqual({
    status: "active",
    region_id: "",
  });
  expect(read("hidden=weight,city").hidden).toEqual(["city"]);
});

it("reads back what it has written, filters that stand empty apart", () => {
  const text = "hidden=status&search=x&status=active";
  const { state, hidden } = read(text);
  const said = Object.fromEntries(Object.entries(state.filters).filter(([, value]) => value));
  expect(write({ state: { ...state, filters: said } as never, hidden })).toBe(text);
});
