import { useTranslation } from "react-i18next";
import { type Column, DataList, type RowOf } from "@/components/list";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import type { Project } from "./data";

type Site = RowOf<"/api/v1/sites">;

/** The sites of a project. */
export function ProjectSites({ project }: { project: Project }) {
  const { t } = useTranslation("projects");
  const format = useFormat();
  const columns: Column<Site>[] = [
    { id: "number", header: t("number"), sort: "number", cell: (site) => <Code>{site.number}</Code> },
    { id: "name", header: t("siteName"), sort: "name", primary: true, cell: (site) => site.name },
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
  ];
  const mayCreate = project.allowed_actions.includes("add-site");
  return (
    <Panel
      title={t("sites")}
      actions={
        mayCreate && (
          <RouteButton
            to="/sites/new"
            search={{ project_id: project.id }}
            variant="default"
            size="compact-sm"
          >
            {t("newSite")}
          </RouteButton>
        )
      }
    >
      <DataList
        path="/api/v1/sites"
        query={{ project_id: project.id }}
        prefix="sites_"
        keys={false}
        columns={columns}
        defaultSort="name"
        rowTo={(site) => `/sites/${site.id}`}
        empty={{ title: t("noSites"), hint: t("noSitesHint") }}
      />
    </Panel>
  );
}
