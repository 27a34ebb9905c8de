import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { useStoreOptions } from "./lookups";

type Reservation = RowOf<"/api/v1/reservations">;
const states = ["held", "issued", "released"] as const;

export function ReservationListPage() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const stores = useStoreOptions();
  const columns: Column<Reservation>[] = [
    {
      id: "reference",
      header: t("reference"),
      sort: "reference_number",
      primary: true,
      cell: (row) => <Code>{row.reference_number}</Code>,
    },
    { id: "state", header: t("status"), cell: (row) => <StatusBadge value={row.state} /> },
    { id: "store", header: t("store"), cell: (row) => row.store_name },
    { id: "product", header: t("product"), cell: (row) => row.product_name },
    { id: "batch", header: t("batch"), cell: (row) => <Code>{row.batch_number}</Code> },
    {
      id: "quantity",
      header: t("quantity"),
      sort: "quantity",
      numeric: true,
      cell: (row) => <Counted value={row.quantity} unit={row.unit} digits={3} />,
    },
    {
      id: "created_at",
      header: t("reservedAt"),
      sort: "created_at",
      cell: (row) => format.dateTime(row.created_at),
    },
    { id: "ended_at", header: t("endedAt"), hidden: true, cell: (row) => format.dateTime(row.ended_at) },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "state",
      label: t("status"),
      options: states.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "store_id", label: t("store"), options: stores },
  ];
  return (
    <ListPage
      title={t("reservations")}
      path="/api/v1/reservations"
      columns={columns}
      filters={filters}
      defaultSort="-created_at"
      empty={{ title: t("noReservations"), hint: t("noReservationsHint") }}
    />
  );
}
