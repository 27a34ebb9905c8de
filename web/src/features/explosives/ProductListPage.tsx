import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { useKindOptions } from "./lookups";

type Product = RowOf<"/api/v1/products">;

export function ProductListPage() {
  const { t } = useTranslation("explosives");
  const kindOptions = useKindOptions();
  const columns: Column<Product>[] = [
    { id: "name", header: t("product"), sort: "name", primary: true, cell: (product) => product.name },
    { id: "code", header: t("code"), sort: "code", cell: (product) => <Code>{product.code}</Code> },
    { id: "kind", header: t("kindLabel"), sort: "kind", cell: (product) => t(`kind.${product.kind}`) },
    {
      id: "density",
      header: t("density"),
      numeric: true,
      cell: (product) => <Quantity value={product.density_g_cm3} unit="g/cm³" digits={2} />,
    },
    {
      id: "rws",
      header: t("rws"),
      numeric: true,
      cell: (product) => <Quantity value={product.rws_percent} unit="%" />,
    },
    {
      id: "energy",
      header: t("energy"),
      numeric: true,
      cell: (product) => <Quantity value={product.energy_mj_kg} unit="MJ/kg" digits={2} />,
    },
    {
      id: "water",
      header: t("waterResistant"),
      cell: (product) => (product.is_water_resistant ? t("yes") : t("no")),
    },
    {
      id: "hazard",
      header: t("hazard"),
      cell: (product) => (
        <Code>{`UN ${product.un_number} · ${product.hazard_division}${product.compatibility_group}`}</Code>
      ),
    },
    {
      id: "low_stock",
      header: t("lowStockAt"),
      numeric: true,
      hidden: true,
      cell: (product) => <Counted value={product.low_stock} unit={product.unit} />,
    },
  ];
  const filters: Filter[] = [{ kind: "choice", id: "kind", label: t("kindLabel"), options: kindOptions }];
  return (
    <ListPage
      title={t("products")}
      path="/api/v1/products"
      columns={columns}
      filters={filters}
      defaultSort="name"
      empty={{ title: t("noProducts"), hint: t("noProductsHint") }}
    />
  );
}
