import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** What waits for the technician today. */
export default function MyWorkPanel() {
  const { t } = useTranslation("upkeep");
  const format = useFormat();
  const mine = useQuery({
    queryKey: ["maintenance", "my-overview"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/my-overview")),
  });
  const leading = (to: string, count: number) => (
    <Link to={to as never} className={classes.count}>
      {format.number(count)}
    </Link>
  );
  return (
    <Panel
      title={t("mine")}
      flush
      actions={
        <RouteButton to="/my-work" variant="default" size="compact-sm">
          {t("all")}
        </RouteButton>
      }
    >
      {mine.isError && <ProblemAlert error={mine.error} retry={() => void mine.refetch()} />}
      {mine.isPending && <Skeleton height={90} />}
      {mine.data && (
        <KeyFigures bare>
          <KeyFigure label={t("underWay")} value={leading("/my-work", mine.data.under_way)} />
          <KeyFigure label={t("toBegin")} value={leading("/my-work", mine.data.due_today)} />
          <KeyFigure label={t("waitingForParts")} value={leading("/my-work", mine.data.waiting_for_parts)} />
          <KeyFigure
            label={t("openFaults")}
            value={leading("/faults", mine.data.faults.open)}
            note={t("stopping", { count: mine.data.faults.stopping })}
          />
        </KeyFigures>
      )}
    </Panel>
  );
}
