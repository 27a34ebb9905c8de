import { useTranslation } from "react-i18next";
import { Counted, type CountedIn } from "@/components/Counted";
import type { Column, RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
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
      id: "quantity",
      header: t("quantity"),
      numeric: true,
      cell: (row) => <Signed quantity={row.quantity} unit={row.unit} />,
    },
    {
      id: "on_hand_change",
      header: t("onHandChange"),
      numeric: true,
      hidden: compact,
      cell: (row) =>
        row.on_hand_change === 0 ? "–" : <Signed quantity={row.on_hand_change} unit={row.unit} />,
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

function Signed({ quantity, unit }: { quantity: number; unit: CountedIn }) {
  return (
    <bdi dir="ltr">
      {quantity > 0 && "+"}
      <Counted value={quantity} unit={unit} digits={3} />
    </bdi>
  );
}
