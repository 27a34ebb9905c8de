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
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { notDeletable, wordsForKind } from "@/lib/api/notDeletable";
import { keepSite, type Site } from "./data";

/** The steps of a site's status, changing and deleting it. */
export function useSiteActions(site: Site, onEdit: () => void): RecordAction[] {
  const { t } = useTranslation("sites");
  const client = useQueryClient();
  const navigate = useNavigate();
  const confirmed = useRef<string[]>([]);
  const path = { site_id: site.id };
  const headers = ifMatch(site.version);

  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/sites/{site_id}/dependents", { params: { path } }));
    const listed = found.items.map(({ kind, count, blocks_deletion }) => ({
      name: wordsForKind("sites", "dependent", kind),
      count,
      blocks_deletion,
    }));
    if (!found.is_deletable) {
      throw notDeletable(
        "sites",
        listed.filter(({ blocks_deletion }) => blocks_deletion),
      );
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
  return useSteps(site, "/api/v1/sites/{site_id}", {
    keep: (changed) => keepSite(client, changed),
    looks: {
      start: { icon: IconPlayerPlay, kind: "primary" },
      // A status for the record alone: it opens and closes nothing, so it does not stand beside the start of the work.
      "set-up": { icon: IconTool, minor: true },
      resume: { icon: IconPlayerPlay, kind: "primary" },
      "ready-to-blast": { icon: IconFlame, kind: "primary" },
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => onEdit() },
      hold: { icon: IconPlayerPause },
      complete: { icon: IconFlagCheck },
      archive: { icon: IconArchive },
      cancel: { icon: IconBan, kind: "danger" },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("confirm.delete", { name: site.name }),
        dependents,
        run: remove,
      },
    },
  });
}
