import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useRegionName, useRegionOptions } from "@/lib/lookups";
import { siteStatuses } from "./data";

type Site = RowOf<"/api/v1/sites">;

export function SiteListPage() {
  const { t } = useTranslation("sites");
  const format = useFormat();
  const can = useCan();
  const regions = useRegionOptions();
  const regionName = useRegionName();
  const columns: Column<Site>[] = [
    { id: "number", header: t("number"), sort: "number", cell: (site) => <Code>{site.number}</Code> },
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (site) => site.name },
    { id: "project", header: t("project"), cell: (site) => site.project_name },
    {
      id: "region",
      header: t("region"),
      cell: (site) => regionName(site.region_id, site.region_name),
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (site) => <StatusBadge value={site.status} />,
    },
    {
      id: "completion",
      header: t("completion"),
      numeric: true,
      cell: (site) => <bdi dir="ltr">{format.percent(site.completion_percent / 100)}</bdi>,
    },
    { id: "address", header: t("address"), hidden: true, wrap: true, cell: (site) => site.address },
    {
      id: "created_at",
      header: t("created"),
      sort: "created_at",
      cell: (site) => format.date(site.created_at),
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "status",
      label: t("status"),
      options: siteStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
    { kind: "flag", id: "is_open", label: t("onlyOpen") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/sites"
      columns={columns}
      filters={filters}
      defaultSort="-created_at"
      rowTo={(site) => `/sites/${site.id}`}
      actions={can("sites.create") && <RouteButton to="/sites/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
