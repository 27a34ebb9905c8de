import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { PriorityBadge } from "./columns";
import { faultStatuses, priorities, useChoices } from "./data";

export function FaultListPage() {
  const { t } = useTranslation(["maintenance", "status"]);
  const format = useFormat();
  const can = useCan();
  const choices = useChoices();
  const columns: Column<RowOf<"/api/v1/fault-reports">>[] = [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "machine_name", header: t("machine"), sort: "machine", cell: (row) => row.machine_name },
    {
      id: "problem",
      header: t("problemLabel"),
      wrap: true,
      cell: (row) => `${t(`component.${row.component}`)}: ${t(`problem.${row.problem}`)}`,
    },
    {
      id: "severity",
      header: t("fault.severityLabel"),
      sort: "severity",
      cell: (row) => <PriorityBadge value={row.severity} />,
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (row) => (
        <>
          <StatusBadge value={row.status} />
          {row.cannot_work && ["reported", "deferred", "accepted"].includes(row.status) && (
            <>
              {" "}
              <StatusBadge value="stops" tone="bad" label={t("fault.stops")} />
            </>
          )}
        </>
      ),
    },
    {
      id: "found_at",
      header: t("fault.foundAt"),
      sort: "found_at",
      cell: (row) => format.dateTime(row.found_at),
    },
    {
      id: "reported_by_name",
      header: t("fault.reportedBy"),
      wrap: true,
      cell: (row) => row.reported_by_name,
    },
    { id: "order_number", header: t("order"), cell: (row) => <Code>{row.order_number}</Code> },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: faultStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    {
      kind: "choices",
      id: "severity",
      label: t("fault.severityLabel"),
      options: priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
    },
    {
      kind: "choice",
      id: "machine_id",
      label: t("machine"),
      options: (choices?.machines ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: "flag", id: "cannot_work", label: t("fault.stops") },
  ];
  return (
    <ListPage
      title={t("fault.title")}
      path="/api/v1/fault-reports"
      columns={columns}
      filters={filters}
      defaultSort="-found_at"
      rowTo={(row) => `/faults/${row.id}`}
      actions={can("maintenance.report") && <RouteButton to="/report-fault">{t("fault.report")}</RouteButton>}
      empty={{ title: t("fault.empty"), hint: t("fault.emptyHint") }}
    />
  );
}
