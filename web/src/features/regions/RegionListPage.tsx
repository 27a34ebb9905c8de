import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataList, type Filter, type RowOf } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { useCan } from "@/lib/auth/useSession";
import { nameOf, usePlacedRegions } from "./data";
import { RegionDialog } from "./RegionDialog";
import { RegionSketch } from "./RegionSketch";
import { RegionStatus } from "./RegionStatus";

type Row = RowOf<"/api/v1/regions">;

export function RegionListPage() {
  const { t, i18n } = useTranslation("regions");
  const can = useCan();
  const navigate = useNavigate();
  const placed = usePlacedRegions();
  const [adding, setAdding] = useState(false);
  const [own, other] =
    i18n.language === "ar" ? (["name_ar", "name"] as const) : (["name", "name_ar"] as const);

  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("name"),
      sort: own,
      primary: true,
      cell: (region) => nameOf(region, i18n.language),
    },
    {
      id: "other_name",
      header: t(other === "name" ? "nameEn" : "nameAr"),
      sort: other,
      cell: (region) => <bdi lang={other === "name" ? "en" : "ar"}>{region[other] || "–"}</bdi>,
    },
    {
      id: "latitude_deg",
      header: t("latitude"),
      numeric: true,
      cell: (region) => <Quantity value={region.latitude_deg} unit="°" digits={3} />,
    },
    {
      id: "longitude_deg",
      header: t("longitude"),
      numeric: true,
      cell: (region) => <Quantity value={region.longitude_deg} unit="°" digits={3} />,
    },
    {
      id: "is_active",
      header: t("status"),
      sort: "is_active",
      cell: (region) => <RegionStatus isActive={region.is_active} />,
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "is_active",
      label: t("status"),
      options: [
        { value: "true", label: t("inUse") },
        { value: "false", label: t("retired") },
      ],
    },
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={can("regions.create") && <Button onClick={() => setAdding(true)}>{t("new")}</Button>}
      />
      <PageBody
        aside={
          <Panel title={t("where")}>
            <RegionSketch regions={placed} />
          </Panel>
        }
      >
        <DataList
          path="/api/v1/regions"
          columns={columns}
          filters={filters}
          defaultSort={own}
          rowTo={(region) => `/regions/${region.id}`}
          empty={{ title: t("empty"), hint: t("emptyHint") }}
        />
      </PageBody>
      {adding && (
        <RegionDialog
          region={null}
          onClose={() => setAdding(false)}
          onSaved={(region) => void navigate({ to: "/regions/$regionId", params: { regionId: region.id } })}
        />
      )}
    </>
  );
}
