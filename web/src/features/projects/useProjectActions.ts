import {
  IconArchive,
  IconBan,
  IconCheck,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RecordAction } from "@/components/ActionBar";
import { listKey } from "@/components/list";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { notDeletable, wordsForKind } from "@/lib/api/notDeletable";
import { keepProject, type Project } from "./data";

/** The steps of a project's status, changing, archiving and deleting it. */
export function useProjectActions(project: Project, onEdit: () => void): RecordAction[] {
  const { t } = useTranslation("projects");
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { project_id: project.id };
  const headers = ifMatch(project.version);

  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/projects/{project_id}/dependents", { params: { path } }));
    const listed = found.items.map(({ kind, count }) => ({
      name: wordsForKind("projects", "dependent", kind),
      count,
    }));
    if (!found.is_deletable) throw notDeletable("projects", listed);
    return listed;
  };
  const remove = async () => {
    await ok(api.DELETE("/api/v1/projects/{project_id}", { params: { path }, headers }));
    await navigate({ to: "/projects" });
    client.removeQueries({ queryKey: ["project", project.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/projects") });
  };
  return useSteps(project, "/api/v1/projects/{project_id}", {
    keep: (changed) => keepProject(client, changed),
    looks: {
      start: { icon: IconPlayerPlay, kind: "primary" },
      resume: { icon: IconPlayerPlay, kind: "primary" },
      complete: { icon: IconCheck, kind: "primary" },
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => onEdit() },
      hold: { icon: IconPlayerPause },
      archive: { icon: IconArchive },
      cancel: { icon: IconBan, kind: "danger" },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("confirm.delete", { name: project.name }),
        dependents,
        run: remove,
      },
    },
  });
}
