import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** The key figures of a period, with what was left out of them. */
export function Figures({ figures, title }: { figures: Schema<"KeyFigures">; title?: string }) {
  const { t } = useTranslation(["maintenance", "upkeep"]);
  const format = useFormat();
  if (figures.is_ahead) return <Notice tone="neutral" title={t("figures.ahead")} />;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? (
      t("figures.nothing")
    ) : (
      <Quantity value={value * 100} unit="%" digits={1} />
    );
  const hours = (value: number | null | undefined) => <Quantity value={value} unit="h" digits={1} />;
  const between = (value: number | null | undefined) => {
    if (typeof value === "number") return hours(value);
    if (!figures.engine_h) return t("upkeep:noHours");
    return t("upkeep:noneIn", { hours: format.number(figures.engine_h, 1) });
  };
  return (
    <Panel title={title ?? t("figures.title")} flush>
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
          label={t("upkeep:mtbf")}
          value={between(figures.mean_time_between_failures_h)}
          note={t("upkeep:mtbfHint")}
        />
        <KeyFigure
          label={t("upkeep:mtbs")}
          value={between(figures.mean_time_between_stops_h)}
          note={t("upkeep:mtbsHint")}
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
      {(figures.failures_without_meter ?? 0) > 0 && (
        <p className={classes.pad}>{t("upkeep:unmetered", { count: figures.failures_without_meter ?? 0 })}</p>
      )}
    </Panel>
  );
}
