import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Page } from "@/lib/api/types";
import { dayEdge } from "@/lib/format";
import type { Search } from "@/lib/router/search";
import type { Filter, ListState } from "./types";

export const pageSizes = [25, 50, 100, 200];

/** Reads a list's state from the address. `prefix` keeps two lists on one page apart. */
export function readState(
  search: Search,
  filters: Pick<Filter, "id">[],
  defaultSort: string,
  prefix = "",
): ListState {
  const page = Number(search[`${prefix}page`] ?? 1);
  const size = Number(search[`${prefix}page_size`] ?? 25);
  const set: Record<string, string> = {};
  for (const { id } of filters) {
    const value = search[prefix + id];
    if (value) set[id] = value;
  }
  return {
    search: search[`${prefix}search`] ?? "",
    sort: search[`${prefix}sort`] ?? defaultSort,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    cursor: search[`${prefix}cursor`] ?? "",
    pageSize: pageSizes.includes(size) ? size : 25,
    filters: set,
  };
}

/** The part of the address that a change of state alters; what stands at its default is left out. */
export function writeState(change: Partial<ListState>, defaultSort: string, prefix = ""): Search {
  const written: Search = {};
  if (change.search !== undefined) written[`${prefix}search`] = change.search || undefined;
  if (change.sort !== undefined) {
    written[`${prefix}sort`] = change.sort === defaultSort ? undefined : change.sort || undefined;
  }
  if (change.pageSize !== undefined) {
    written[`${prefix}page_size`] = change.pageSize === 25 ? undefined : String(change.pageSize);
  }
  for (const [id, value] of Object.entries(change.filters ?? {})) written[prefix + id] = value || undefined;
  // Whatever else changes, the old page number means nothing any more.
  const page = change.page ?? 1;
  written[`${prefix}page`] = page === 1 ? undefined : String(page);
  written[`${prefix}cursor`] = change.cursor || undefined;
  return written;
}

/** The query that the server gets. */
export function toQuery(
  state: ListState,
  filters: Filter[] = [],
): Record<string, string | number | undefined> {
  const values = { ...state.filters };
  for (const filter of filters) {
    const day = values[filter.id];
    if (filter.kind === "date" && filter.edge && day) values[filter.id] = dayEdge(day, filter.edge);
  }
  return {
    page: state.cursor ? undefined : state.page,
    cursor: state.cursor || undefined,
    page_size: state.pageSize,
    sort: state.sort || undefined,
    search: state.search || undefined,
    ...values,
  };
}

/** The next sort after a click on a heading: up, down, then the default again. `add` keeps the other columns. */
export function nextSort(sort: string, column: string, add: boolean): string {
  const parts = sort.split(",").filter(Boolean);
  const present = parts.find((part) => part.replace(/^-/, "") === column);
  const next = present === undefined ? column : present === column ? `-${column}` : undefined;
  if (!add) return next ?? "";
  const others = parts.filter((part) => part !== present);
  return [...others, ...(next === undefined ? [] : [next])].join(",");
}

/** How to ask for a page, from the one on screen. The server numbers pages as far as it counts rows; beyond, a page
 * begins at the cursor that the page before gave, which `cursorOf` knows. Where it doesn't, such as before a page that
 * was opened by its address, it is the last page with a number. */
export function placeOfPage(
  page: number,
  shown: Pick<Page<unknown>, "total" | "total_is_capped">,
  pageSize: number,
  cursorOf: (page: number) => string | undefined,
): Pick<ListState, "page" | "cursor"> {
  const numbered = Math.ceil(shown.total / pageSize);
  if (!shown.total_is_capped || page <= numbered) return { page, cursor: "" };
  const cursor = cursorOf(page);
  return cursor === undefined ? { page: numbered, cursor: "" } : { page, cursor };
}

export function useListState(filters: Filter[], defaultSort: string, prefix?: string) {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const ids = filters.map(({ id }) => id).join(" ");
  const state = useMemo(
    () =>
      readState(
        search,
        ids.split(" ").map((id) => ({ id })),
        defaultSort,
        prefix,
      ),
    [search, ids, defaultSort, prefix],
  );
  const change = useCallback(
    (part: Partial<ListState>) =>
      void navigate({
        to: ".",
        search: (now: Search) => ({ ...now, ...writeState(part, defaultSort, prefix) }),
        replace: true,
      } as never),
    [navigate, defaultSort, prefix],
  );
  return [state, change] as const;
}
