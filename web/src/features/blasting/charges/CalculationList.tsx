import { useTranslation } from "react-i18next";
import { type Column, DataList, type Filter, type RowOf } from "@/components/list";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

type Calculation = RowOf<"/api/v1/sites/{site_id}/calculations">;

/** Every calculation of a site that is kept, the one in force first. */
export function CalculationList({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const mass = (id: "anfo_kg" | "emulsion_kg" | "total_kg", header: string): Column<Calculation> => ({
    id,
    header,
    sort: id === "total_kg" ? id : undefined,
    numeric: true,
    cell: (row) => <Quantity value={row[id]} unit="kg" digits={1} />,
  });
  const columns: Column<Calculation>[] = [
    {
      id: "calculated_at",
      header: t("calculations.at"),
      sort: "calculated_at",
      primary: true,
      cell: (row) => format.dateTime(row.calculated_at),
    },
    {
      id: "calculated_by",
      header: t("calculations.by"),
      wrap: true,
      cell: (row) => (row.calculated_by_id ? row.calculated_by : t("calculations.automatic")),
    },
    {
      id: "state",
      header: t("calculations.state"),
      cell: (row) => (
        <>
          <StatusBadge
            value={row.is_in_force ? "in_force" : "superseded"}
            tone={row.is_in_force ? "progress" : "neutral"}
            label={t(row.is_in_force ? "calculations.inForce" : "calculations.superseded")}
          />{" "}
          <StatusBadge
            value={row.is_approved ? "approved" : "not_approved"}
            tone={row.is_approved ? "good" : "neutral"}
            label={t(row.is_approved ? "calculations.approved" : "calculations.notApproved")}
          />
        </>
      ),
    },
    mass("anfo_kg", t("calculations.anfo")),
    mass("emulsion_kg", t("calculations.emulsion")),
    mass("total_kg", t("totals.total")),
    {
      id: "hole_count",
      header: t("totals.holes"),
      numeric: true,
      cell: (row) => <Quantity value={row.hole_count} />,
    },
    {
      id: "volume_m3",
      header: t("totals.volume"),
      sort: "volume_m3",
      numeric: true,
      cell: (row) => <Quantity value={row.volume_m3} unit="m³" digits={0} />,
    },
    {
      id: "powder_factor_kg_m3",
      header: t("powderFactor"),
      numeric: true,
      hidden: true,
      cell: (row) => <Quantity value={row.powder_factor_kg_m3} unit="kg/m³" digits={3} />,
    },
    {
      id: "approved_by",
      header: t("calculations.approvedBy"),
      wrap: true,
      hidden: true,
      cell: (row) => (row.approved_at ? row.approved_by : "–"),
    },
    { id: "id", header: t("calculations.id"), hidden: true, cell: (row) => <Code>{row.id}</Code> },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "is_approved",
      label: t("calculations.state"),
      options: [
        { value: "true", label: t("calculations.approved") },
        { value: "false", label: t("calculations.notApproved") },
      ],
    },
    { kind: "date", id: "calculated_from", label: t("calculations.from"), edge: "start" },
    { kind: "date", id: "calculated_to", label: t("calculations.to"), edge: "end" },
  ];
  return (
    <Panel flush title={t("calculations.title")}>
      <DataList
        path="/api/v1/sites/{site_id}/calculations"
        pathParams={{ site_id: siteId }}
        prefix="calculations_"
        columns={columns}
        filters={filters}
        defaultSort="-calculated_at"
        keys={false}
        empty={{ title: t("calculations.empty"), hint: t("calculations.emptyHint") }}
      />
    </Panel>
  );
}
