import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewMachine } from "@/lib/api/limits";
import { keepMachine, newMachineValues, sentAll, useOutlineCheck } from "./data";
import { MachineFields } from "./MachineFields";

export function MachineNewPage() {
  const { t } = useTranslation("machines");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewMachine,
    values: newMachineValues,
    validate: useOutlineCheck(),
    submit: (values, { headers }) => ok(api.POST("/api/v1/machines", { body: sentAll(values), headers })),
    savedMessage: "machines:createdMessage",
    onSaved: async (machine) => {
      await keepMachine(client, machine);
      await navigate({ to: "/machines/$machineId", params: { machineId: machine.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/machines" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/machines" })}
          >
            <MachineFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
