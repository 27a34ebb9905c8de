import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid } from "@/components/ServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { isUnread } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import { todayIn } from "@/lib/format/days";
import { plusDays } from "@/lib/format/weeks";
import { usePreferences } from "@/lib/preferences";
import Counts from "./CountsPanel";
import classes from "./maintenance.module.css";

/** Counts of now, key figures and costs of a period. */
export function FiguresPage() {
  const { t } = useTranslation("maintenance");
  const { time_zone } = usePreferences();
  const today = todayIn(time_zone);
  const [since, setSince] = useState(plusDays(today, -90));
  const [until, setUntil] = useState(today);
  const isWhole = [since, until].every((day) => day && !isUnread(day));
  const query = { since, until };
  const figures = useQuery({
    queryKey: ["maintenance", "figures", since, until],
    queryFn: () => ok(api.GET("/api/v1/maintenance/figures", { params: { query } })),
    enabled: isWhole,
  });
  const costs = useQuery({
    queryKey: ["maintenance", "costs", since, until],
    queryFn: () => ok(api.GET("/api/v1/maintenance/costs", { params: { query } })),
    enabled: isWhole,
  });
  const failed = [figures, costs].find((each) => each.isError);
  return (
    <>
      <PageHeader title={t("figures.title")} crumbs={[{ label: t("title"), to: "/work-orders" }]} />
      <PageBody>
        <Counts />
        <Panel title={t("figures.period")}>
          <FieldGrid>
            <DateField label={t("figures.since")} value={since} onChange={setSince} />
            <DateField label={t("figures.until")} value={until} onChange={setUntil} />
          </FieldGrid>
        </Panel>
        {failed && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
        {(figures.isPending || costs.isPending) && !failed && <Skeleton height={160} />}
        {figures.data && <Figures figures={figures.data} />}
        {costs.data && <Costs costs={costs.data} />}
      </PageBody>
    </>
  );
}

function Figures({ figures }: { figures: Schema<"KeyFigures"> }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  if (figures.is_ahead) return <Notice tone="neutral" title={t("figures.ahead")} />;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? (
      t("figures.nothing")
    ) : (
      <Quantity value={value * 100} unit="%" digits={1} />
    );
  const hours = (value: number | null | undefined) => <Quantity value={value} unit="h" digits={1} />;
  return (
    <Panel title={t("figures.title")} flush>
      <KeyFigures bare>
        <KeyFigure
          label={t("figures.availability")}
          value={share(figures.availability)}
          note={t("figures.availabilityHint")}
        />
        <KeyFigure label={t("figures.downPlanned")} value={hours(figures.planned_down_h)} />
        <KeyFigure label={t("figures.downUnplanned")} value={hours(figures.unplanned_down_h)} />
        <KeyFigure
          label={t("figures.failures")}
          value={figures.failures ? format.number(figures.failures) : t("figures.noFailures")}
        />
        <KeyFigure
          label={t("figures.mttr")}
          value={
            figures.mean_time_to_repair_h === null
              ? t("figures.nothing")
              : hours(figures.mean_time_to_repair_h)
          }
          note={t("figures.mttrHint")}
        />
        <KeyFigure
          label={t("figures.plannedShare")}
          value={share(figures.planned_share)}
          note={t("figures.plannedShareHint")}
        />
        <KeyFigure
          label={t("figures.compliance")}
          value={share(figures.schedule_compliance)}
          note={t("figures.complianceHint", {
            done: format.number(figures.orders_done_in_week),
            held: format.number(figures.orders_of_period),
          })}
        />
        <KeyFigure
          label={t("figures.backlog")}
          value={hours(figures.backlog_h)}
          note={t("figures.backlogHint", { weeks: format.number(figures.backlog_weeks, 1) })}
        />
      </KeyFigures>
      {(figures.left_out ?? 0) > 0 && (
        <p className={classes.pad}>{t("figures.leftOut", { count: figures.left_out ?? 0 })}</p>
      )}
    </Panel>
  );
}

function Costs({ costs }: { costs: Schema<"CostSummary"> }) {
  const { t } = useTranslation("maintenance");
  return (
    <Panel title={t("figures.costs")} flush>
      <CostTable
        name={t("figures.byType")}
        rows={costs.by_type.map((row) => ({ ...row, name: t(`type.${row.key}`) }))}
        total={costs.total}
      />
      <CostTable name={t("figures.byMachine")} rows={costs.by_machine} total={costs.total} />
    </Panel>
  );
}

function CostTable(props: { name: string; rows: Schema<"NamedCost">[]; total: Schema<"CostSum"> }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  const money = (value: string | number) => <Quantity value={value} digits={3} />;
  const figures = ["estimated", "actual", "variance", "labour", "external"] as const;
  const headings: Record<(typeof figures)[number], string> = {
    estimated: t("figures.estimated"),
    actual: t("figures.actual"),
    variance: t("variance"),
    labour: t("figures.labour"),
    external: t("figures.external"),
  };
  return (
    <ScrollBox>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{props.name} (OMR)</th>
            <th scope="col">{t("figures.orders")}</th>
            {figures.map((name) => (
              <th scope="col" key={name}>
                {headings[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td>{format.number(row.orders)}</td>
              {figures.map((name) => (
                <td key={name}>{money(row[name])}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("figures.total")}</th>
            <td>{format.number(props.total.orders)}</td>
            {figures.map((name) => (
              <td key={name}>{money(props.total[name])}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
