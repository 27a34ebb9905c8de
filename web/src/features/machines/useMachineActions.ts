import {
  IconArchive,
  IconCircleOff,
  IconPencil,
  IconQrcode,
  IconRotate,
  IconTool,
  IconTrash,
  IconUserPlus,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RecordAction } from "@/components/ActionBar";
import { listKey } from "@/components/list";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import { keepMachine, type Machine } from "./data";
import { labelsOf } from "./LabelButton";

/** The steps of a machine's status, and changing, assigning and deleting it. */
export function useMachineActions(
  machine: Machine,
  open: { edit: () => void; assign: () => void },
): RecordAction[] {
  const { t } = useTranslation(["machines", "audit", "fleet", "steps"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { machine_id: machine.id };

  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/machines/{machine_id}/dependents", { params: { path } }));
    return whatGoesToo("machines", found);
  };
  const remove = async () => {
    await ok(
      api.DELETE("/api/v1/machines/{machine_id}", { params: { path }, headers: ifMatch(machine.version) }),
    );
    await navigate({ to: "/machines" });
    client.removeQueries({ queryKey: ["machine", machine.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/machines") });
  };
  const retire = async (step: "retire" | "reinstate", reason: string) => {
    const changed = await ok(
      api.POST(`/api/v1/machines/{machine_id}/${step}`, {
        params: { path },
        headers: ifMatch(machine.version),
        body: { reason },
      }),
    );
    await keepMachine(client, changed);
  };
  return useSteps(machine, "/api/v1/machines/{machine_id}", {
    keep: (changed) => keepMachine(client, changed),
    looks: {
      "make-available": { icon: IconRotate, kind: "primary" },
      assign: { label: t("assignment.assign"), icon: IconUserPlus, run: async () => open.assign() },
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => open.edit() },
      maintain: { icon: IconTool },
      "take-out-of-service": { icon: IconCircleOff, kind: "danger" },
      reinstate: {
        label: t("steps:machines.reinstate.do"),
        icon: IconRotate,
        kind: "primary",
        confirm: t("fleet:retired.reinstateAsk", { name: machine.name }),
        run: () => retire("reinstate", ""),
      },
      retire: {
        label: t("steps:machines.retire.do"),
        icon: IconArchive,
        kind: "danger",
        minor: true,
        needsReason: true,
        confirm: t("fleet:retired.ask", { name: machine.name }),
        run: (reason) => retire("retire", reason ?? ""),
      },
      label: {
        label: t("fleet:label.print"),
        icon: IconQrcode,
        minor: true,
        run: () => labelsOf([machine.id]),
      },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        minor: true,
        confirm: t("delete.ask", { name: machine.name }),
        dependents,
        run: remove,
      },
    },
  });
}
