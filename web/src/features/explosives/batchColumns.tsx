import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import type { Column, RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { Expiry } from "./Expiry";

type Batch = RowOf<"/api/v1/warehouse-batches">;

/** What a batch is called: expired, expiring soon, or its status. */
export function batchStatus(batch: { status: string; is_expiring_soon: boolean }): string {
  return batch.status === "available" && batch.is_expiring_soon ? "expiring_soon" : batch.status;
}

export function useBatchColumns(): Column<Batch>[] {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  return [
    {
      id: "batch_number",
      header: t("batch"),
      sort: "batch_number",
      primary: true,
      cell: (batch) => <Code>{batch.batch_number}</Code>,
    },
    { id: "product", header: t("product"), sort: "product", cell: (batch) => batch.product_name },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (batch) => <StatusBadge value={batchStatus(batch)} />,
    },
    {
      id: "manufactured_on",
      header: t("manufacturedOn"),
      sort: "manufactured_on",
      cell: (batch) => format.date(`${batch.manufactured_on}T08:00:00Z`),
    },
    {
      id: "expires_on",
      header: t("expires"),
      sort: "expires_on",
      cell: (batch) => (
        <Expiry day={batch.expires_on} days={batch.days_until_expiry} isSoon={batch.is_expiring_soon} />
      ),
    },
    {
      id: "total",
      header: t("inWarehouse"),
      sort: "total",
      numeric: true,
      cell: (batch) => <Counted value={batch.total} unit={batch.unit} />,
    },
    {
      id: "available",
      header: t("available"),
      numeric: true,
      cell: (batch) => <Counted value={batch.available} unit={batch.unit} />,
    },
    {
      id: "received_quantity",
      header: t("received"),
      numeric: true,
      hidden: true,
      cell: (batch) => <Counted value={batch.received_quantity} unit={batch.unit} />,
    },
    { id: "supplier", header: t("supplier"), sort: "supplier", cell: (batch) => batch.supplier },
    { id: "location", header: t("location"), hidden: true, cell: (batch) => batch.storage_location },
  ];
}
