import { useTranslation } from "react-i18next";
import { type Column, DataList, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

const tones = { open: "progress", done: "good", skipped: "off", withdrawn: "off" } as const;

/** What became of the rounds of a plan. */
export function OccurrenceList({ query }: { query: Record<string, string> }) {
  const { t } = useTranslation("plans");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/plan-occurrences">>[] = [
    {
      id: "cycle",
      header: t("round"),
      numeric: true,
      cell: (row) =>
        row.through_cycle > row.cycle
          ? `${format.number(row.cycle)}–${format.number(row.through_cycle)}`
          : format.number(row.cycle),
    },
    { id: "machine", header: t("machine"), primary: true, cell: (row) => row.machine_name },
    { id: "level", header: t("level"), cell: (row) => <bdi>{row.level_name || "–"}</bdi> },
    {
      id: "status",
      header: t("status"),
      cell: (row) => (
        <StatusBadge value={row.status} tone={tones[row.status]} label={t(`occurrence.${row.status}`)} />
      ),
    },
    { id: "made_at", header: t("made"), sort: "made_at", cell: (row) => format.date(row.made_at) },
    { id: "done_at", header: t("done"), cell: (row) => (row.done_at ? format.date(row.done_at) : "–") },
    {
      id: "on_time",
      header: t("onTime"),
      cell: (row) => (row.was_on_time === null ? "–" : t(row.was_on_time ? "onTime" : "late")),
    },
    { id: "order", header: t("order"), cell: (row) => <Code>{row.order_number ?? "–"}</Code> },
    { id: "reason", header: t("reason"), wrap: true, cell: (row) => row.reason || "–" },
  ];
  return (
    <DataList
      path="/api/v1/plan-occurrences"
      query={query}
      columns={columns}
      defaultSort="-made_at"
      searchable={false}
      rowTo={(row) => (row.order_id ? `/work-orders/${row.order_id}` : `/maintenance-plans/${row.plan_id}`)}
      prefix="made_"
      keys={false}
      empty={{ title: t("historyEmpty") }}
    />
  );
}
