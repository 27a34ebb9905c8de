import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { planStatuses, useMachineOptions, useRhythm } from "./data";

/** What comes round on the machines. */
export function PlanListPage() {
  const { t } = useTranslation(["plans", "maintenance"]);
  const format = useFormat();
  const can = useCan();
  const rhythm = useRhythm();
  const machines = useMachineOptions();
  const columns: Column<RowOf<"/api/v1/maintenance-plans">>[] = [
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (plan) => plan.name },
    { id: "for", header: t("for"), cell: (plan) => plan.machine_name ?? plan.machine_type },
    { id: "rhythm", header: t("rhythm"), wrap: true, cell: (plan) => rhythm(plan) },
    { id: "type", header: t("type"), hidden: true, cell: (plan) => t(`maintenance:type.${plan.order_type}`) },
    { id: "technician", header: t("technician"), cell: (plan) => plan.technician_name ?? "–" },
    {
      id: "machines",
      header: t("machines"),
      numeric: true,
      cell: (plan) => format.number(plan.machine_count),
    },
    { id: "status", header: t("status"), cell: (plan) => <StatusBadge value={plan.status} /> },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: planStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "machine_id", label: t("machine"), options: machines },
    { kind: "text", id: "name", label: t("name") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/maintenance-plans"
      columns={columns}
      filters={filters}
      defaultSort="name"
      searchable={false}
      rowTo={(plan) => `/maintenance-plans/${plan.id}`}
      actions={can("maintenance.create") && <RouteButton to="/maintenance-plans/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
