import { useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MicLabels, PlanData, PlanLabels, PlanTheme, TransportLabels } from "@/components/plan";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { patternQuery } from "@/lib/sitePattern";

export type Pattern = Schema<"PatternColumns">;

export interface Plan {
  data: PlanData;
  /** Place in the columns by point id. */
  place: ReadonlyMap<string, number>;
  pattern: Pattern;
}

const column = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

export function planOf(pattern: Pattern): Plan {
  return {
    pattern,
    place: new Map(pattern.point_id.map((id, index) => [id, index])),
    data: {
      ids: pattern.point_id,
      labels: pattern.hole_number,
      x: column(pattern.collar_easting_m),
      y: column(pattern.collar_northing_m),
      toeX: column(pattern.toe_easting_m),
      toeY: column(pattern.toe_northing_m),
      diameterMm: column(pattern.diameter_mm),
    },
  };
}

export function usePlan(siteId: string) {
  return useQuery({ ...patternQuery(siteId), select: planOf });
}

export function usePlanTheme(): PlanTheme {
  return useComputedColorScheme("light");
}

/** The texts of the drawing; `describe` reads out one hole. */
export function usePlanLabels(name: string, describe: (index: number) => string): PlanLabels {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  return useMemo(
    () => ({
      plan: name,
      keyboardHelp: t("plan.keyboard"),
      north: t("plan.north"),
      easting: t("plan.easting"),
      northing: t("plan.northing"),
      legend: t("plan.legend"),
      noValue: t("plan.noValue"),
      delays: t("plan.delays"),
      milliseconds: "ms",
      firingTime: t("firingTime"),
      startingHole: t("startingHole"),
      findingError: t("plan.error"),
      findingWarning: t("plan.warning"),
      describePrefix: (prefix) => t("plan.prefix", { prefix }),
      describeHole: describe,
      describeMeasure: (distanceM, bearingDeg) =>
        t("plan.measured", {
          distance: format.number(distanceM, 2),
          bearing: format.number(bearingDeg, 1),
        }),
      describeSelection: (count) => t("plan.selected", { count }),
    }),
    [t, format, name, describe],
  );
}

export function useTransportLabels(): TransportLabels {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  return useMemo(
    () => ({
      player: t("player.player"),
      play: t("player.play"),
      pause: t("player.pause"),
      reset: t("player.reset"),
      stepBack: t("player.stepBack"),
      stepForward: t("player.stepForward"),
      toEnd: t("player.toEnd"),
      position: t("player.position"),
      speed: t("player.speed"),
      auto: t("player.auto"),
      milliseconds: "ms",
      fired: t("player.fired"),
      describePosition: (tMs, fired, total) =>
        t("player.describe", { time: format.number(tMs, 0), fired, total }),
    }),
    [t, format],
  );
}

export function useMicLabels(): MicLabels {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  return useMemo(
    () => ({
      chart: t("mic.chart"),
      time: t("mic.time"),
      milliseconds: "ms",
      charge: t("mic.charge"),
      kilograms: "kg",
      peak: t("mic.peak"),
      limit: t("mic.limit"),
      describeWindow: (startMs, endMs, chargeKg) =>
        t("mic.window", {
          from: format.number(startMs, 1),
          to: format.number(endMs, 1),
          mass: format.number(chargeKg, 1),
        }),
    }),
    [t, format],
  );
}
