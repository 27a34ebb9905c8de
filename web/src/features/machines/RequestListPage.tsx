import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";

const statuses = ["pending", "approved", "rejected", "cancelled"] as const;

/** Who asks for machines, and what became of it. */
export function RequestListPage() {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const can = useCan();
  const columns: Column<RowOf<"/api/v1/machine-requests">>[] = [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "project", header: t("project"), cell: (row) => row.project_name },
    { id: "type", header: t("type"), sort: "machine_type", cell: (row) => row.machine_type },
    {
      id: "quantity",
      header: t("request.granted"),
      numeric: true,
      cell: (row) => <Code>{`${row.granted} / ${row.quantity}`}</Code>,
    },
    { id: "starts_on", header: t("from"), sort: "starts_on", cell: (row) => format.date(row.starts_on) },
    { id: "ends_on", header: t("until"), sort: "ends_on", cell: (row) => format.date(row.ends_on) },
    { id: "by", header: t("request.by"), cell: (row) => row.requested_by_name || "–" },
    {
      id: "created_at",
      header: t("request.at"),
      sort: "created_at",
      hidden: true,
      cell: (row) => format.dateTime(row.created_at),
    },
    { id: "status", header: t("status"), sort: "status", cell: (row) => <StatusBadge value={row.status} /> },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
  ];
  return (
    <ListPage
      title={t("request.title")}
      path="/api/v1/machine-requests"
      columns={columns}
      filters={filters}
      defaultSort="-created_at"
      rowTo={(row) => `/machine-requests/${row.id}`}
      actions={
        can("machines.request") && <RouteButton to="/machine-requests/new">{t("request.new")}</RouteButton>
      }
      empty={{ title: t("request.empty"), hint: t("request.emptyHint") }}
    />
  );
}
