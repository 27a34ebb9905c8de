import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Quantity } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { listOf } from "@/lib/format/list";
import { useRegionName } from "@/lib/lookups";
import { storeStatuses, useKindOptions, useManagerOptions, useRegionOptions } from "./lookups";
import { Utilization } from "./Utilization";

type Store = RowOf<"/api/v1/stores">;

export function StoreListPage() {
  const { t } = useTranslation("explosives");
  const can = useCan();
  const regions = useRegionOptions();
  const kindOptions = useKindOptions();
  const managers = useManagerOptions();
  const columns: Column<Store>[] = [
    { id: "name", header: t("store"), sort: "name", primary: true, cell: (store) => store.name },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (store) => <StatusBadge value={store.status} />,
    },
    { id: "city", header: t("city"), sort: "city", cell: (store) => store.city },
    {
      id: "region",
      header: t("region"),
      sort: "region",
      cell: (store) => regions.find(({ value }) => value === store.region_id)?.label ?? store.region_name,
    },
    { id: "manager", header: t("manager"), cell: (store) => store.manager_name ?? "–" },
    {
      id: "kinds",
      header: t("allowedKinds"),
      hidden: true,
      cell: (store) => listOf(store.allowed_kinds.map((kind) => t(`kind.${kind}`))),
    },
    {
      id: "occupancy_kg",
      header: t("occupancy"),
      numeric: true,
      cell: (store) => <Quantity value={store.occupancy_kg} unit="kg" />,
    },
    {
      id: "capacity_kg",
      header: t("capacity"),
      sort: "capacity_kg",
      numeric: true,
      cell: (store) => <Quantity value={store.capacity_kg} unit="kg" />,
    },
    {
      id: "utilization",
      header: t("utilization"),
      sort: "utilization_percent",
      width: 190,
      cell: (store) => <Utilization percent={store.utilization_percent} />,
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: storeStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
    { kind: "choice", id: "manager_id", label: t("manager"), options: managers },
    { kind: "choice", id: "allowed_kind", label: t("allowedKinds"), options: kindOptions },
    { kind: "figure", id: "utilization_from", label: t("utilizationFrom"), unit: "%", min: 0, max: 100 },
    { kind: "figure", id: "utilization_to", label: t("utilizationTo"), unit: "%", min: 0, max: 100 },
  ];
  return (
    <ListPage
      title={t("stores")}
      path="/api/v1/stores"
      columns={columns}
      filters={filters}
      defaultSort="name"
      rowTo={(store) => `/stores/${store.id}`}
      above={<Statistics />}
      actions={can("stores.create") && <RouteButton to="/stores/new">{t("newStore")}</RouteButton>}
      empty={{ title: t("noStores"), hint: t("noStoresHint") }}
    />
  );
}

function Statistics() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const regionName = useRegionName();
  const { data } = useQuery({
    queryKey: ["list", "/api/v1/stores", "statistics"],
    queryFn: () => ok(api.GET("/api/v1/stores/statistics")),
  });
  return (
    <KeyFigures>
      <KeyFigure label={t("stores")} value={<Quantity value={data?.stores} />} />
      <KeyFigure label={t("operationalStores")} value={<Quantity value={data?.operational} />} />
      <KeyFigure
        label={t("occupancy")}
        value={<Quantity value={data?.occupancy_kg} unit="kg" digits={0} />}
      />
      <KeyFigure label={t("capacity")} value={<Quantity value={data?.capacity_kg} unit="kg" digits={0} />} />
      <KeyFigure
        label={t("meanUtilization")}
        value={<Quantity value={data?.average_utilization_percent} unit="%" digits={1} />}
      />
      <KeyFigure
        label={t("storesByRegion")}
        value={format.list(
          (data?.by_region ?? []).map(
            (one) => `${regionName(one.region_id, one.region_name)} ${format.number(one.stores)}`,
          ),
        )}
      />
    </KeyFigures>
  );
}
