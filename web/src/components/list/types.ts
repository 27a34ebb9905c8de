import type { ReactNode } from "react";
import type { paths } from "@/lib/api/schema";

type ListAnswer = {
  get: { responses: { 200: { content: { "application/json": { items: unknown[]; total: number } } } } };
};

/** Every address of the API that answers a list. */
export type ListPath = { [P in keyof paths]: paths[P] extends ListAnswer ? P : never }[keyof paths];

/** The row of a list, by its address. */
export type RowOf<P extends ListPath> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": { items: (infer Row)[] } } } } };
}
  ? Row
  : never;

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server's name to sort by; the heading is then a button. */
  sort?: string;
  /** Set at the end of the cell, so that figures line up. */
  numeric?: boolean;
  /** Out of sight until chosen. */
  hidden?: boolean;
  /** The cell that names the row and, with `rowTo`, leads to its page. The first column when none is marked. */
  primary?: boolean;
  width?: number | string;
  /** May break into lines; others stay on one. */
  wrap?: boolean;
}

/** A filter. Its id is the name of the server's parameter and of the value in the address. */
export type Filter =
  | { kind: "choice"; id: string; label: string; options: { value: string; label: string }[] }
  /** Several at a time, sent with commas between them. `any` stands for all that have one, and for itself alone. */
  | { kind: "choices"; id: string; label: string; any?: string; options: { value: string; label: string }[] }
  | { kind: "text"; id: string; label: string }
  /** A figure of a unit, such as one end of a range. */
  | { kind: "figure"; id: string; label: string; unit: string; min?: number; max?: number }
  /** A day. With `edge`, the server gets where that day begins or ends in the zone on screen. */
  | { kind: "date"; id: string; label: string; edge?: "start" | "end" }
  | { kind: "flag"; id: string; label: string };

export interface ListState {
  search: string;
  sort: string;
  page: number;
  /** Where the page begins, beyond those that the server numbers; empty for a numbered one. */
  cursor: string;
  pageSize: number;
  filters: Record<string, string>;
}
