import { useTranslation } from "react-i18next";
import type { Column, RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { type DueState, toneOfDue } from "./data";
import { RoundActions } from "./RoundActions";

type Row = RowOf<"/api/v1/maintenance-rounds">;

/** Where a plan stands on a machine, in words, shape and colour. */
export function DueBadge({ value }: { value: DueState }) {
  const { t } = useTranslation("plans");
  return <StatusBadge value={value} tone={toneOfDue[value]} label={t(`state.${value}`)} />;
}

/** Columns of how far plans have come on machines. */
export function useRoundColumns(): Column<Row>[] {
  const { t } = useTranslation(["plans", "machines"]);
  const format = useFormat();
  const total = (value: string | number | null) =>
    value === null ? "–" : <Code>{format.number(Number(value), 1)}</Code>;
  return [
    { id: "machine", header: t("machine"), primary: true, cell: (row) => row.machine_name },
    { id: "plan", header: t("plan"), wrap: true, cell: (row) => row.plan_name },
    {
      id: "state",
      header: t("status"),
      cell: (row) => (
        <span>
          <DueBadge value={row.due_state} />
          {!!row.missed && ` ${t("missed", { count: row.missed })}`}
        </span>
      ),
    },
    {
      id: "expected_on",
      header: t("when"),
      sort: "expected_on",
      cell: (row) => (row.expected_on ? format.date(row.expected_on) : "–"),
    },
    { id: "due_on", header: t("dueOn"), hidden: true, cell: (row) => format.date(row.due_on) },
    { id: "due_total", header: t("dueTotal"), numeric: true, cell: (row) => total(row.due_total) },
    { id: "meter_total", header: t("now"), numeric: true, cell: (row) => total(row.meter_total) },
    {
      id: "meter",
      header: t("byMeter"),
      hidden: true,
      cell: (row) => (row.meter_kind ? t(`machines:meterKind.${row.meter_kind}`) : "–"),
    },
    {
      id: "last_done_at",
      header: t("lastDone"),
      cell: (row) => (row.last_done_at ? format.date(row.last_done_at) : t("neverDone")),
    },
    { id: "order", header: t("order"), cell: (row) => <Code>{row.open_order_number ?? "–"}</Code> },
    { id: "actions", header: t("decide"), cell: (row) => <RoundActions round={row} /> },
  ];
}
