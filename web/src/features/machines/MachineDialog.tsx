import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { MachineChange } from "@/lib/api/limits";
import { keepMachine, type Machine, sentChanges, useOutlineCheck, valuesOf } from "./data";
import { MachineFields } from "./MachineFields";

/** Changes the facts of a machine. */
export function MachineDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation("machines");
  const client = useQueryClient();
  const path = { machine_id: machine.id };
  const state = useServerForm({
    limits: MachineChange,
    values: valuesOf(machine),
    version: machine.version,
    validate: useOutlineCheck(),
    submit: (_, { headers, changed }) =>
      ok(
        api.PATCH("/api/v1/machines/{machine_id}", { params: { path }, body: sentChanges(changed), headers }),
      ),
    onSaved: async (saved) => {
      await keepMachine(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/machines/{machine_id}", { params: { path } }));
      await keepMachine(client, fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      <MachineFields state={state} known={machine.machine_model} />
    </FormDialog>
  );
}
