import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { useProducts, useStoreOptions } from "./lookups";
import { useLotColumns } from "./lotColumns";

const statuses = ["available", "expiring_soon", "expired", "quarantined", "depleted"] as const;

export function LotListPage() {
  const { t } = useTranslation("explosives");
  const columns = useLotColumns();
  const products = useProducts();
  const stores = useStoreOptions();
  const filters: Filter[] = [
    { kind: "flag", id: "has_stock", label: t("withStock") },
    {
      kind: "choice",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "store_id", label: t("store"), options: stores },
    {
      kind: "choice",
      id: "product_id",
      label: t("product"),
      options: products.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: "date", id: "expires_to", label: t("expiresTo") },
  ];
  return (
    <ListPage
      title={t("stock")}
      path="/api/v1/stock-lots"
      columns={columns}
      filters={filters}
      defaultSort="expires_on"
      rowTo={(lot) => `/warehouse/${lot.batch_id}`}
      empty={{ title: t("noLots"), hint: t("noLotsHint") }}
    />
  );
}
