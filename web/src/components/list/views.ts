import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { pageSizes } from "./state";
import type { Filter, ListState } from "./types";

export type SavedView = Schema<"SavedView">;

/** What a view keeps of a list: everything but the place in it that one is at. */
export interface Kept {
  state: Omit<ListState, "page" | "cursor">;
  hidden: string[];
}

const hiddenName = "hidden";

/** A view as text, the same for the same view however it came about. */
export function writeView({ state, hidden }: Kept, defaultSort: string, defaultHidden: string[]): string {
  const columns = [...hidden].sort().join(",");
  const said: [string, string][] = Object.entries(state.filters);
  if (state.search) said.push(["search", state.search]);
  if (state.sort !== defaultSort) said.push(["sort", state.sort]);
  if (state.pageSize !== pageSizes[0]) said.push(["page_size", String(state.pageSize)]);
  if (columns !== [...defaultHidden].sort().join(",")) said.push([hiddenName, columns]);
  return new URLSearchParams(said.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))).toString();
}

/** The view that a text says, for a list with these filters and columns; what the list no longer has is left out. */
export function readView(
  query: string,
  filters: Pick<Filter, "id">[],
  columns: { id: string }[],
  defaultSort: string,
  defaultHidden: string[],
): Kept {
  const said = new URLSearchParams(query);
  const size = Number(said.get("page_size"));
  const hidden = said.get(hiddenName)?.split(",") ?? defaultHidden;
  const kept = columns.filter(({ id }) => hidden.includes(id)).map(({ id }) => id);
  return {
    state: {
      search: said.get("search") ?? "",
      sort: said.get("sort") ?? defaultSort,
      pageSize: pageSizes.includes(size) ? size : (pageSizes[0] ?? 25),
      filters: Object.fromEntries(filters.map(({ id }) => [id, said.get(id) ?? ""])),
    },
    hidden: kept.length < columns.length ? kept : [],
  };
}

const key = ["saved-views"];

/** The person's own views of all lists; read once, since nobody else changes them. */
export function useSavedViews(listName: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ok(api.GET("/api/v1/auth/views", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  return {
    views: (query.data ?? []).filter((view) => view.list_name === listName),
    isKnown: query.isSuccess,
    refresh,
    change: async (view: SavedView, body: Schema<"SavedViewChange">) => {
      await ok(api.PATCH("/api/v1/auth/views/{view_id}", { params: { path: { view_id: view.id } }, body }));
      await refresh();
    },
    remove: async (view: SavedView) => {
      await ok(api.DELETE("/api/v1/auth/views/{view_id}", { params: { path: { view_id: view.id } } }));
      await refresh();
    },
  };
}
