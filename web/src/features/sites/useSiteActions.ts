import {
  IconArchive,
  IconBan,
  IconFlagCheck,
  IconFlame,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTool,
  IconTrash,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RecordAction } from "@/components/ActionBar";
import { listKey } from "@/components/list";
import { api, ifMatch, ok } from "@/lib/api/client";
import { Problem } from "@/lib/api/problem";
import { listOf } from "@/lib/format/list";
import { keepSite, type Site } from "./data";

type Step = "set-up" | "start" | "ready-to-blast" | "hold" | "resume" | "complete" | "cancel" | "archive";

/** The steps of a site's status, changing and deleting it. */
export function useSiteActions(site: Site, onEdit: () => void): RecordAction[] {
  const { t } = useTranslation("sites");
  const client = useQueryClient();
  const navigate = useNavigate();
  const confirmed = useRef<string[]>([]);
  const path = { site_id: site.id };
  const headers = ifMatch(site.version);

  const take = async (step: Step, reason = "") => {
    const request = { params: { path }, body: { reason }, headers };
    await keepSite(client, await ok(api.POST(`/api/v1/sites/{site_id}/${step}`, request)));
  };
  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/sites/{site_id}/dependents", { params: { path } }));
    const listed = found.items.map(({ kind, count, blocks_deletion }) => ({
      name: t(`dependent.${kind}`, { defaultValue: kind.replaceAll("_", " ") }),
      count,
      blocks_deletion,
    }));
    if (!found.is_deletable) {
      const history = listed.filter(({ blocks_deletion }) => blocks_deletion);
      const what = listOf(history.map(({ name, count }) => `${name}: ${count}`));
      throw new Problem(409, { title: t("notDeletable"), detail: t("notDeletableHint", { what }) });
    }
    confirmed.current = found.confirmation;
    return listed;
  };
  const remove = async () => {
    const query = { confirmed: confirmed.current };
    await ok(api.DELETE("/api/v1/sites/{site_id}", { params: { path, query }, headers }));
    await navigate({ to: "/projects/$projectId", params: { projectId: site.project.id } } as never);
    client.removeQueries({ queryKey: ["site", site.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/sites") });
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
    step("start", IconPlayerPlay, { kind: "primary", hint: t("hint.start") }),
    // A status for the record alone: it opens and closes nothing, so it does not stand beside the start of the work.
    step("set-up", IconTool, { minor: true, hint: t("hint.set-up") }),
    step("resume", IconPlayerPlay, { kind: "primary" }),
    step("ready-to-blast", IconFlame, { kind: "primary", confirm: t("confirm.ready-to-blast") }),
    { name: "edit", label: t("common:action.edit"), icon: IconPencil, run: async () => onEdit() },
    step("hold", IconPlayerPause, { needsReason: true }),
    step("complete", IconFlagCheck, { needsReason: true, confirm: t("confirm.complete") }),
    step("archive", IconArchive, { confirm: t("confirm.archive") }),
    step("cancel", IconBan, { kind: "danger", needsReason: true, confirm: t("confirm.cancel") }),
    {
      name: "delete",
      label: t("common:action.delete"),
      icon: IconTrash,
      kind: "danger",
      confirm: t("confirm.delete", { name: site.name }),
      dependents,
      run: remove,
    },
  ];
}
