import { Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./machines.module.css";
import { UsageForm } from "./UsageForm";

/** The machine that one works with: log its hours, see what was logged. Made for a phone held in one hand. */
export function MyMachinePage() {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const client = useQueryClient();
  // Another round of the form begins with another id, so that the next entry is not taken for the last one.
  const [round, setRound] = useState(0);
  const machine = useQuery({
    queryKey: ["my-machine"],
    queryFn: () => ok(api.GET("/api/v1/machines/mine")),
  });
  const meters = useQuery({
    queryKey: ["my-machine", "meters"],
    queryFn: () => ok(api.GET("/api/v1/machines/mine/meters")),
  });
  const usage = useQuery({
    queryKey: ["my-machine", "usage"],
    queryFn: () => ok(api.GET("/api/v1/machines/mine/usage")),
  });
  const shifts = useQuery({
    queryKey: ["my-machine", "shifts"],
    queryFn: () => ok(api.GET("/api/v1/machines/mine/shifts")),
  });
  const failed = [machine, meters, usage, shifts].find((query) => query.isError && query.data === undefined);
  const own = machine.data;
  return (
    <>
      <PageHeader
        title={own?.name ?? t("mine.title")}
        badge={own && <StatusBadge value={own.status} />}
        subtitle={own && <Code>{own.number}</Code>}
        passing
      />
      <PageBody narrow>
        {failed && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
        {!failed && (own === undefined || meters.data === undefined || shifts.data === undefined) && (
          <Skeleton height={240} />
        )}
        {own === null && <EmptyState title={t("mine.none")} hint={t("mine.noneHint")} />}
        {own && meters.data && shifts.data && (
          <>
            <Panel title={t("usage.log")}>
              {meters.data.length === 0 ? (
                <EmptyState title={t("meter.none")} />
              ) : (
                <UsageForm
                  key={`${own.id} ${round}`}
                  machineId={own.id}
                  meters={meters.data}
                  shifts={shifts.data}
                  onLogged={async () => {
                    await client.invalidateQueries({ queryKey: ["my-machine"] });
                    setRound(round + 1);
                  }}
                />
              )}
            </Panel>
            <Panel title={t("facts")}>
              <Facts
                facts={[
                  { label: t("type"), value: own.machine_type },
                  { label: t("model"), value: `${own.manufacturer} ${own.model}` },
                  { label: t("project"), value: own.assignment?.project?.name },
                  {
                    label: t("from"),
                    value: own.assignment && format.dateTime(own.assignment.starts_at),
                  },
                ]}
              />
            </Panel>
            <Panel title={t("mine.recent")} flush>
              {usage.data?.length === 0 && <EmptyState title={t("usage.none")} />}
              <ul className={classes.waiting}>
                {usage.data?.map((entry) => (
                  <li key={entry.id} className={classes.machine}>
                    <span>{format.dateTime(entry.starts_at)}</span>
                    <span className={classes.faint}>
                      {entry.readings
                        .map(
                          ({ kind, displayed }) =>
                            `${t(`meterKind.${kind}`)} ${format.number(Number(displayed), 1)}`,
                        )
                        .join(" · ")}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )}
      </PageBody>
    </>
  );
}
