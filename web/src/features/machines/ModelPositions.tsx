import { Button, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Panel } from "@/components/Panel";
import { FieldGrid, FormDialog } from "@/components/ServerForm";
import { notifyProblem } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewPosition } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { componentKinds } from "./data";
import type { MachineModel } from "./ModelDialog";
import classes from "./machines.module.css";

/** Where components are fitted on the machines of a model. */
export function ModelPositions({ model }: { model: MachineModel }) {
  const { t } = useTranslation(["fleet", "common"]);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const mayEdit = model.allowed_actions.includes("edit");
  const again = () => client.invalidateQueries({ queryKey: ["machine-model", model.id] });
  const remove = async (id: string) => {
    try {
      await ok(
        api.DELETE("/api/v1/model-positions/{position_id}", { params: { path: { position_id: id } } }),
      );
      await again();
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    }
  };
  return (
    <Panel
      title={t("component.positions")}
      flush
      actions={
        mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t("component.addPosition")}
          </Button>
        )
      }
    >
      {model.positions.length === 0 && (
        <EmptyState title={t("component.noPositions")} hint={t("component.positionsHint")} />
      )}
      <ul className={classes.waiting}>
        {model.positions.map((position) => (
          <li key={position.id} className={classes.machine}>
            <bdi>{position.name}</bdi>
            <span className={classes.faint}>{t(`componentKind.${position.kind}`)}</span>
            {mayEdit && (
              <Button size="compact-sm" variant="subtle" onClick={() => void remove(position.id)}>
                {t("common:action.delete")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <PositionDialog model={model} again={again} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function PositionDialog(props: { model: MachineModel; again: () => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation("fleet");
  const state = useServerForm({
    limits: NewPosition,
    values: { name: "", kind: "drifter" as string | null },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/machine-models/{model_id}/positions", {
          params: { path: { model_id: props.model.id } },
          headers,
          body: { name: values.name, kind: values.kind as Schema<"ComponentKind"> },
        }),
      ),
    onSaved: async () => {
      await props.again();
      props.onClose();
    },
  });
  return (
    <FormDialog opened onClose={props.onClose} title={t("component.addPosition")} state={state}>
      <FieldGrid>
        <TextInput label={t("component.position")} required data-autofocus {...state.field("name")} />
        <Select
          label={t("component.kind")}
          required
          allowDeselect={false}
          data={componentKinds.map((value) => ({ value, label: t(`componentKind.${value}`) }))}
          {...state.field("kind")}
        />
      </FieldGrid>
    </FormDialog>
  );
}
