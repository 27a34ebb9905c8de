import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import type { Column, RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { Expiry } from "./Expiry";

type Lot = RowOf<"/api/v1/stock-lots">;

/** The columns of a list of lots, without what its page says already. */
export function useLotColumns(
  options: { withoutStore?: boolean; withoutBatch?: boolean } = {},
): Column<Lot>[] {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const columns: (Column<Lot> | false)[] = [
    !options.withoutBatch && {
      id: "batch_number",
      header: t("batch"),
      sort: "batch_number",
      primary: true,
      cell: (lot) => <Code>{lot.batch_number}</Code>,
    },
    !options.withoutStore && {
      id: "store",
      header: t("store"),
      sort: "store",
      primary: options.withoutBatch,
      wrap: true,
      cell: (lot) => lot.store_name,
    },
    !options.withoutBatch && {
      id: "product",
      header: t("product"),
      sort: "product",
      wrap: true,
      cell: (lot) => lot.product_name,
    },
    { id: "status", header: t("status"), cell: (lot) => <StatusBadge value={lot.status} /> },
    {
      id: "expires_on",
      header: t("expires"),
      sort: "expires_on",
      wrap: true,
      cell: (lot) => (
        <Expiry day={lot.expires_on} days={lot.days_until_expiry} isSoon={lot.status === "expiring_soon"} />
      ),
    },
    {
      id: "supplier",
      header: t("supplier"),
      hidden: true,
      wrap: true,
      cell: (lot) => lot.supplier,
    },
    {
      id: "restocked_at",
      header: t("restockedAt"),
      sort: "restocked_at",
      hidden: true,
      cell: (lot) => format.dateTime(lot.restocked_at),
    },
    {
      id: "on_hand",
      header: t("onHand"),
      sort: "on_hand",
      numeric: true,
      cell: (lot) => <Counted value={lot.on_hand} unit={lot.unit} digits={3} />,
    },
    {
      id: "reserved",
      header: t("reserved"),
      numeric: true,
      hidden: options.withoutStore,
      cell: (lot) => <Counted value={lot.reserved} unit={lot.unit} digits={3} />,
    },
    {
      id: "available",
      header: t("available"),
      numeric: true,
      cell: (lot) => <Counted value={lot.available} unit={lot.unit} digits={3} />,
    },
  ];
  return columns.filter((column) => column !== false);
}
