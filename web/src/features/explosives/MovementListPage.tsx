import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { useProducts, useStoreOptions } from "./lookups";
import { movementKinds, useMovementColumns } from "./movementColumns";

export function MovementListPage() {
  const { t } = useTranslation("explosives");
  const columns = useMovementColumns();
  const products = useProducts();
  const stores = useStoreOptions();
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "kind",
      label: t("movement"),
      options: movementKinds.map((value) => ({ value, label: t(`movementKind.${value}`) })),
    },
    {
      kind: "choice",
      id: "product_code",
      label: t("product"),
      options: products.map(({ code, name }) => ({ value: code, label: name })),
    },
    { kind: "choice", id: "store_id", label: t("store"), options: stores },
    { kind: "date", id: "at_from", label: t("from"), edge: "start" },
    { kind: "date", id: "at_to", label: t("to"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("ledger")}
      path="/api/v1/ledger-movements"
      columns={columns}
      filters={filters}
      defaultSort="-at"
      rowTo={(movement) => `/ledger/${movement.id}`}
      empty={{ title: t("noMovements"), hint: t("noMovementsHint") }}
    />
  );
}
