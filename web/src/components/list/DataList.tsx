import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { getJson } from "@/lib/api/transfer";
import type { Page } from "@/lib/api/types";
import { setPreferences, usePreferences } from "@/lib/preferences";
import { EmptyState } from "../EmptyState";
import { ProblemAlert } from "../Notice";
import { ChosenBar } from "./ChosenBar";
import { listKey } from "./key";
import classes from "./List.module.css";
import { ListBar } from "./ListBar";
import { ListFoot } from "./ListFoot";
import { ListTable } from "./ListTable";
import { placeOfPage, toQuery, useListState } from "./state";
import type { Column, Filter, ListPath, RowOf } from "./types";
import { useChosen } from "./useChosen";
import { useListKeys } from "./useListKeys";
import { ViewMenu } from "./ViewMenu";
import { readView, writeView } from "./views";

export interface DataListProps<P extends ListPath> {
  /** The list's address in the API; its rows are typed by it. */
  path: P;
  /** Values for `{name}` parts of the address. */
  pathParams?: Record<string, string>;
  /** Fixed parameters that are not for the person to change. */
  query?: Record<string, string>;
  columns: Column<RowOf<P>>[];
  filters?: Filter[];
  defaultSort?: string;
  /** The page of a row. The primary cell becomes its link; click, enter and the link all open it. */
  rowTo?: (row: RowOf<P>) => string;
  /** Instead of `rowTo`: what a click or enter does. */
  onRow?: (row: RowOf<P>) => void;
  rowKey?: (row: RowOf<P>) => string;
  /** False where the server has no `/export` for this list. */
  exportable?: boolean;
  searchable?: boolean;
  /** Said when there is nothing at all; a list emptied by its filters says so by itself. */
  empty: { title: string; hint?: ReactNode; action?: ReactNode };
  /** Chosen rows get a bar with what this gives. */
  bulk?: (rows: RowOf<P>[], clear: () => void) => ReactNode;
  /** Keeps two lists on one page apart in the address. */
  prefix?: string;
  refetchMs?: number;
  /** Stands at the end of the bar. */
  barEnd?: ReactNode;
  /** Only the page's main list listens to j, k, enter and `/`. */
  keys?: boolean;
}

/** A list as the server gives it. Search, filters, sort and page live in the address, so that a view can be shared. */
export function DataList<P extends ListPath>(props: DataListProps<P>) {
  const { path, pathParams, query, columns, filters = [], defaultSort = "", rowTo, onRow, prefix } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [state, change] = useListState(filters, defaultSort, prefix);
  const { hiddenColumns } = usePreferences();
  const searchBox = useRef<HTMLInputElement>(null);

  const address = fill(path, pathParams);
  const listId = prefix ? `${path} ${prefix}` : path;
  const defaultHidden = columns.filter((column) => column.hidden).map(({ id }) => id);
  const hidden = hiddenColumns[listId] ?? defaultHidden;
  const setHidden = (ids: string[]) => setPreferences({ hiddenColumns: { ...hiddenColumns, [listId]: ids } });
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  const sent = { ...toQuery(state, filters), ...query };

  const list = useQuery({
    queryKey: [...listKey(path), pathParams ?? {}, sent],
    queryFn: ({ signal }) => getJson<Page<RowOf<P>>>(address, sent, signal),
    placeholderData: keepPreviousData,
    refetchInterval: props.refetchMs,
  });
  const rows = list.data?.items ?? [];
  const walk = { ...sent, page: undefined, cursor: undefined };
  const next = list.isPlaceholderData ? null : (list.data?.next_cursor ?? null);
  const cursorOf = useCursors(JSON.stringify([address, walk]), state.page + 1, next);
  const keyOf = props.rowKey ?? ((row: RowOf<P>) => String((row as { id: string }).id));
  const open = (row: RowOf<P>) => {
    if (rowTo) void navigate({ to: rowTo(row) } as never);
    else onRow?.(row);
  };
  const [active, setActive] = useListKeys({
    enabled: props.keys !== false,
    count: rows.length,
    onOpen: (index) => {
      const row = rows[index];
      if (row && (rowTo || onRow)) open(row);
    },
    searchBox,
  });
  const narrowed = state.search !== "" || Object.keys(state.filters).length > 0;
  const clear = () => change({ search: "", filters: Object.fromEntries(filters.map(({ id }) => [id, ""])) });
  const total = list.data?.total ?? 0;
  const { page: _page, page_size: _size, cursor: _cursor, ...matching } = sent;
  const chosen = useChosen({ address, query: matching, rows, keyOf });

  return (
    <>
      <ListBar
        state={state}
        change={change}
        filters={filters}
        searchable={props.searchable !== false}
        searchBox={searchBox}
        narrowed={narrowed}
        clear={clear}
        columns={columns}
        hidden={hidden}
        setHidden={setHidden}
        views={
          <ViewMenu
            listName={listId}
            shown={writeView({ state, hidden }, defaultSort, defaultHidden)}
            isBare={!narrowed && state.sort === defaultSort && state.page === 1}
            onView={(query) => {
              const kept = readView(query, filters, columns, defaultSort, defaultHidden);
              change(kept.state);
              setHidden(kept.hidden);
            }}
          />
        }
        exportPath={props.exportable === false ? undefined : `${address}/export`}
        exportQuery={{ ...walk, page_size: undefined }}
        end={props.barEnd}
      />
      {props.bulk && chosen.rows.length > 0 && (
        <ChosenBar
          chosen={chosen}
          total={total}
          isCapped={list.data?.total_is_capped === true}
          onPage={rows.length}
        >
          {props.bulk(chosen.rows, chosen.clear)}
        </ChosenBar>
      )}
      <div className={classes.frame}>
        {list.isFetching && !list.isPending && <div className={classes.fetching} />}
        {list.isError && !list.data ? (
          <div style={{ padding: 12 }}>
            <ProblemAlert error={list.error} retry={() => void list.refetch()} />
          </div>
        ) : list.isSuccess && rows.length === 0 ? (
          narrowed ? (
            <EmptyState
              title={t("list.nothingFound")}
              hint={t("list.nothingFoundHint")}
              action={
                <Button variant="default" onClick={clear}>
                  {t("list.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState {...props.empty} />
          )
        ) : (
          <ListTable
            columns={shown}
            rows={list.isPending ? null : rows}
            keyOf={keyOf}
            busy={list.isFetching}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
            rowTo={rowTo}
            onRow={rowTo || onRow ? open : undefined}
            active={active}
            setActive={setActive}
            chosen={props.bulk ? chosen : undefined}
          />
        )}
        {list.data && list.data.total > 0 && (
          <ListFoot
            page={state.page}
            pageSize={state.pageSize}
            rows={rows.length}
            total={list.data.total}
            capped={list.data.total_is_capped}
            hasNext={list.data.next_cursor !== null}
            turning={list.isPlaceholderData}
            onPage={(page) => change(placeOfPage(page, list.data, state.pageSize, cursorOf))}
            onPageSize={(pageSize) => change({ pageSize })}
          />
        )}
      </div>
    </>
  );
}

/** Finds the cursor at which a page begins among those that this walk through the list has given so far. */
function useCursors(
  walk: string,
  nextPage: number,
  next: string | null,
): (page: number) => string | undefined {
  const [given] = useState(() => new Map<string, string>());
  useEffect(() => {
    if (next !== null) given.set(`${walk} ${nextPage}`, next);
  }, [given, walk, nextPage, next]);
  return (page) => given.get(`${walk} ${page}`);
}

function fill(path: string, values: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
