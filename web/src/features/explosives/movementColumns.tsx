import { useTranslation } from "react-i18next";
import { CountedProducts } from "@/components/Counted";
import type { Column, RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { useFormat } from "@/lib/format";

type Movement = RowOf<"/api/v1/ledger-movements">;
export const movementKinds = [
  "receive",
  "stock",
  "reserve",
  "release",
  "issue",
  "consume",
  "return",
  "write_off",
  "correct",
] as const;

/** The columns of a list of movements; `compact` hides at first what the narrow part of a page has no room for. */
export function useMovementColumns({ compact }: { compact?: boolean } = {}): Column<Movement>[] {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  return [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      primary: true,
      cell: (movement) => <Code>{movement.number}</Code>,
    },
    {
      id: "kind",
      header: t("movement"),
      sort: "kind",
      wrap: compact,
      cell: (movement) => t(`movementKind.${movement.kind}`),
    },
    {
      id: "at",
      header: t("when"),
      sort: "at",
      wrap: compact,
      cell: (movement) => format.dateTime(movement.at),
    },
    {
      id: "products",
      header: t("product"),
      cell: (movement) => <Code>{movement.product_codes.join(", ")}</Code>,
    },
    {
      id: "quantity",
      header: t("quantity"),
      numeric: true,
      cell: (movement) => (
        <CountedProducts
          codes={movement.product_codes}
          quantities={movement.quantities}
          units={movement.units}
        />
      ),
    },
    {
      id: "neq_kg",
      header: t("neq"),
      sort: "neq_kg",
      numeric: true,
      cell: (movement) => <Quantity value={movement.neq_kg} unit="kg" digits={3} />,
    },
    { id: "store", header: t("store"), wrap: true, cell: (movement) => movement.store_name ?? "–" },
    { id: "site", header: t("site"), wrap: true, cell: (movement) => movement.site_name ?? "–" },
    {
      id: "reference",
      header: t("reference"),
      hidden: compact,
      cell: (movement) => <Code>{movement.reference_number || "–"}</Code>,
    },
    { id: "by", header: t("by"), hidden: true, cell: (movement) => movement.by_name },
    { id: "note", header: t("note"), hidden: true, wrap: true, cell: (movement) => movement.note || "–" },
  ];
}
