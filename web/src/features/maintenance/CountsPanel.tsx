import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

const shown = ["overdue", "scheduled", "in_progress", "completed"] as const;

/** How many orders there are in each state; each count leads to them. */
export default function CountsPanel() {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  const counts = useQuery({
    queryKey: ["maintenance", "counts"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/counts")),
  });
  return (
    <Panel
      title={t("figures.counts")}
      flush
      actions={
        <RouteButton to="/work-board" variant="default" size="compact-sm">
          {t("board.title")}
        </RouteButton>
      }
    >
      {counts.isError && <ProblemAlert error={counts.error} retry={() => void counts.refetch()} />}
      {counts.isPending && <Skeleton height={60} />}
      {counts.data && (
        <KeyFigures bare>
          {shown.map((status) => (
            <KeyFigure
              key={status}
              label={<StatusBadge value={status} />}
              value={
                <Link to="/work-orders" search={{ status } as never} className={classes.count}>
                  {format.number(counts.data[status])}
                </Link>
              }
            />
          ))}
        </KeyFigures>
      )}
    </Panel>
  );
}
