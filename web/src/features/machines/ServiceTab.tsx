import { Button, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { FigureInput } from "@/components/QuantityInput";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { NewInterval } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { neededFigure } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import { type Machine, meterKinds } from "./data";
import { IntervalDialog } from "./IntervalDialog";
import classes from "./machines.module.css";

type Service = Schema<"ServiceState">;

/** What comes round by the meters of a machine, and what is left until then. */
export function ServiceTab({ machine }: { machine: Machine }) {
  const { t } = useTranslation(["machines", "fleet", "common"]);
  const format = useFormat();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Service | null>(null);
  const [done, setDone] = useState<Service | null>(null);
  const key = ["machine", machine.id, "services"];
  const path = { machine_id: machine.id };
  const services = useQuery({
    queryKey: key,
    queryFn: () => ok(api.GET("/api/v1/machines/{machine_id}/services", { params: { path } })),
  });
  const mayEdit = machine.allowed_actions.includes("edit");
  const note = async (service: Service) => {
    const states = await ok(
      api.POST("/api/v1/machine-services/{interval_id}/done", {
        params: { path: { interval_id: service.id } },
        headers: ifMatch(service.version),
        body: { total: null },
      }),
    );
    client.setQueryData(key, states);
  };
  const figure = (value: string | number) => <Code>{format.number(Number(value), 1)}</Code>;
  return (
    <>
      <Panel
        title={t("service.title")}
        flush
        actions={
          mayEdit && (
            <Button size="xs" variant="default" onClick={() => setAdding(true)}>
              {t("service.add")}
            </Button>
          )
        }
      >
        {services.isError && <ProblemAlert error={services.error} retry={() => void services.refetch()} />}
        {services.data?.length === 0 && <EmptyState title={t("service.none")} hint={t("service.noneHint")} />}
        {services.data && services.data.length > 0 && (
          <ScrollBox className={classes.scroll}>
            <table className={`${classes.table} ${classes.cards}`}>
              <thead>
                <tr>
                  {["name", "every", "used", "remaining", "due"].map((name) => (
                    <th scope="col" key={name}>
                      {t(`service.${name}`)}
                    </th>
                  ))}
                  <th aria-label={t("service.done")} />
                </tr>
              </thead>
              <tbody>
                {services.data.map((service) => (
                  <tr key={service.id}>
                    <th scope="row">
                      <bdi>{service.name}</bdi>
                      <br />
                      <span className={classes.faint}>
                        {t(`meterKind.${service.kind}`)}
                        {service.is_of_model && ` · ${t("fleet:model.fromModel")}`}
                        {service.departs_because && (
                          <>
                            {" · "}
                            <bdi>{t("fleet:model.departsBecause", { reason: service.departs_because })}</bdi>
                          </>
                        )}
                      </span>
                    </th>
                    <td data-label={t("service.every")}>{figure(service.every)}</td>
                    <td data-label={t("service.used")}>
                      <span>
                        <progress
                          max={100}
                          value={Math.min(100, Number(service.percent))}
                          aria-label={`${service.name}: ${t("service.used")}`}
                        />{" "}
                        <Code>{`${format.number(Number(service.percent), 0)} %`}</Code>
                      </span>
                    </td>
                    <td data-label={t("service.remaining")}>{figure(service.remaining)}</td>
                    <td data-label={t("service.due")}>
                      <span>
                        {Number(service.remaining) <= 0 ? (
                          <strong>{t("service.overdue")}</strong>
                        ) : service.due_on ? (
                          format.date(service.due_on)
                        ) : (
                          "–"
                        )}
                        <br />
                        <span className={classes.faint}>
                          {t(service.is_planned ? "service.byPlan" : "service.byAverage", {
                            days: service.days_with_work,
                          })}
                        </span>
                      </span>
                    </td>
                    <td>
                      {mayEdit && (
                        <>
                          <Button size="compact-sm" variant="subtle" onClick={() => setDone(service)}>
                            {t("service.done")}
                          </Button>
                          <Button size="compact-sm" variant="subtle" onClick={() => setChanging(service)}>
                            {t("common:action.edit")}
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
      </Panel>
      {adding && (
        <AddDialog
          machine={machine}
          onClose={() => setAdding(false)}
          keep={(states) => client.setQueryData(key, states)}
        />
      )}
      {changing && (
        <IntervalDialog
          service={changing}
          onClose={() => setChanging(null)}
          keep={(states) => client.setQueryData(key, states)}
        />
      )}
      <ConfirmDialog
        opened={done !== null}
        onClose={() => setDone(null)}
        title={t("service.done")}
        message={
          done &&
          t("service.doneAsk", {
            name: done.name,
            total: format.number(Number(done.last_total) + Number(done.used), 1),
          })
        }
        confirmLabel={t("service.done")}
        onConfirm={() => (done ? note(done) : undefined)}
      />
    </>
  );
}

function AddDialog(props: { machine: Machine; onClose: () => void; keep: (states: Service[]) => void }) {
  const { machine, onClose, keep } = props;
  const { t } = useTranslation("machines");
  const state = useServerForm({
    limits: NewInterval,
    values: {
      name: "",
      kind: "engine_h" as string | null,
      every: "" as string | number,
      planned_per_day: "" as string | number,
      last_total: "" as string | number,
    },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/machines/{machine_id}/services", {
          params: { path: { machine_id: machine.id } },
          headers,
          body: {
            name: values.name,
            kind: values.kind as Schema<"MeterKind">,
            every: neededFigure(values.every),
            planned_per_day: neededFigure(values.planned_per_day),
            last_total: values.last_total === "" ? null : Number(values.last_total),
          },
        }),
      ),
    savedMessage: "machines:service.saved",
    onSaved: (states) => {
      keep(states);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("service.add")} state={state}>
      <FieldGrid>
        <Wide>
          <TextInput label={t("service.name")} required {...state.field("name")} />
        </Wide>
        <Wide>
          <Select
            label={t("meter.kind")}
            required
            allowDeselect={false}
            data={meterKinds.map((value) => ({ value, label: t(`meterKind.${value}`) }))}
            {...state.field("kind")}
          />
        </Wide>
        <FigureInput
          label={t("service.every")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("every")}
        />
        <FigureInput
          label={t("service.planned")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("planned_per_day")}
        />
        <Wide>
          <FigureInput
            label={t("service.last")}
            description={t("service.lastHint")}
            allowNegative={false}
            decimalScale={1}
            {...state.field("last_total")}
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
