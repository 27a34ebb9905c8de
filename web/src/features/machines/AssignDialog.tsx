import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewAssignment } from "@/lib/api/limits";
import { fromLocalField } from "@/lib/format/moment";
import { usePreferences } from "@/lib/preferences";
import { type Machine, readMachineAgain } from "./data";
import { OperatorSelect, ProjectSelect } from "./selects";

/** Gives a machine to a project, an operator, or both. */
export function AssignDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation("machines");
  const { time_zone: zone } = usePreferences();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewAssignment,
    values: {
      project_id: null as string | null,
      operator_id: null as string | null,
      starts_at: "",
      ends_at: "",
      note: "",
    },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/machines/{machine_id}/assignments", {
          params: { path: { machine_id: machine.id } },
          headers,
          body: {
            ...values,
            starts_at: fromLocalField(values.starts_at, zone),
            ends_at: fromLocalField(values.ends_at, zone),
          },
        }),
      ),
    savedMessage: "machines:assignment.made",
    onSaved: async () => {
      await readMachineAgain(client, machine.id);
      onClose();
    },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("assignment.title", { name: machine.name })}
      submitLabel={t("assignment.assign")}
      state={state}
    >
      <FieldGrid>
        <Wide>
          <ProjectSelect label={t("project")} {...state.field("project_id")} />
        </Wide>
        <Wide>
          <OperatorSelect
            label={t("operator")}
            projectId={state.values.project_id}
            {...state.field("operator_id")}
          />
        </Wide>
        <DateField
          withTime
          label={t("from")}
          description={t("assignment.fromHint")}
          {...state.field("starts_at")}
        />
        <DateField
          withTime
          label={t("until")}
          description={t("assignment.untilHint")}
          {...state.field("ends_at")}
        />
        <Wide>
          <Textarea label={t("note")} autosize minRows={2} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
