import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewProject } from "@/lib/api/limits";
import { useMe } from "@/lib/auth/useSession";
import { keepProject } from "./data";
import { ProjectFields } from "./ProjectFields";
import { newProjectValues, sent } from "./values";

export function ProjectNewPage() {
  const { t } = useTranslation("projects");
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useMe();
  const state = useServerForm({
    limits: NewProject,
    values: { ...newProjectValues, region_id: me.region?.id ?? "" },
    submit: (values, { headers }) => ok(api.POST("/api/v1/projects", { body: sent(values), headers })),
    savedMessage: "projects:createdMessage",
    onSaved: async (project) => {
      await keepProject(client, project);
      await navigate({ to: "/projects/$projectId", params: { projectId: project.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/projects" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/projects" })}
          >
            <ProjectFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
