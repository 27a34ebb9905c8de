import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { api, ok } from "@/lib/api/client";
import { useFormat, ZoneOfPlace } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { type Project, useProject } from "./data";
import { MembersPanel } from "./MembersPanel";
import { ProjectDialog } from "./ProjectDialog";
import { ProjectSites } from "./ProjectSites";
import { useProjectActions } from "./useProjectActions";

export function ProjectPage() {
  const { projectId } = useParams({ strict: false }) as { projectId: string };
  const { t } = useTranslation("projects");
  const project = useProject(projectId);
  if (!project.data) {
    const crumbs = [{ label: t("title"), to: "/projects" }];
    return <RecordState query={project} title={t("project")} crumbs={crumbs} />;
  }
  return (
    <ZoneOfPlace value={project.data.time_zone}>
      <ProjectRecord project={project.data} key={projectId} />
    </ZoneOfPlace>
  );
}

function ProjectRecord({ project }: { project: Project }) {
  const { t } = useTranslation("projects");
  const format = useFormat();
  const regionName = useRegionName();
  const [editing, setEditing] = useState(false);
  const actions = useProjectActions(project, () => setEditing(true));
  const facts = [
    { label: t("region"), value: regionName(project.region.id, project.region.name) },
    { label: t("area"), value: project.area_of_operation },
    { label: t("manager"), value: project.manager?.name },
    { label: t("start"), value: format.date(project.start_on) },
    { label: t("expectedEnd"), value: format.date(project.expected_end_on) },
    { label: t("epsg"), value: project.epsg ? <Code>{`EPSG:${project.epsg}`}</Code> : t("localGrid") },
    { label: t("timeZone"), value: <Code>{format.zone}</Code> },
    { label: t("created"), value: format.dateTime(project.created_at) },
  ];
  return (
    <>
      <PageHeader
        title={project.name}
        crumbs={[{ label: t("title"), to: "/projects" }]}
        badge={<StatusBadge value={project.is_archived ? "archived" : project.status} />}
        subtitle={<Code>{project.number}</Code>}
        actions={
          <ActionBar actions={actions} allowed={project.allowed_actions} blocked={project.blocked_actions} />
        }
      />
      <PageBody
        aside={
          <>
            <Panel title={t("facts")}>
              <Facts facts={facts} single />
            </Panel>
            <History projectId={project.id} />
          </>
        }
      >
        <Panel title={t("description")}>
          <div dir="auto" style={{ whiteSpace: "pre-wrap" }}>
            {project.description}
          </div>
        </Panel>
        <ProjectSites project={project} />
        <MembersPanel project={project} />
        <RecordHistory recordId={project.id} />
      </PageBody>
      {editing && <ProjectDialog project={project} onClose={() => setEditing(false)} />}
    </>
  );
}

function History({ projectId }: { projectId: string }) {
  const { t } = useTranslation("projects");
  const path = { project_id: projectId };
  const timeline = useQuery({
    queryKey: ["project", projectId, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/projects/{project_id}/timeline", { params: { path } })),
  });
  const tone = ({ name }: { name: string }) => (name === "hold" ? "attention" : undefined);
  return <StepHistory query={timeline} title={t("history")} area="projects" tone={tone} />;
}
