import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useRegionName, useRegionOptions } from "@/lib/lookups";
import { Creators } from "./Creators";
import { projectStatuses } from "./data";
import { Summary } from "./Summary";

type Project = RowOf<"/api/v1/projects">;

export function ProjectListPage() {
  const { t } = useTranslation("projects");
  const format = useFormat();
  const can = useCan();
  const regions = useRegionOptions();
  const regionName = useRegionName();
  const columns: Column<Project>[] = [
    { id: "number", header: t("number"), sort: "number", cell: (project) => <Code>{project.number}</Code> },
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (project) => project.name },
    {
      id: "region",
      header: t("region"),
      cell: (project) => regionName(project.region_id, project.region_name),
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (project) => <StatusBadge value={project.is_archived ? "archived" : project.status} />,
    },
    {
      id: "sites",
      header: t("openSites"),
      numeric: true,
      cell: (project) => (
        <>
          <Quantity value={project.open_site_count} /> / <Quantity value={project.site_count} />
        </>
      ),
    },
    { id: "manager", header: t("manager"), cell: (project) => project.manager_name || "–" },
    {
      id: "start_on",
      header: t("start"),
      sort: "start_on",
      cell: (project) => format.date(project.start_on),
    },
    {
      id: "expected_end_on",
      header: t("expectedEnd"),
      sort: "expected_end_on",
      cell: (project) => format.date(project.expected_end_on),
    },
    {
      id: "area",
      header: t("area"),
      hidden: true,
      wrap: true,
      cell: (project) => project.area_of_operation,
    },
    {
      id: "created_at",
      header: t("created"),
      sort: "created_at",
      hidden: true,
      cell: (project) => format.date(project.created_at),
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "status",
      label: t("status"),
      options: projectStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
    { kind: "date", id: "start_from", label: t("startFrom") },
    { kind: "date", id: "start_to", label: t("startTo") },
    { kind: "date", id: "expected_end_from", label: t("endFrom") },
    { kind: "date", id: "expected_end_to", label: t("endTo") },
    { kind: "flag", id: "is_archived", label: t("archived") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/projects"
      columns={columns}
      filters={filters}
      defaultSort="-created_at"
      rowTo={(project) => `/projects/${project.id}`}
      above={
        <>
          <Summary />
          {!can("projects.create") && <Creators />}
        </>
      }
      actions={can("projects.create") && <RouteButton to="/projects/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
