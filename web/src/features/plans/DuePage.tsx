import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { useRegionOptions } from "@/lib/lookups";
import { useRoundColumns } from "./columns";
import { dueStates, useMachineOptions } from "./data";

/** What is due on which machine: the overdue first, by the day on which the rest is expected. */
export function DuePage() {
  const { t } = useTranslation("plans");
  const columns = useRoundColumns();
  const machines = useMachineOptions();
  const regions = useRegionOptions();
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "due_state",
      label: t("status"),
      options: dueStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { kind: "choice", id: "machine_id", label: t("machine"), options: machines },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
  ];
  return (
    <ListPage
      title={t("dueTitle")}
      path="/api/v1/maintenance-rounds"
      columns={columns}
      filters={filters}
      defaultSort="expected_on"
      searchable={false}
      rowTo={(row) =>
        row.open_order_id ? `/work-orders/${row.open_order_id}` : `/maintenance-plans/${row.plan_id}`
      }
      empty={{ title: t("dueEmpty"), hint: t("dueEmptyHint") }}
    />
  );
}
