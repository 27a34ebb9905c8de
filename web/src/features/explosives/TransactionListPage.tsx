import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { useKindOptions, useStoreOptions } from "./lookups";
import { transactionTypes, useTransactionColumns } from "./transactionColumns";

/** What came into the stores, left them, and was kept in them for whom. */
export function TransactionListPage() {
  const { t } = useTranslation("explosives");
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "type",
      label: t("transaction"),
      options: transactionTypes.map((value) => ({ value, label: t(`transactionType.${value}`) })),
    },
    { kind: "choice", id: "product_kind", label: t("kindLabel"), options: useKindOptions() },
    { kind: "choice", id: "store_id", label: t("store"), options: useStoreOptions() },
    { kind: "date", id: "at_from", label: t("from"), edge: "start" },
    { kind: "date", id: "at_to", label: t("to"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("transactions")}
      path="/api/v1/store-transactions"
      columns={useTransactionColumns()}
      filters={filters}
      defaultSort="-at"
      rowTo={(row) => `/ledger/${row.movement_id}`}
      empty={{ title: t("noMovements"), hint: t("noMovementsHint") }}
    />
  );
}
