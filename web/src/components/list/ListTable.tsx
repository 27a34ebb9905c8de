import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ScrollBox } from "../ScrollBox";
import classes from "./List.module.css";
import { nextSort } from "./state";
import type { Column } from "./types";
import type { useChosen } from "./useChosen";

interface ListTableProps<Row> {
  columns: Column<Row>[];
  /** Null until the first answer. */
  rows: Row[] | null;
  keyOf: (row: Row) => string;
  busy: boolean;
  sort: string;
  onSort: (sort: string) => void;
  rowTo?: (row: Row) => string;
  /** What a click on a row, or on its primary cell where it has no page, does. */
  onRow?: (row: Row) => void;
  /** The row on which the keys are, and how a click puts them on another. */
  active: number;
  setActive: (index: number) => void;
  /** Where rows can be ticked. */
  chosen?: Pick<ReturnType<typeof useChosen>, "keys" | "toggle" | "isPage" | "choosePage">;
}

/** The rows of a list under their headings; on a phone each row is a card of labelled values. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { columns, rows, keyOf, chosen } = props;
  const { t } = useTranslation();
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table} aria-busy={props.busy}>
        <thead>
          <tr>
            {chosen && (
              <th className={classes.tick}>
                <input
                  type="checkbox"
                  aria-label={t("list.chooseAll")}
                  checked={chosen.isPage}
                  onChange={(event) => chosen.choosePage(event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === null ? (
            <Bones width={columns.length + (chosen ? 1 : 0)} />
          ) : (
            rows.map((row, index) => <TableRow key={keyOf(row)} {...props} row={row} index={index} />)
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What stands where rows will be. */
function Bones({ width }: { width: number }) {
  return Array.from({ length: 8 }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
    <tr key={index}>
      {Array.from({ length: width }, (_, cell) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <td key={cell}>
          <div className={classes.bone} style={{ width: `${45 + ((index * 7 + cell * 13) % 40)}%` }} />
        </td>
      ))}
    </tr>
  ));
}

function TableRow<Row>(props: ListTableProps<Row> & { row: Row; index: number }) {
  const { columns, row, index, keyOf, rowTo, onRow, chosen } = props;
  const { t } = useTranslation();
  const key = keyOf(row);
  const primary = (columns.find((column) => column.primary) ?? columns[0])?.id;
  const content = (column: Column<Row>): ReactNode => {
    const said = column.cell(row);
    // What people have written keeps its direction: 2" hose, 250 h service.
    const cell = typeof said === "string" ? <bdi>{said}</bdi> : said;
    if (column.id !== primary) return cell;
    if (rowTo)
      return (
        <Link to={rowTo(row)} className={classes.link}>
          {cell}
        </Link>
      );
    if (onRow)
      return (
        <button type="button" className={`${classes.sort} ${classes.link}`} onClick={() => onRow(row)}>
          {cell}
        </button>
      );
    return cell;
  };
  return (
    <tr
      data-row={index}
      className={classed(classes.row, onRow && classes.clickable, index === props.active && classes.active)}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest("a, button, input, label")) return;
        if (window.getSelection()?.toString()) return;
        props.setActive(index);
        onRow?.(row);
      }}
    >
      {chosen && (
        <td className={classes.tick}>
          <input
            type="checkbox"
            aria-label={t("list.choose")}
            checked={chosen.keys.has(key)}
            onChange={() => chosen.toggle(key)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          data-label={column.header}
          className={classed(
            column.numeric && classes.numeric,
            column.wrap && classes.wrap,
            column.id === primary && classes.primary,
          )}
        >
          {content(column)}
        </td>
      ))}
    </tr>
  );
}

function Heading<Row>(props: { column: Column<Row>; sort: string; onSort: (sort: string) => void }) {
  const { column } = props;
  const part = props.sort.split(",").find((name) => name.replace(/^-/, "") === column.sort);
  const direction = part === undefined ? undefined : part.startsWith("-") ? "descending" : "ascending";
  const className = column.numeric ? classes.numeric : undefined;
  const name = column.sort;
  if (name === undefined) {
    return (
      <th scope="col" className={className} style={{ width: column.width }}>
        {column.header}
      </th>
    );
  }
  return (
    <th scope="col" className={className} style={{ width: column.width }} aria-sort={direction}>
      <button
        type="button"
        className={classes.sort}
        onClick={(event) => props.onSort(nextSort(props.sort, name, event.shiftKey))}
      >
        {column.header}
        <span className={classes.arrow} aria-hidden="true">
          {direction === "ascending" ? "▲" : direction === "descending" ? "▼" : ""}
        </span>
      </button>
    </th>
  );
}

function classed(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
