import { useTranslation } from "react-i18next";
import type { Column, RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";

export type OrderRow = RowOf<"/api/v1/work-orders">;

const tones: Record<string, Tone> = { low: "neutral", medium: "neutral", high: "attention", critical: "bad" };

export function PriorityBadge({ value }: { value: string }) {
  const { t } = useTranslation("maintenance");
  return <StatusBadge value={value} tone={tones[value] ?? "neutral"} label={t(`priority.${value}`)} />;
}

/** The status of an order, and whether its work rests. */
export function OrderBadge({ order }: { order: { status: string; is_paused: boolean } }) {
  const { t } = useTranslation("maintenance");
  return (
    <>
      <StatusBadge value={order.status} />
      {order.is_paused && (
        <>
          {" "}
          <StatusBadge value="paused" tone="attention" label={t("paused")} />
        </>
      )}
    </>
  );
}

export function useOrderColumns(): Column<OrderRow>[] {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  return [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "machine_name", header: t("machine"), sort: "machine", cell: (row) => row.machine_name },
    { id: "description", header: t("description"), wrap: true, cell: (row) => row.description },
    { id: "status", header: t("status"), sort: "status", cell: (row) => <OrderBadge order={row} /> },
    {
      id: "priority",
      header: t("priorityLabel"),
      sort: "priority",
      cell: (row) => <PriorityBadge value={row.priority} />,
    },
    { id: "order_type", header: t("typeLabel"), cell: (row) => t(`type.${row.order_type}`) },
    {
      id: "scheduled_at",
      header: t("scheduledAt"),
      sort: "scheduled_at",
      cell: (row) => format.dateTime(row.scheduled_at),
    },
    { id: "technician_name", header: t("technician"), wrap: true, cell: (row) => row.technician_name },
    {
      id: "completed_at",
      header: t("completedAt"),
      sort: "completed_at",
      hidden: true,
      cell: (row) => format.dateTime(row.completed_at),
    },
    {
      id: "actual_cost",
      header: t("actualCost"),
      numeric: true,
      hidden: true,
      cell: (row) => <Quantity value={row.actual_cost} unit="OMR" digits={3} />,
    },
    { id: "rig_number", header: t("rigNumber"), hidden: true, cell: (row) => <Code>{row.rig_number}</Code> },
  ];
}
