import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { RegionDialog } from "./RegionDialog";

type Region = RowOf<"/api/v1/regions">;

export function RegionListPage() {
  const { t } = useTranslation("regions");
  const mayManage = useCan()("regions.update");
  const [open, setOpen] = useState<Region | "new" | null>(null);

  const columns: Column<Region>[] = [
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (region) => region.name },
    { id: "name_ar", header: t("nameAr"), cell: (region) => <bdi lang="ar">{region.name_ar || "–"}</bdi> },
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
      cell: (region) =>
        region.is_active ? <StatusBadge value="active" tone="good" /> : <StatusBadge value="inactive" />,
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "is_active",
      label: t("status"),
      options: [
        { value: "true", label: t("status:active") },
        { value: "false", label: t("status:inactive") },
      ],
    },
  ];
  return (
    <>
      <ListPage
        title={t("title")}
        path="/api/v1/regions"
        columns={columns}
        filters={filters}
        defaultSort="name"
        onRow={mayManage ? setOpen : undefined}
        actions={mayManage && <Button onClick={() => setOpen("new")}>{t("new")}</Button>}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      {open && (
        <RegionDialog
          key={open === "new" ? "new" : open.id}
          region={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
