import { Button, Select, TextInput } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { FigureInput } from "@/components/QuantityInput";
import { RecordState } from "@/components/RecordState";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { NewModelInterval } from "@/lib/api/limits";
import { whatGoesToo } from "@/lib/api/notDeletable";
import type { Schema } from "@/lib/api/types";
import { neededFigure } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import { meterKinds } from "./data";
import { type MachineModel, ModelDialog } from "./ModelDialog";
import { ModelPositions } from "./ModelPositions";
import classes from "./machines.module.css";
import type { Value } from "./outline";
import { Specifications } from "./Specifications";

type Interval = MachineModel["intervals"][number];

export function ModelPage() {
  const { modelId } = useParams({ strict: false }) as { modelId: string };
  const { t } = useTranslation("fleet");
  const model = useQuery({
    queryKey: ["machine-model", modelId],
    queryFn: () =>
      ok(api.GET("/api/v1/machine-models/{model_id}", { params: { path: { model_id: modelId } } })),
  });
  if (!model.data) {
    const crumbs = [{ label: t("model.title"), to: "/machine-models" }];
    return <RecordState query={model} title={t("model.one")} crumbs={crumbs} />;
  }
  return <ModelRecord model={model.data} key={modelId} />;
}

/** One model: what its machines take over. */
function ModelRecord({ model }: { model: MachineModel }) {
  const { t } = useTranslation(["fleet", "machines", "common"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const path = { model_id: model.id };
  const keep = async (changed: MachineModel) => {
    client.setQueryData(["machine-model", model.id], changed);
    await Promise.all([
      client.invalidateQueries({ queryKey: listKey("/api/v1/machine-models") }),
      client.invalidateQueries({ queryKey: listKey("/api/v1/machines") }),
      client.invalidateQueries({ queryKey: ["machine"] }),
    ]);
  };
  const actions = [
    {
      name: "edit",
      label: t("common:action.edit"),
      icon: IconPencil,
      run: async () => setEditing(true),
    },
    {
      name: "delete",
      label: t("common:action.delete"),
      icon: IconTrash,
      kind: "danger" as const,
      minor: true,
      confirm: t("model.deleteAsk", { name: `${model.manufacturer} ${model.model}` }),
      dependents: async () =>
        whatGoesToo(
          "fleet",
          await ok(api.GET("/api/v1/machine-models/{model_id}/dependents", { params: { path } })),
        ),
      run: async () => {
        await ok(
          api.DELETE("/api/v1/machine-models/{model_id}", {
            params: { path },
            headers: ifMatch(model.version),
          }),
        );
        await navigate({ to: "/machine-models" });
        await client.invalidateQueries({ queryKey: listKey("/api/v1/machine-models") });
      },
    },
  ];
  const specifications = model.specifications as { [name: string]: Value };
  return (
    <>
      <PageHeader
        title={`${model.manufacturer} ${model.model}`}
        crumbs={[{ label: t("model.title"), to: "/machine-models" }]}
        subtitle={model.machine_type}
        actions={<ActionBar actions={actions} allowed={model.allowed_actions} />}
      />
      <PageBody>
        <Panel title={t("machines:facts")}>
          <Facts
            facts={[
              { label: t("machines:manufacturer"), value: model.manufacturer },
              { label: t("machines:model"), value: model.model },
              { label: t("machines:type"), value: model.machine_type },
              {
                label: t("machines:meter.title"),
                value: model.meter_kinds.map((kind) => t(`machines:meterKind.${kind}`)).join(", "),
              },
              {
                label: t("model.explosives"),
                value: t(model.touches_explosives ? "machines:yes" : "machines:no"),
              },
              { label: t("machines:title"), value: <Code>{model.machines}</Code> },
              { label: t("machines:note"), value: model.note },
            ]}
          />
        </Panel>
        <Panel title={t("machines:specifications")}>
          {Object.keys(specifications).length > 0 ? (
            <Specifications facts={specifications} />
          ) : (
            <EmptyState title={t("machines:noSpecifications")} />
          )}
        </Panel>
        <ModelServices model={model} keep={keep} />
        <ModelPositions model={model} />
        <Attachments path={`/api/v1/machine-models/${model.id}`} />
        <RecordHistory recordId={model.id} />
      </PageBody>
      {editing && (
        <ModelDialog model={model} onSaved={(saved) => void keep(saved)} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

/** What comes round on every machine of a model by its meters. */
function ModelServices({
  model,
  keep,
}: {
  model: MachineModel;
  keep: (model: MachineModel) => Promise<void>;
}) {
  const { t } = useTranslation(["fleet", "machines", "common"]);
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<Interval | "new" | null>(null);
  const [removing, setRemoving] = useState<Interval | null>(null);
  const mayEdit = model.allowed_actions.includes("edit");
  return (
    <Panel
      title={t("machines:service.title")}
      flush
      actions={
        mayEdit && (
          <Button size="xs" variant="default" onClick={() => setOpen("new")}>
            {t("machines:service.add")}
          </Button>
        )
      }
    >
      {model.intervals.length === 0 ? (
        <EmptyState title={t("machines:service.none")} hint={t("model.servicesHint")} />
      ) : (
        <ScrollBox className={classes.scroll}>
          <table className={`${classes.table} ${classes.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t("machines:service.name")}</th>
                <th scope="col">{t("machines:service.every")}</th>
                <th scope="col">{t("machines:service.planned")}</th>
                <th aria-label={t("common:action.edit")} />
              </tr>
            </thead>
            <tbody>
              {model.intervals.map((interval) => (
                <tr key={interval.id}>
                  <th scope="row">
                    <bdi>{interval.name}</bdi>
                    <br />
                    <span className={classes.faint}>{t(`machines:meterKind.${interval.kind}`)}</span>
                  </th>
                  <td data-label={t("machines:service.every")}>
                    <Code>{format.number(Number(interval.every), 1)}</Code>
                  </td>
                  <td data-label={t("machines:service.planned")}>
                    <Code>{format.number(Number(interval.planned_per_day), 1)}</Code>
                  </td>
                  <td>
                    {mayEdit && (
                      <>
                        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(interval)}>
                          {t("common:action.edit")}
                        </Button>
                        <Button size="compact-sm" variant="subtle" onClick={() => setRemoving(interval)}>
                          {t("common:action.delete")}
                        </Button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {open && (
        <ServiceDialog
          model={model}
          interval={open === "new" ? undefined : open}
          keep={keep}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t("common:action.delete")}
        message={removing && t("model.serviceRemoveAsk", { name: removing.name })}
        confirmLabel={t("common:action.delete")}
        danger
        onConfirm={async () => {
          if (!removing) return;
          await ok(
            api.DELETE("/api/v1/model-services/{model_interval_id}", {
              params: { path: { model_interval_id: removing.id } },
              headers: ifMatch(removing.version),
            }),
          );
          await client.invalidateQueries({ queryKey: ["machine-model", model.id] });
        }}
      />
    </Panel>
  );
}

function ServiceDialog(props: {
  model: MachineModel;
  interval?: Interval;
  keep: (model: MachineModel) => Promise<void>;
  onClose: () => void;
}) {
  const { model, interval, keep, onClose } = props;
  const { t } = useTranslation(["fleet", "machines"]);
  const state = useServerForm({
    limits: NewModelInterval,
    values: {
      name: interval?.name ?? "",
      kind: (interval?.kind ?? model.meter_kinds[0] ?? "engine_h") as string | null,
      every: (interval?.every ?? "") as string | number,
      planned_per_day: (interval?.planned_per_day ?? "") as string | number,
    },
    version: interval?.version,
    submit: (values, { headers }) => {
      const figures = {
        every: neededFigure(values.every),
        planned_per_day: neededFigure(values.planned_per_day),
      };
      return interval
        ? ok(
            api.PATCH("/api/v1/model-services/{model_interval_id}", {
              params: { path: { model_interval_id: interval.id } },
              headers,
              body: figures,
            }),
          )
        : ok(
            api.POST("/api/v1/machine-models/{model_id}/services", {
              params: { path: { model_id: model.id } },
              headers,
              body: { name: values.name, kind: values.kind as Schema<"MeterKind">, ...figures },
            }),
          );
    },
    savedMessage: "machines:service.saved",
    onSaved: async (saved) => {
      await keep(saved);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={interval?.name ?? t("machines:service.add")} state={state}>
      <FieldGrid>
        {!interval && (
          <>
            <Wide>
              <TextInput label={t("machines:service.name")} required {...state.field("name")} />
            </Wide>
            <Wide>
              <Select
                label={t("machines:meter.kind")}
                required
                allowDeselect={false}
                data={meterKinds.map((value) => ({ value, label: t(`machines:meterKind.${value}`) }))}
                {...state.field("kind")}
              />
            </Wide>
          </>
        )}
        <FigureInput
          label={t("machines:service.every")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("every")}
        />
        <FigureInput
          label={t("machines:service.planned")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("planned_per_day")}
        />
      </FieldGrid>
    </FormDialog>
  );
}
