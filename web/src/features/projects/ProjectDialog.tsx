import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { ProjectChange } from "@/lib/api/limits";
import { keepProject, type Project } from "./data";
import { ProjectFields } from "./ProjectFields";
import { sent, valuesOf } from "./values";

/** Changes the facts of a project. */
export function ProjectDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation("projects");
  const client = useQueryClient();
  const path = { project_id: project.id };
  const state = useServerForm({
    limits: ProjectChange,
    values: valuesOf(project),
    version: project.version,
    submit: (_, { headers, changed }) =>
      ok(api.PATCH("/api/v1/projects/{project_id}", { params: { path }, body: sent(changed), headers })),
    onSaved: async (saved) => {
      await keepProject(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/projects/{project_id}", { params: { path } }));
      await keepProject(client, fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      <ProjectFields state={state} manager={project.manager} />
    </FormDialog>
  );
}
