import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** How many hours of work each technician has week by week, against the hours of a week. */
export function WorkloadPage() {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const format = useFormat();
  const load = useQuery({
    queryKey: ["maintenance", "workload"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/workload", { params: { query: { weeks: 4 } } })),
  });
  return (
    <>
      <PageHeader
        title={t("workloadTitle")}
        crumbs={[{ label: t("maintenance:title"), to: "/work-orders" }]}
        subtitle={load.data && t("ofHours", { hours: format.number(load.data.weekly_hours) })}
      />
      <PageBody>
        {load.isError && <ProblemAlert error={load.error} retry={() => void load.refetch()} />}
        {load.isPending && <Skeleton height={160} />}
        {load.data?.technicians.length === 0 && <EmptyState title={t("workloadEmpty")} />}
        {load.data && load.data.technicians.length > 0 && (
          <Panel flush>
            <ScrollBox className={classes.wide}>
              <Loads load={load.data} />
            </ScrollBox>
          </Panel>
        )}
      </PageBody>
    </>
  );
}

function Loads({ load }: { load: Schema<"Workload"> }) {
  const { t } = useTranslation("upkeep");
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={t("workloadTitle")}>
      <thead>
        <tr>
          <th scope="col">{t("technician")}</th>
          <th scope="col">{t("orders")}</th>
          {load.weeks.map((day) => (
            <th scope="col" key={day}>
              {t("weekOf", { day: format.date(day) })}
            </th>
          ))}
          <th scope="col">{t("later")}</th>
          <th scope="col">{t("late")}</th>
        </tr>
      </thead>
      <tbody>
        {load.technicians.map((person) => (
          <tr key={person.id ?? person.name}>
            <th scope="row">
              {person.id ? (
                <Link
                  to="/work-orders"
                  search={{ technician_id: person.id } as never}
                  className={classes.link}
                >
                  <bdi>{person.name}</bdi>
                </Link>
              ) : (
                <bdi>{person.name}</bdi>
              )}
            </th>
            <td>{format.number(person.orders)}</td>
            {person.hours.map((hours, place) => (
              <td key={load.weeks[place]}>
                <Week hours={Number(hours)} of={load.weekly_hours} />
              </td>
            ))}
            <td>
              <Quantity value={person.later_h} unit="h" digits={1} />
            </td>
            <td>
              <Quantity value={person.overdue_h} unit="h" digits={1} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Week({ hours, of }: { hours: number; of: number }) {
  const format = useFormat();
  const share = hours / of;
  return (
    <span className={classes.load}>
      <span>
        <Quantity value={hours} unit="h" digits={1} /> · <Code>{format.percent(share)}</Code>
      </span>
      <span className={classes.loadTrack} aria-hidden="true">
        <span
          className={classes.loadBar}
          data-over={share > 1 || undefined}
          style={{ inlineSize: `${Math.min(share, 1) * 100}%` }}
        />
      </span>
    </span>
  );
}
