import { IconArrowBackUp, IconArrowUp, IconCheck, IconTool, IconTrash, IconTruck } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { FitDialog, RemoveDialog } from "./FitDialogs";
import classes from "./machines.module.css";

export type Component = Schema<"ComponentDetail">;

export function ComponentPage() {
  const { componentId } = useParams({ strict: false }) as { componentId: string };
  const { t } = useTranslation("fleet");
  const component = useQuery({
    queryKey: ["component", componentId],
    queryFn: () =>
      ok(api.GET("/api/v1/components/{component_id}", { params: { path: { component_id: componentId } } })),
  });
  if (!component.data) {
    const crumbs = [{ label: t("component.title"), to: "/components" }];
    return <RecordState query={component} title={t("component.one")} crumbs={crumbs} />;
  }
  return <ComponentRecord component={component.data} key={componentId} />;
}

/** One component: its hours, and where it was fitted. */
function ComponentRecord({ component }: { component: Component }) {
  const { t } = useTranslation(["fleet", "machines", "steps"]);
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<"fit" | "remove" | null>(null);
  const keep = async (changed: Component) => {
    client.setQueryData(["component", component.id], changed);
    await Promise.all([
      client.invalidateQueries({ queryKey: listKey("/api/v1/components") }),
      client.invalidateQueries({ queryKey: ["machine"] }),
    ]);
  };
  const say = (step: string) => t(`steps:components.${step}.do`);
  const actions = useSteps(component, "/api/v1/components/{component_id}", {
    keep,
    looks: {
      fit: { label: say("fit"), icon: IconArrowUp, kind: "primary", run: async () => setOpen("fit") },
      remove: { label: say("remove"), icon: IconArrowBackUp, run: async () => setOpen("remove") },
      overhaul: { icon: IconCheck, kind: "primary" },
      "send-to-workshop": { icon: IconTool },
      "take-back": { icon: IconTruck },
      scrap: { icon: IconTrash, kind: "danger", minor: true },
    },
  });
  const hours = (value: string | number | null) =>
    value === null ? null : <Quantity value={value} unit="h" digits={1} />;
  return (
    <>
      <PageHeader
        title={`${t(`componentKind.${component.kind}`)} ${component.serial_number}`}
        crumbs={[{ label: t("component.title"), to: "/components" }]}
        badge={<StatusBadge value={component.status} />}
        subtitle={<Code>{component.number}</Code>}
        actions={<ActionBar actions={actions} allowed={component.allowed_actions} />}
      />
      <PageBody>
        <Panel title={t("machines:facts")}>
          <Facts
            facts={[
              { label: t("machines:manufacturer"), value: `${component.manufacturer} ${component.model}` },
              { label: t("machines:serialNumber"), value: <Code>{component.serial_number}</Code> },
              { label: t("component.sinceNew"), value: hours(component.hours.since_new) },
              { label: t("component.sinceOverhaul"), value: hours(component.hours.since_overhaul) },
              { label: t("component.every"), value: hours(component.overhaul_every_h) },
              {
                label: t("component.used"),
                value:
                  component.hours.percent !== null &&
                  `${format.number(Number(component.hours.percent), 0)} %`,
              },
              {
                label: t("component.overhauledAt"),
                value: component.overhauled_at && format.dateTime(component.overhauled_at),
              },
              {
                label: t("machines:machine"),
                value: component.machine && (
                  <Link className={classes.name} to={`/machines/${component.machine.id}` as never}>
                    {`${component.machine.name} · ${component.position}`}
                  </Link>
                ),
              },
              { label: t("machines:note"), value: component.note },
            ]}
          />
        </Panel>
        <Panel title={t("component.fits")} flush>
          {component.fits.length === 0 ? (
            <EmptyState title={t("component.noFits")} />
          ) : (
            <ScrollBox className={classes.scroll}>
              <table className={`${classes.table} ${classes.cards}`}>
                <thead>
                  <tr>
                    <th scope="col">{t("machines:machine")}</th>
                    <th scope="col">{t("machines:from")}</th>
                    <th scope="col">{t("machines:until")}</th>
                    <th scope="col">{t("component.ran")}</th>
                    <th scope="col">{t("component.why")}</th>
                  </tr>
                </thead>
                <tbody>
                  {component.fits.map((fit) => (
                    <tr key={fit.id}>
                      <th scope="row">
                        <bdi>{fit.machine.name}</bdi>
                        <br />
                        <span className={classes.faint}>{fit.position}</span>
                      </th>
                      <td data-label={t("machines:from")}>{format.dateTime(fit.starts_at)}</td>
                      <td data-label={t("machines:until")}>
                        {fit.ends_at ? format.dateTime(fit.ends_at) : t("machines:open")}
                      </td>
                      <td data-label={t("component.ran")}>{hours(fit.hours)}</td>
                      <td data-label={t("component.why")}>
                        <bdi>{fit.removed_because || "–"}</bdi>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
        </Panel>
        <RecordHistory recordId={component.id} />
      </PageBody>
      {open === "fit" && <FitDialog component={component} keep={keep} onClose={() => setOpen(null)} />}
      {open === "remove" && <RemoveDialog component={component} keep={keep} onClose={() => setOpen(null)} />}
    </>
  );
}
