import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { useApprovalColumns } from "./columns";
import { priorities, statuses, types, useRequestChoices } from "./data";

export function ApprovalListPage() {
  const { t } = useTranslation("approvals");
  const columns = useApprovalColumns();
  const { sites, requesters } = useRequestChoices();
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    {
      kind: "choices",
      id: "priority",
      label: t("priority.label"),
      options: priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
    },
    {
      kind: "choice",
      id: "approval_type",
      label: t("type.label"),
      options: types.map((value) => ({ value, label: t(`type.${value}`) })),
    },
    { kind: "choice", id: "site_id", label: t("site"), options: sites },
    { kind: "choice", id: "requested_by_id", label: t("requestedBy"), options: requesters },
    { kind: "date", id: "requested_from", label: t("from"), edge: "start" },
    { kind: "date", id: "requested_to", label: t("to"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/approval-requests"
      columns={columns}
      filters={filters}
      defaultSort="-own,-requested_at"
      rowTo={(row) => `/approvals/${row.id}`}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
