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
import { api, ifMatch, ok } from "@/lib/api/client";
import { Problem } from "@/lib/api/problem";
import { listOf } from "@/lib/format/list";
import { keepProject, type Project } from "./data";

type Step = "start" | "hold" | "resume" | "complete" | "cancel" | "archive";

/** The steps of a project's status, changing, archiving and deleting it. */
export function useProjectActions(project: Project, onEdit: () => void): RecordAction[] {
  const { t } = useTranslation("projects");
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { project_id: project.id };
  const headers = ifMatch(project.version);

  const take = async (step: Step, reason = "") => {
    const request = { params: { path }, body: { reason }, headers };
    await keepProject(client, await ok(api.POST(`/api/v1/projects/{project_id}/${step}`, request)));
  };
  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/projects/{project_id}/dependents", { params: { path } }));
    const listed = found.items.map(({ kind, count }) => ({
      name: t(`dependent.${kind}`, { defaultValue: kind.replaceAll("_", " ") }),
      count,
    }));
    if (!found.is_deletable) {
      const what = listOf(listed.map(({ name, count }) => `${name}: ${count}`));
      throw new Problem(409, { title: t("notDeletable"), detail: t("notDeletableHint", { what }) });
    }
    return listed;
  };
  const remove = async () => {
    await ok(api.DELETE("/api/v1/projects/{project_id}", { params: { path }, headers }));
    await navigate({ to: "/projects" });
    client.removeQueries({ queryKey: ["project", project.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/projects") });
  };
  const step = (
    name: Step,
    icon: RecordAction["icon"],
    options: Partial<RecordAction> = {},
  ): RecordAction => ({
    name,
    icon,
    label: t(`action.${name}`),
    run: (reason) => take(name, reason),
    ...options,
  });
  return [
    step("start", IconPlayerPlay, { kind: "primary" }),
    step("resume", IconPlayerPlay, { kind: "primary" }),
    step("complete", IconCheck, { kind: "primary", confirm: t("confirm.complete") }),
    { name: "edit", label: t("common:action.edit"), icon: IconPencil, run: async () => onEdit() },
    step("hold", IconPlayerPause, { needsReason: true }),
    step("archive", IconArchive, { confirm: t("confirm.archive") }),
    step("cancel", IconBan, { kind: "danger", needsReason: true, confirm: t("confirm.cancel") }),
    {
      name: "delete",
      label: t("common:action.delete"),
      icon: IconTrash,
      kind: "danger",
      confirm: t("confirm.delete", { name: project.name }),
      dependents,
      run: remove,
    },
  ];
}
