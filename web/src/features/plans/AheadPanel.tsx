import { Select, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { type Plan, useMachineOptions } from "./data";
import classes from "./plans.module.css";

/** What a plan makes of the next twelve months, on one of its machines. */
export function AheadPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation("plans");
  const format = useFormat();
  const machines = useMachineOptions();
  const [machine, setMachine] = useState<string | null>(null);
  const query = machine ? { machine_id: machine } : {};
  const ahead = useQuery({
    queryKey: ["maintenance-plan", plan.id, "ahead", machine],
    queryFn: () =>
      ok(
        api.GET("/api/v1/maintenance-plans/{plan_id}/ahead", {
          params: { path: { plan_id: plan.id }, query },
        }),
      ),
  });
  const coming = ahead.data?.coming ?? [];
  return (
    <Panel
      title={t("ahead")}
      flush
      actions={
        !plan.machine && (
          <Select
            aria-label={t("aheadOf")}
            searchable
            data={machines}
            value={machine ?? ahead.data?.machine?.id ?? null}
            onChange={setMachine}
          />
        )
      }
    >
      {ahead.isError && <ProblemAlert error={ahead.error} retry={() => void ahead.refetch()} />}
      {ahead.isPending && <Skeleton height={160} />}
      {ahead.data && coming.length === 0 && <EmptyState title={t("aheadEmpty")} />}
      {coming.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys
        <section className={classes.scroll} tabIndex={0} aria-label={t("ahead")}>
          <table className={classes.ahead}>
            <caption className={classes.hint}>{t("aheadHint")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("round")}</th>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("level")}</th>
                <th scope="col">{t("by")}</th>
                <th scope="col">{t("at")}</th>
              </tr>
            </thead>
            <tbody>
              {coming.map((row) => (
                <tr key={row.cycle}>
                  <td>{format.number(row.cycle)}</td>
                  <td>{format.date(row.expected_on)}</td>
                  <td>
                    <bdi>{row.level_name || "–"}</bdi>
                  </td>
                  <td>{t(`clock.${row.clock}`)}</td>
                  <td>
                    <Code>{row.due_total === null ? "–" : format.number(Number(row.due_total), 1)}</Code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
