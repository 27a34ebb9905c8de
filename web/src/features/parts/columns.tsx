import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Column, Filter, RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { directionOf } from "@/lib/i18n";
import { useRegionName, useRegionOptions } from "@/lib/lookups";
import { Amount } from "./Amount";
import { categories, moveKinds, stockStatuses, useMachineOptions } from "./data";
import { StockBadge } from "./StockBadge";

/** The filters that both lists of accessories have. */
export function useAccessoryFilters(options: { withStatus: boolean }): Filter[] {
  const { t } = useTranslation("parts");
  const regions = useRegionOptions();
  return [
    {
      kind: "choices",
      id: "category",
      label: t("categoryLabel"),
      options: categories.map((value) => ({ value, label: t(`category.${value}`) })),
    },
    ...(options.withStatus
      ? [
          {
            kind: "choices" as const,
            id: "stock_status",
            label: t("status"),
            options: stockStatuses.map((value) => ({ value, label: t(`stock.${value}`) })),
          },
        ]
      : []),
    { kind: "text", id: "supplier", label: t("supplier") },
    { kind: "figure", id: "quantity_from", label: t("quantityFrom"), unit: "", min: 0 },
    { kind: "figure", id: "quantity_to", label: t("quantityTo"), unit: "", min: 0 },
    { kind: "flag", id: "is_critical", label: t("critical") },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
  ];
}

/** The columns of the list of accessories. */
export function useAccessoryColumns(): Column<RowOf<"/api/v1/accessories">>[] {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const regionName = useRegionName();
  const money = (value: number | null | undefined) =>
    typeof value === "number" ? <Code>{format.number(value, 3)}</Code> : "–";
  return [
    {
      id: "name",
      header: t("name"),
      sort: "name",
      primary: true,
      cell: (row) => row.name,
    },
    {
      id: "part_number",
      header: t("partNumber"),
      sort: "part_number",
      cell: (row) => <Code>{row.part_number || "–"}</Code>,
    },
    {
      id: "category",
      header: t("categoryLabel"),
      sort: "category",
      cell: (row) => t(`category.${row.category}`),
    },
    {
      id: "quantity",
      header: t("quantity"),
      sort: "quantity",
      numeric: true,
      cell: (row) => <Amount value={row.quantity} unit={row.unit} />,
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
      id: "status",
      header: t("status"),
      sort: "stock_status",
      cell: (row) => (
        <Group gap={6} wrap="nowrap">
          <StockBadge value={row.stock_status} />
          {row.is_critical && <StatusBadge value="critical" label={t("critical")} tone="neutral" />}
        </Group>
      ),
    },
    { id: "location", header: t("location"), cell: (row) => row.location_path ?? "–" },
    { id: "suppliers", header: t("suppliers"), hidden: true, cell: (row) => row.suppliers || "–" },
    {
      id: "number",
      header: t("number"),
      sort: "number",
      hidden: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "barcode", header: t("barcode"), hidden: true, cell: (row) => <Code>{row.barcode || "–"}</Code> },
    {
      id: "average",
      header: t("averageCost"),
      hidden: true,
      numeric: true,
      cell: (row) => money(row.average_cost),
    },
    { id: "value", header: t("value"), hidden: true, numeric: true, cell: (row) => money(row.value) },
    {
      id: "region",
      header: t("region"),
      hidden: true,
      cell: (row) => (row.region_id ? regionName(row.region_id, row.region_name) : t("noRegion")),
    },
    {
      id: "updated",
      header: t("updated"),
      sort: "updated_at",
      cell: (row) => format.dateTime(row.updated_at),
    },
  ];
}

type Move = RowOf<"/api/v1/stock-moves">;

/** The columns of stock moves; those of one accessory don't name it. */
export function useMoveColumns(options: { ofOne: boolean }): Column<Move>[] {
  const { t, i18n } = useTranslation("parts");
  const format = useFormat();
  // From what was to what is, in the direction of reading.
  const arrow = directionOf(i18n.language) === "rtl" ? "←" : "→";
  const where = (move: Move) =>
    move.kind === "move" ? (
      <>
        <bdi>{move.location_path ?? t("noLocation")}</bdi> {arrow} <bdi>{move.to_location_path}</bdi>
      </>
    ) : (
      (move.location_path ?? "–")
    );
  return [
    {
      id: "at",
      header: t("at"),
      sort: "at",
      primary: options.ofOne,
      cell: (move) => format.dateTime(move.at),
    },
    ...(options.ofOne
      ? []
      : [
          {
            id: "accessory",
            header: t("accessory"),
            primary: true,
            cell: (move: Move) => move.accessory_name,
          },
        ]),
    {
      id: "kind",
      header: t("moveLabel"),
      sort: "kind",
      cell: (move) =>
        move.reason_code
          ? `${t(`kind.${move.kind}`)} · ${t(`reason.${move.reason_code}`)}`
          : t(`kind.${move.kind}`),
    },
    {
      id: "amount",
      header: t("amount"),
      numeric: true,
      cell: (move) => <Amount value={move.amount} unit={move.unit} />,
    },
    {
      id: "after",
      header: t("beforeAfter"),
      numeric: true,
      cell: (move) => (
        <>
          <Code>{format.number(move.quantity_before)}</Code> {arrow}{" "}
          <Code>{format.number(move.quantity_after)}</Code>
        </>
      ),
    },
    { id: "machine", header: t("machine"), cell: (move) => move.machine_name ?? "–" },
    { id: "location", header: t("location"), cell: where },
    { id: "reference", header: t("reference"), cell: (move) => move.reference || "–" },
    { id: "by", header: t("by"), cell: (move) => move.by_name },
    { id: "note", header: t("note"), wrap: true, cell: (move) => move.note || "–" },
  ];
}

export function useMoveFilters(): Filter[] {
  const { t } = useTranslation("parts");
  const machines = useMachineOptions();
  return [
    {
      kind: "choices",
      id: "kind",
      label: t("moveLabel"),
      options: moveKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { kind: "choice", id: "machine_id", label: t("machine"), options: machines },
    { kind: "date", id: "at_from", label: t("from"), edge: "start" },
    { kind: "date", id: "at_to", label: t("to"), edge: "end" },
  ];
}
