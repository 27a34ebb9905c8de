import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Column, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { useFormat } from "@/lib/format";
import { Amount } from "./Amount";
import { useAccessoryFilters } from "./columns";
import { StockBadge } from "./StockBadge";

type Row = RowOf<"/api/v1/low-stock-accessories">;

/** What has to be ordered again, and how much of it. */
export function LowStockPage() {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const filters = useAccessoryFilters({ withStatus: false });
  const columns: Column<Row>[] = [
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (row) => row.name },
    {
      id: "part_number",
      header: t("partNumber"),
      sort: "part_number",
      cell: (row) => <Code>{row.part_number || "–"}</Code>,
    },
    { id: "supplier", header: t("supplier"), cell: (row) => row.supplier || "–" },
    {
      id: "status",
      header: t("status"),
      sort: "stock_status",
      cell: (row) => <StockBadge value={row.stock_status} />,
    },
    {
      id: "available",
      header: t("available"),
      sort: "available",
      numeric: true,
      cell: (row) => <Amount value={row.available} unit={row.unit} />,
    },
    {
      id: "minimum",
      header: t("minimum"),
      sort: "minimum",
      numeric: true,
      cell: (row) => <Amount value={row.minimum} unit={row.unit} />,
    },
    {
      id: "on_order",
      header: t("onOrder"),
      numeric: true,
      cell: (row) => <Amount value={row.on_order} unit={row.unit} />,
    },
    {
      id: "use",
      header: t("usePerDay"),
      numeric: true,
      hidden: true,
      cell: (row) => <Code>{format.number(row.use_per_day, 3)}</Code>,
    },
    {
      id: "lead",
      header: t("leadTime"),
      numeric: true,
      hidden: true,
      cell: (row) => <Code>{row.lead_days}</Code>,
    },
    {
      id: "suggested",
      header: t("suggested"),
      numeric: true,
      cell: (row) => (
        <strong>
          <Amount value={row.suggested_quantity} unit={row.unit} />
        </strong>
      ),
    },
  ];
  return (
    <ListPage
      title={t("lowTitle")}
      subtitle={t("suggestedHint")}
      path="/api/v1/low-stock-accessories"
      columns={columns}
      filters={filters}
      defaultSort="name"
      rowTo={(row) => `/accessories/${row.id}`}
      actions={
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("print")}
        </Button>
      }
      empty={{ title: t("lowEmpty"), hint: t("lowEmptyHint") }}
    />
  );
}
