import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan, useMe } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { addressOf, books, decisions, levels, shifts, statuses } from "./data";
import { useBulk } from "./useBulk";

function useFilters(): Filter[] {
  const { t } = useTranslation(["registers", "status"]);
  const me = useMe();
  return [
    {
      kind: "choices",
      id: "status",
      label: t("field.status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    {
      kind: "choices",
      id: "shift",
      label: t("field.shift"),
      options: shifts.map((value) => ({ value, label: t(`shift.${value}`) })),
    },
    {
      kind: "choice",
      id: "waiting_for",
      label: t("waitingFor.label"),
      options: decisions.map((value) => ({ value, label: t(`waitingFor.${value}`) })),
    },
    {
      kind: "choice",
      id: "undecided_by",
      label: t("forMe"),
      options: [{ value: me.id, label: t("forMe") }],
    },
    {
      kind: "choices",
      id: "approval_level",
      label: t("field.approval_level"),
      options: levels.map((value) => ({ value, label: t(`level.${value}`) })),
    },
    {
      kind: "choice",
      id: "owner_id",
      label: t("field.owner"),
      options: [{ value: me.id, label: t("mine") }],
    },
    { kind: "text", id: "category", label: t("field.machine_type") },
    { kind: "date", id: "shift_from", label: t("field.from") },
    { kind: "date", id: "shift_to", label: t("field.to") },
  ];
}

function useShared() {
  const { t } = useTranslation("registers");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/register-records">>[] = [
    {
      id: "number",
      header: t("field.number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "subject", header: t("field.subject"), sort: "subject", wrap: true, cell: (row) => row.subject },
    {
      id: "shift_date",
      header: t("field.shift_date"),
      sort: "shift_date",
      cell: (row) => `${format.date(row.shift_date)}, ${t(`shift.${row.shift}`)}`,
    },
    {
      id: "status",
      header: t("field.status"),
      sort: "status",
      cell: (row) => <StatusBadge value={row.status} />,
    },
    { id: "owner_name", header: t("field.owner"), wrap: true, cell: (row) => row.owner_name },
  ];
  return columns;
}

/** The register of equipment usage. */
export function UsageListPage() {
  const { t } = useTranslation("registers");
  const can = useCan();
  const shared = useShared() as unknown as Column<RowOf<"/api/v1/usage-records">>[];
  const filters = useFilters();
  const { bulk, outcome } = useBulk();
  const columns: Column<RowOf<"/api/v1/usage-records">>[] = [
    ...shared,
    {
      id: "engine_end_h",
      header: t("field.engine_end_h"),
      numeric: true,
      cell: (row) =>
        row.engine_end_h === null ? null : <Quantity value={Number(row.engine_end_h)} unit="h" digits={1} />,
    },
    { id: "project_name", header: t("field.project"), wrap: true, cell: (row) => row.project_name },
  ];
  return (
    <>
      <ListPage
        title={t("usage")}
        path="/api/v1/usage-records"
        columns={columns}
        filters={filters}
        defaultSort="-shift_date"
        rowTo={(row) => addressOf(row)}
        bulk={bulk}
        actions={can("usage_records.create") && <RouteButton to="/usage-records/new">{t("new")}</RouteButton>}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      {outcome}
    </>
  );
}

/** What waits in all registers, for approval above all. */
export function QueuePage() {
  const { t } = useTranslation("registers");
  const format = useFormat();
  const shared = useShared();
  const { bulk, outcome } = useBulk();
  const filters: Filter[] = [
    ...useFilters(),
    {
      kind: "choices",
      id: "book",
      label: t("field.book"),
      options: books.map((value) => ({ value, label: t(`register.${value}`) })),
    },
  ];
  const columns: Column<RowOf<"/api/v1/register-records">>[] = [
    ...shared,
    { id: "book", header: t("field.book"), cell: (row) => t(`register.${row.book}`) },
    {
      id: "approval_level",
      header: t("field.approval_level"),
      cell: (row) => row.approval_level && t(`level.${row.approval_level}`),
    },
    {
      id: "submitted_at",
      header: t("field.submitted_at"),
      cell: (row) => format.dateTime(row.submitted_at),
    },
  ];
  return (
    <>
      <ListPage
        title={t("queue")}
        path="/api/v1/register-records"
        columns={columns}
        filters={filters}
        defaultSort="-created_at"
        rowTo={(row) => addressOf(row)}
        bulk={bulk}
        empty={{ title: t("queueEmpty") }}
      />
      {outcome}
    </>
  );
}
