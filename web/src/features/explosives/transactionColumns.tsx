import { useTranslation } from "react-i18next";
import type { Column, RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { useFormat } from "@/lib/format";

type Transaction = RowOf<"/api/v1/store-transactions">;
export const transactionTypes = [
  "transfer_in",
  "addition",
  "reservation",
  "release",
  "transfer_out",
  "consumption",
  "write_off",
] as const;

/** The columns of a list of transactions; `compact` is for the page of one store. */
export function useTransactionColumns({ compact }: { compact?: boolean } = {}): Column<Transaction>[] {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const columns: (Column<Transaction> | false)[] = [
    {
      id: "number",
      header: t("number"),
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "type", header: t("transaction"), wrap: compact, cell: (row) => t(`transactionType.${row.type}`) },
    { id: "at", header: t("when"), sort: "at", wrap: compact, cell: (row) => format.dateTime(row.at) },
    !compact && { id: "store", header: t("store"), wrap: true, cell: (row) => row.store_name },
    { id: "kind", header: t("kindLabel"), cell: (row) => t(`kind.${row.product_kind}`) },
    { id: "product", header: t("product"), hidden: true, wrap: true, cell: (row) => row.product_name },
    { id: "batch", header: t("batch"), hidden: compact, cell: (row) => <Code>{row.batch_number}</Code> },
    {
      id: "quantity_kg",
      header: t("quantity"),
      numeric: true,
      cell: (row) => <Signed kg={row.quantity_kg} />,
    },
    {
      id: "on_hand_change_kg",
      header: t("onHandChange"),
      numeric: true,
      hidden: compact,
      cell: (row) => (row.on_hand_change_kg === 0 ? "–" : <Signed kg={row.on_hand_change_kg} />),
    },
    { id: "by", header: t("by"), wrap: true, cell: (row) => row.by_name || "–" },
    {
      id: "reference",
      header: t("reference"),
      hidden: compact,
      cell: (row) => <Code>{row.reference_number || "–"}</Code>,
    },
    { id: "note", header: t("note"), hidden: compact, wrap: true, cell: (row) => row.note || "–" },
  ];
  return columns.filter((column) => column !== false);
}

function Signed({ kg }: { kg: number }) {
  return (
    <bdi dir="ltr">
      {kg > 0 && "+"}
      <Quantity value={kg} unit="kg" digits={3} />
    </bdi>
  );
}
