import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, listKey, type RowOf } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { useHoleColumns, useHoleFilters } from "./HoleList";

type Hole = RowOf<"/api/v1/holes">;

/** The holes of every site within reach, with when they were planned and drilled. */
export function HolesPage() {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const chosen = useSearch({ strict: false }) as { project_id?: string };
  const [number, ...others] = useHoleColumns();
  const filters = useHoleFilters();
  const query = { page_size: 200, sort: "name" };
  const projects = useQuery({
    queryKey: [...listKey("/api/v1/projects"), "all"],
    queryFn: () => ok(api.GET("/api/v1/projects", { params: { query } })),
  });
  const project_id = chosen.project_id;
  const sites = useQuery({
    queryKey: [...listKey("/api/v1/sites"), "all", project_id],
    queryFn: () => ok(api.GET("/api/v1/sites", { params: { query: { ...query, project_id } } })),
  });
  const columns: Column<Hole>[] = [
    ...(number ? [number] : []),
    { id: "project_name", header: t("project"), wrap: true, cell: (hole) => hole.project_name },
    { id: "site_name", header: t("site"), wrap: true, cell: (hole) => hole.site_name },
    ...others.map((column) => ({ ...column, sort: column.id === "completed_at" ? column.id : undefined })),
    {
      id: "created_at",
      header: t("plannedAt"),
      hidden: true,
      cell: (hole) => format.dateTime(hole.created_at),
    },
  ];
  const options = (found: { items: { id: string; name: string }[] } | undefined) =>
    (found?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const over: Filter[] = [
    { kind: "choice", id: "project_id", label: t("project"), options: options(projects.data) },
    { kind: "choice", id: "site_id", label: t("site"), options: options(sites.data) },
    ...filters,
    { kind: "date", id: "created_from", label: t("plannedFrom"), edge: "start" },
    { kind: "date", id: "created_to", label: t("plannedTo"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("allHoles")}
      path="/api/v1/holes"
      columns={columns}
      filters={over}
      rowTo={(hole) => `/sites/${hole.site_id}/pattern`}
      empty={{ title: t("noHolesFound"), hint: t("noHolesFoundHint") }}
    />
  );
}
