import { Button, Group, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./machines.module.css";

const DAY_MS = 86_400_000;
const STEP_DAYS = 14;

type Plan = Schema<"FleetPlan">;
type Span = Plan["machines"][number]["spans"][number];

/** Who has which machine until when, and what stands: four weeks of it. */
export function FleetPlanPage() {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const [shift, setShift] = useState(0);
  const [type, setType] = useState("");
  const [machineType] = useDebouncedValue(type.trim(), 250);
  const first = useQuery({
    queryKey: ["machine-plan", "now", machineType],
    queryFn: () => ok(api.GET("/api/v1/machine-plan", { params: { query: { machine_type: machineType } } })),
    placeholderData: keepPreviousData,
  });
  const moved = (iso: string) => new Date(new Date(iso).getTime() + shift * DAY_MS).toISOString();
  const range = first.data && {
    starts_from: moved(first.data.starts_at),
    ends_to: moved(first.data.ends_at),
  };
  const other = useQuery({
    queryKey: ["machine-plan", range, machineType],
    queryFn: () =>
      ok(api.GET("/api/v1/machine-plan", { params: { query: { ...range, machine_type: machineType } } })),
    enabled: shift !== 0 && range !== undefined,
    placeholderData: keepPreviousData,
  });
  const plan = shift === 0 ? first.data : other.data;
  const failed = [first, other].find(({ isError }) => isError);
  return (
    <>
      <PageHeader title={t("plan.title")} crumbs={[{ label: t("title"), to: "/machines" }]} />
      <PageBody>
        <Group gap="xs" align="flex-end">
          <Button variant="default" onClick={() => setShift(shift - STEP_DAYS)}>
            {t("plan.earlier")}
          </Button>
          <Button variant="default" onClick={() => setShift(0)} disabled={shift === 0}>
            {t("plan.today")}
          </Button>
          <Button variant="default" onClick={() => setShift(shift + STEP_DAYS)}>
            {t("plan.later")}
          </Button>
          <TextInput
            aria-label={t("type")}
            placeholder={t("type")}
            value={type}
            onChange={(event) => setType(event.currentTarget.value)}
          />
        </Group>
        {failed && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
        {!plan && !failed && <Skeleton height={240} />}
        {plan && plan.machines.length < plan.count && (
          <Notice tone="neutral">{t("plan.cut", { shown: plan.machines.length, count: plan.count })}</Notice>
        )}
        {plan && plan.machines.length === 0 && <EmptyState title={t("empty")} />}
        {plan && plan.machines.length > 0 && (
          <Panel title={`${format.date(plan.starts_at)} – ${format.date(plan.ends_at)}`} flush>
            <ScrollBox className={classes.plan}>
              <PlanTable plan={plan} />
            </ScrollBox>
          </Panel>
        )}
      </PageBody>
    </>
  );
}

function PlanTable({ plan }: { plan: Plan }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const begin = new Date(plan.starts_at).getTime();
  const length = new Date(plan.ends_at).getTime() - begin;
  const weeks = Array.from({ length: Math.round(length / DAY_MS / 7) }, (_, week) =>
    new Date(begin + week * 7 * DAY_MS).toISOString(),
  );
  const place = (span: Span) => {
    const from = Math.max(0, new Date(span.starts_at).getTime() - begin);
    const until = span.ends_at ? Math.min(length, new Date(span.ends_at).getTime() - begin) : length;
    return {
      insetInlineStart: `${(100 * from) / length}%`,
      inlineSize: `${(100 * (until - from)) / length}%`,
    };
  };
  const says = (span: Span) =>
    span.kind === "assignment"
      ? [span.project_name, span.operator_name].filter(Boolean).join(" · ")
      : t(`status:${span.kind}`);
  const until = (span: Span) =>
    span.ends_at ? t("plan.until", { at: format.dateTime(span.ends_at) }) : t("open");
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("machine")}</th>
          <th scope="col">
            <div className={classes.days}>
              {weeks.map((day) => (
                <span key={day}>{format.date(day)}</span>
              ))}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.machines.map((machine) => (
          <tr key={machine.id}>
            <th scope="row">
              <Link to="/machines/$machineId" params={{ machineId: machine.id }} className={classes.name}>
                <bdi>{machine.name}</bdi>
              </Link>
            </th>
            <td>
              <div className={classes.track}>
                {machine.spans.map((span) => (
                  <span
                    key={`${span.kind} ${span.starts_at}`}
                    className={classes.span}
                    data-kind={span.kind}
                    style={place(span)}
                    title={`${says(span)} – ${until(span)}`}
                  >
                    {says(span)} <span className={classes.faint}>{until(span)}</span>
                  </span>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
