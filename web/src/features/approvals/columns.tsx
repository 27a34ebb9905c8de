import { useTranslation } from "react-i18next";
import type { Column, RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";

export type ApprovalRow = RowOf<"/api/v1/approval-requests">;

const tones: Record<string, Tone> = { low: "neutral", normal: "neutral", high: "attention", critical: "bad" };

export function PriorityBadge({ value }: { value: string }) {
  const { t } = useTranslation("approvals");
  return <StatusBadge value={value} tone={tones[value] ?? "neutral"} label={t(`priority.${value}`)} />;
}

/** The columns of every list of requests; `onSite` leaves out what all of its rows share. */
export function useApprovalColumns(onSite = false): Column<ApprovalRow>[] {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const columns: Column<ApprovalRow>[] = [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (row) =>
        row.is_outdated ? (
          <>
            <StatusBadge value={row.status} />{" "}
            <StatusBadge value="outdated" tone="attention" label={t("design.outdated")} />
          </>
        ) : (
          <StatusBadge value={row.status} />
        ),
    },
    { id: "site_name", header: t("site"), wrap: true, cell: (row) => row.site_name },
    { id: "project_name", header: t("project"), wrap: true, hidden: true, cell: (row) => row.project_name },
    { id: "store_name", header: t("store"), wrap: true, cell: (row) => row.store_name },
    {
      id: "total_kg",
      header: t("total"),
      numeric: true,
      cell: (row) => <Quantity value={row.total_kg} unit="kg" digits={0} />,
    },
    {
      id: "priority",
      header: t("priority.label"),
      sort: "priority",
      cell: (row) => <PriorityBadge value={row.priority} />,
    },
    {
      id: "approval_type",
      header: t("type.label"),
      hidden: true,
      cell: (row) => t(`type.${row.approval_type}`),
    },
    { id: "requested_by", header: t("requestedBy"), wrap: true, cell: (row) => row.requested_by },
    {
      id: "requested_at",
      header: t("requestedAt"),
      sort: "requested_at",
      wrap: true,
      cell: (row) => format.dateTime(row.requested_at),
    },
    {
      id: "expected_usage_on",
      header: t("expectedOn"),
      sort: "expected_usage_on",
      cell: (row) => format.date(row.expected_usage_on),
    },
  ];
  return onSite ? columns.filter(({ id }) => id !== "site_name" && id !== "project_name") : columns;
}
