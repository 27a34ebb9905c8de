import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { statuses, types, useStoreOptions } from "./data";
import { LicenceEnd, RoundDue } from "./marks";

export function MagazineListPage() {
  const { t } = useTranslation("magazines");
  const can = useCan();
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/magazines">>[] = [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "name", header: t("name"), sort: "name", wrap: true, cell: (row) => row.name },
    { id: "store", header: t("where"), wrap: true, cell: (row) => row.store_name ?? t("warehouse") },
    { id: "type", header: t("typeLabel"), cell: (row) => t(`type.${row.magazine_type}`) },
    { id: "status", header: t("status"), cell: (row) => <StatusBadge value={row.status} /> },
    {
      id: "licence_number",
      header: t("licenceNumber"),
      hidden: true,
      cell: (row) => <Code>{row.licence_number}</Code>,
    },
    {
      id: "licence_until",
      header: t("validUntil"),
      sort: "licence_until",
      cell: (row) => (
        <LicenceEnd day={row.licence_until} days={row.licence_days_left} state={row.licence_state} />
      ),
    },
    {
      id: "last_round_at",
      header: t("lastRound"),
      hidden: true,
      cell: (row) => (row.last_round_at ? format.dateTime(row.last_round_at) : t("never")),
    },
    {
      id: "round_due_on",
      header: t("roundDue"),
      sort: "round_due_on",
      cell: (row) => <RoundDue day={row.round_due_on} isOverdue={row.is_round_overdue} />,
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "store_id", label: t("store"), options: useStoreOptions() },
    {
      kind: "choices",
      id: "magazine_type",
      label: t("typeLabel"),
      options: types.map((value) => ({ value, label: t(`type.${value}`) })),
    },
    {
      kind: "choice",
      id: "licence",
      label: t("licenceState"),
      options: [
        { value: "ending", label: t("ending") },
        { value: "ended", label: t("endedState") },
      ],
    },
    {
      kind: "choice",
      id: "round",
      label: t("roundState"),
      options: [
        { value: "due", label: t("due") },
        { value: "overdue", label: t("overdue") },
      ],
    },
    { kind: "flag", id: "in_warehouse", label: t("warehouse") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/magazines"
      columns={columns}
      filters={filters}
      defaultSort="number"
      rowTo={(row) => `/magazines/${row.id}`}
      actions={can("stores.update") && <RouteButton to="/magazines/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
