import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { RouteButton } from "@/components/RouteButton";
import { useCan } from "@/lib/auth/useSession";
import { useOrderColumns } from "./columns";
import { orderTypes, priorities, shownStatuses, useChoices } from "./data";

export function OrderListPage() {
  const { t } = useTranslation(["maintenance", "status"]);
  const columns = useOrderColumns();
  const choices = useChoices();
  const can = useCan();
  const named = (items: { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: shownStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "machine_id", label: t("machine"), options: named(choices?.machines) },
    {
      kind: "choices",
      id: "order_type",
      label: t("typeLabel"),
      options: orderTypes.map((value) => ({ value, label: t(`type.${value}`) })),
    },
    {
      kind: "choices",
      id: "priority",
      label: t("priorityLabel"),
      options: priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
    },
    { kind: "choice", id: "technician_id", label: t("technician"), options: named(choices?.technicians) },
    { kind: "date", id: "scheduled_from", label: t("from"), edge: "start" },
    { kind: "date", id: "scheduled_to", label: t("to"), edge: "end" },
    { kind: "date", id: "completed_from", label: t("completedFrom"), edge: "start" },
    { kind: "date", id: "completed_to", label: t("completedTo"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/work-orders"
      columns={columns}
      filters={filters}
      defaultSort="-scheduled_at"
      rowTo={(row) => `/work-orders/${row.id}`}
      actions={can("maintenance.create") && <RouteButton to="/work-orders/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
