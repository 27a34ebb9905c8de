import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataList, type Filter, type RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

export type HoleRow = RowOf<"/api/v1/sites/{site_id}/holes">;

/** The columns of a hole, wherever it is listed. */
export function useHoleColumns(): Column<HoleRow>[] {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const metres = (id: keyof HoleRow & string, extra: Partial<Column<HoleRow>> = {}): Column<HoleRow> => ({
    id,
    header: t(`field.${id}`),
    numeric: true,
    cell: (hole) => <Quantity value={hole[id] as number | null} unit="m" digits={2} />,
    ...extra,
  });
  return [
    {
      id: "hole_number",
      header: t("hole"),
      sort: "hole_number",
      primary: true,
      cell: (hole) => <Code>{hole.hole_number}</Code>,
    },
    {
      id: "status",
      header: t("state"),
      cell: (hole) => (
        <StatusBadge
          value={hole.is_completed ? "drilled" : "open"}
          label={hole.is_completed ? t("drilled") : t("toDrill")}
        />
      ),
    },
    metres("length_m", { sort: "length_m" }),
    metres("depth_m", { hidden: true }),
    metres("actual_depth_m"),
    {
      id: "diameter_mm",
      header: t("field.diameter_mm"),
      numeric: true,
      cell: (hole) => <Quantity value={hole.diameter_mm} unit="mm" />,
    },
    metres("burden_m"),
    metres("spacing_m"),
    metres("stemming_m"),
    metres("subdrill_m", { hidden: true }),
    metres("water_height_m", { hidden: true }),
    {
      id: "angle",
      header: t("field.angle_from_vertical_deg"),
      numeric: true,
      cell: (hole) => <Quantity value={hole.angle_from_vertical_deg} unit="°" digits={1} />,
    },
    metres("collar_easting_m", { hidden: true }),
    metres("collar_northing_m", { hidden: true }),
    metres("collar_elevation_m", { hidden: true }),
    { id: "hole_type", header: t("field.hole_type"), hidden: true, cell: (hole) => hole.hole_type },
    {
      id: "completed_at",
      header: t("drilledAt"),
      cell: (hole) => format.dateTime(hole.completed_at),
    },
  ];
}

/** What every list of holes can be narrowed by. */
export function useHoleFilters(): Filter[] {
  const { t } = useTranslation("drilling");
  return [
    {
      kind: "choice",
      id: "is_completed",
      label: t("state"),
      options: [
        { value: "false", label: t("toDrill") },
        { value: "true", label: t("drilled") },
      ],
    },
    { kind: "text", id: "hole_type", label: t("field.hole_type") },
    { kind: "date", id: "completed_from", label: t("drilledFrom"), edge: "start" },
    { kind: "date", id: "completed_to", label: t("drilledTo"), edge: "end" },
  ];
}

interface HoleListProps {
  siteId: string;
  onOpen: (holeId: string) => void;
  bulk?: (rows: HoleRow[], clear: () => void) => ReactNode;
  prefix?: string;
}

/** The holes of a site as a list. */
export function HoleList({ siteId, onOpen, bulk, prefix = "holes_" }: HoleListProps) {
  const { t } = useTranslation("drilling");
  const columns = useHoleColumns();
  const filters = useHoleFilters();
  return (
    <DataList
      path="/api/v1/sites/{site_id}/holes"
      pathParams={{ site_id: siteId }}
      columns={columns}
      filters={filters}
      defaultSort="hole_number"
      onRow={(hole) => onOpen(hole.id)}
      empty={{ title: t("noHoles"), hint: t("noHolesHint") }}
      bulk={bulk}
      prefix={prefix}
      keys={false}
    />
  );
}
