import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** What has to be done about the machines: each figure leads to what it counts. */
export default function OverviewPanel() {
  const { t } = useTranslation("upkeep");
  const overview = useQuery({
    queryKey: ["maintenance", "overview"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/overview")),
  });
  return (
    <Panel
      title={t("overview")}
      flush
      actions={
        <RouteButton to="/workload" variant="default" size="compact-sm">
          {t("workloadTitle")}
        </RouteButton>
      }
    >
      {overview.isError && <ProblemAlert error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Skeleton height={90} />}
      {overview.data && <Overview overview={overview.data} />}
    </Panel>
  );
}

function Overview({ overview }: { overview: Schema<"FleetOverview"> }) {
  const { t } = useTranslation("upkeep");
  const format = useFormat();
  const { faults, orders, services, documents, accessories } = overview;
  const leading = (to: string, count: number, search: Record<string, string> = {}): ReactNode => (
    <Link to={to as never} search={search as never} className={classes.count}>
      {format.number(count)}
    </Link>
  );
  return (
    <>
      <KeyFigures bare>
        <KeyFigure
          label={t("openFaults")}
          value={leading("/faults", faults.open, { status: "reported" })}
          note={t("stopping", { count: faults.stopping })}
        />
        <KeyFigure
          label={t("overdue")}
          value={leading("/work-orders", orders.overdue, { status: "overdue" })}
        />
        <KeyFigure
          label={t("waitingForParts")}
          value={leading("/work-orders", orders.waiting_for_parts, { status: "in_progress" })}
          note={t("waitingForPeople", { count: orders.waiting_for_people })}
        />
        <KeyFigure
          label={t("servicesDue")}
          value={format.number(services.due)}
          note={t("servicesSoon", { count: services.soon })}
        />
        <KeyFigure
          label={t("documents")}
          value={format.number(documents.expired)}
          note={t("documentsSoon", { count: documents.expiring })}
        />
        {accessories && (
          <KeyFigure
            label={t("accessoriesLow")}
            value={leading("/low-stock", accessories.low + accessories.out)}
            note={t("accessoriesOut", { count: accessories.out })}
          />
        )}
      </KeyFigures>
      {services.first.length > 0 && (
        <ul className={classes.nearest} aria-label={t("nearest")}>
          {services.first.map((service) => (
            <li key={`${service.machine_id} ${service.name}`}>
              <span>
                <Link
                  to="/machines/$machineId"
                  params={{ machineId: service.machine_id }}
                  search={{ tab: "service" } as never}
                  className={classes.link}
                >
                  <bdi>{service.machine_name}</bdi>
                </Link>{" "}
                · <bdi>{service.name}</bdi>
              </span>
              <span>{t("used", { percent: format.percent(Number(service.percent) / 100) })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
