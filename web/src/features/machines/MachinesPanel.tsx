import { Skeleton } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { machineStatuses } from "./data";
import classes from "./machines.module.css";
import { OverdueMark } from "./OverdueMark";

const outOfWork = new Set<string>(["under_maintenance", "out_of_service"]);

/** How many machines are in which state, and those that somebody has to bring back to work. */
export default function MachinesPanel() {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const can = useCan();
  const found = useQueries({
    queries: machineStatuses.map((status) => ({
      queryKey: ["list", "/api/v1/machines", "home", status],
      queryFn: () =>
        ok(api.GET("/api/v1/machines", { params: { query: { status, page_size: 5, sort: "name" } } })),
    })),
  });
  const failed = found.find((query) => query.isError);
  const waiting = found.flatMap((query, index) =>
    outOfWork.has(machineStatuses[index] ?? "") ? (query.data?.items ?? []) : [],
  );
  return (
    <Panel
      flush
      title={t("title")}
      actions={
        <>
          <RouteButton to="/machines" variant="default" size="compact-sm">
            {t("all")}
          </RouteButton>
          {can("machines.create") && (
            <RouteButton to="/machines/new" variant="default" size="compact-sm">
              {t("new")}
            </RouteButton>
          )}
        </>
      }
    >
      {failed && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
      <KeyFigures bare>
        {machineStatuses.map((status, index) => (
          <KeyFigure
            key={status}
            label={<StatusBadge value={status} />}
            value={
              <Link to="/machines" search={{ status } as never} className={classes.count}>
                {format.number(found[index]?.data?.total)}
              </Link>
            }
          />
        ))}
      </KeyFigures>
      {found.some((query) => query.isPending) && <Skeleton height={60} />}
      {waiting.length > 0 && (
        <ul className={classes.waiting} aria-label={t("outOfWork")}>
          {waiting.map((machine) => (
            <li key={machine.id}>
              <Link to="/machines/$machineId" params={{ machineId: machine.id }} className={classes.machine}>
                <span className={classes.name}>
                  <bdi>{machine.name}</bdi>
                </span>
                <span className={classes.faint}>
                  <Code>{machine.number}</Code> ·{" "}
                  <bdi>{machine.current_location || machine.machine_type}</bdi>
                </span>
                <span className={classes.marks}>
                  <StatusBadge value={machine.status} />
                  <OverdueMark days={machine.overdue_days} brief />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
