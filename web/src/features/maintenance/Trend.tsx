import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/components/chart/Chart";
import type { ChartData } from "@/components/chart/data";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

type Span = "week" | "month";
const counts: Record<Span, number> = { week: 13, month: 12 };

/** The key figures week by week or month by month, of one machine or of all. */
export function Trend({ machineId }: { machineId?: string }) {
  const { t } = useTranslation("upkeep");
  const format = useFormat();
  const [span, setSpan] = useState<Span>("month");
  const query = { span, count: counts[span], machine_id: machineId };
  const periods = useQuery({
    queryKey: ["maintenance", "figures", "over-time", span, machineId],
    queryFn: () => ok(api.GET("/api/v1/maintenance/figures/over-time", { params: { query } })),
  });
  const charts = useCharts(periods.data, span);
  const percent = (value: number) => format.percent(value, 0);
  const hours = (value: number) => `${format.number(value)} h`;
  return (
    <Panel
      title={t("trend")}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("span")}
          value={span}
          onChange={(value) => setSpan(value as Span)}
          data={[
            { value: "week", label: t("weeks") },
            { value: "month", label: t("months") },
          ]}
        />
      }
    >
      {periods.isError ? (
        <ProblemAlert error={periods.error} retry={() => void periods.refetch()} />
      ) : (
        <>
          <Chart
            title={t("availability")}
            kind="line"
            data={charts?.availability}
            said={percent}
            most={1}
            empty={t("nothing")}
          />
          <Chart title={t("down")} kind="stack" data={charts?.down} said={hours} empty={t("nothing")} />
          <Chart
            title={t("mtbf")}
            kind="line"
            data={charts?.between}
            said={hours}
            note={t("mtbfHint")}
            empty={t("nothing")}
          />
          <Chart title={t("mttr")} kind="line" data={charts?.repair} said={hours} empty={t("nothing")} />
          <Chart
            title={t("schedule")}
            kind="line"
            data={charts?.schedule}
            said={percent}
            most={1}
            empty={t("nothing")}
          />
        </>
      )}
    </Panel>
  );
}

function useCharts(periods: Schema<"PeriodFigures">[] | undefined, span: Span) {
  const { t } = useTranslation("upkeep");
  const format = useFormat();
  return useMemo(() => {
    if (!periods) return undefined;
    const categories = periods.map(({ begins_on }) =>
      span === "week" ? format.date(begins_on) : format.month(begins_on),
    );
    const chart = (rows: Record<string, keyof Schema<"PeriodFigures">>): ChartData => ({
      heading: t(span),
      categories,
      series: Object.entries(rows).map(([name, column]) => ({
        name,
        values: periods.map((period) => {
          const value = period[column];
          return typeof value === "number" ? Math.round(value * 1000) / 1000 : null;
        }),
      })),
    });
    return {
      availability: chart({ [t("availability")]: "availability" }),
      down: chart({ [t("planned")]: "planned_down_h", [t("unplanned")]: "unplanned_down_h" }),
      between: chart({
        [t("mtbf")]: "mean_time_between_failures_h",
        [t("mtbs")]: "mean_time_between_stops_h",
      }),
      repair: chart({ [t("mttr")]: "mean_time_to_repair_h" }),
      schedule: chart({ [t("plannedShare")]: "planned_share", [t("compliance")]: "schedule_compliance" }),
    };
  }, [periods, span, t, format]);
}
