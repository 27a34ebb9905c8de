import {
  IconKey,
  IconLockOpen,
  IconMailForward,
  IconPlayerPause,
  IconTrash,
  IconUserCheck,
  IconUserOff,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RecordAction } from "@/components/ActionBar";
import { listKey } from "@/components/list";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import type { Schema } from "@/lib/api/types";

type User = Schema<"UserDetail">;

/** The steps of an account's status, its password codes, and deleting it. */
export function useUserActions(
  user: User,
  keep: (changed: User) => Promise<void>,
  onCode: () => void,
): RecordAction[] {
  const { t } = useTranslation(["users", "audit"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { user_id: user.id };
  const name = { name: user.full_name };

  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/users/{user_id}/dependents", { params: { path } }));
    return whatGoesToo("users", found);
  };
  const remove = async () => {
    const headers = ifMatch(user.version);
    await ok(api.DELETE("/api/v1/users/{user_id}", { params: { path }, headers }));
    await navigate({ to: "/users" });
    client.removeQueries({ queryKey: ["user", user.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/users") });
  };
  return useSteps(user, "/api/v1/users/{user_id}", {
    keep,
    values: { ...name, email: user.email },
    looks: {
      activate: { icon: IconUserCheck, kind: "primary" },
      unlock: { icon: IconLockOpen, kind: "primary" },
      "send-welcome": { icon: IconMailForward },
      "issue-password-code": {
        label: t("issueCode"),
        icon: IconKey,
        confirm: t("issueCodeConfirm"),
        run: async () => onCode(),
      },
      suspend: { icon: IconPlayerPause, kind: "danger" },
      deactivate: { icon: IconUserOff, kind: "danger" },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteConfirm", name),
        dependents,
        run: remove,
      },
    },
  });
}
