import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { useKindOptions } from "./lookups";

/** The quality checks of all batches. */
export function CheckListPage() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const kinds = useKindOptions();
  const columns: Column<RowOf<"/api/v1/quality-checks">>[] = [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (check) => <Code>{check.number}</Code>,
    },
    { id: "batch", header: t("batch"), cell: (check) => <Code>{check.batch_number}</Code> },
    { id: "product", header: t("product"), cell: (check) => check.product_name },
    {
      id: "status",
      header: t("verdict"),
      sort: "status",
      cell: (check) => <StatusBadge value={check.status} />,
    },
    {
      id: "checked_at",
      header: t("checkedAt"),
      sort: "checked_at",
      cell: (check) => format.dateTime(check.checked_at),
    },
    { id: "by", header: t("performedBy"), cell: (check) => check.performed_by_name },
    { id: "notes", header: t("notes"), hidden: true, cell: (check) => check.notes },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("verdict"),
      options: (["pending", "pass", "fail"] as const).map((value) => ({
        value,
        label: t(`status:${value}`),
      })),
    },
    { kind: "choice", id: "kind", label: t("kindLabel"), options: kinds },
    { kind: "date", id: "checked_from", label: t("checkedFrom"), edge: "start" },
    { kind: "date", id: "checked_to", label: t("checkedTo"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("qualityChecks")}
      path="/api/v1/quality-checks"
      columns={columns}
      filters={filters}
      defaultSort="-checked_at"
      rowTo={(check) => `/quality-checks/${check.id}`}
      empty={{ title: t("noChecks"), hint: t("noChecksHint") }}
    />
  );
}
