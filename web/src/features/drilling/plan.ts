import { useComputedColorScheme } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PlanData, PlanLabels, PlanTheme, StatusStyle } from "@/components/plan";
import { useFormat } from "@/lib/format";

export interface DrawnHoles {
  hole_number: string[];
  collar_easting_m: number[];
  collar_northing_m: number[];
  toe_easting_m: (number | null)[];
  toe_northing_m: (number | null)[];
  diameter_mm: (number | null)[];
  hole_id?: string[];
  point_id?: string[];
  is_completed?: boolean[];
}

const column = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

export function planData(holes: DrawnHoles): PlanData {
  return {
    ids: holes.hole_id ?? holes.hole_number,
    labels: holes.hole_number,
    x: column(holes.collar_easting_m),
    y: column(holes.collar_northing_m),
    toeX: column(holes.toe_easting_m),
    toeY: column(holes.toe_northing_m),
    diameterMm: column(holes.diameter_mm),
    status: holes.is_completed && Uint8Array.from(holes.is_completed, Number),
  };
}

/** How holes look that are still to drill, and those that are drilled. */
export function useDrillStyles(): StatusStyle[] {
  const { t } = useTranslation("drilling");
  const dark = useComputedColorScheme("light") === "dark";
  return useMemo(
    () => [
      { label: t("toDrill"), color: dark ? "#93a1ac" : "#586570", mark: "none" },
      { label: t("drilled"), color: dark ? "#6fc890" : "#1a6a3d", mark: "fill" },
    ],
    [t, dark],
  );
}

export function usePlanTexts(name: string, numbers: readonly string[]): PlanLabels {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const describeHole = useCallback(
    (index: number) => t("holeNamed", { number: numbers[index] }),
    [t, numbers],
  );
  return useMemo(
    () => ({
      plan: name,
      keyboardHelp: t("plan.keyboard"),
      north: t("plan.north"),
      easting: t("easting"),
      northing: t("northing"),
      legend: t("plan.legend"),
      noValue: t("plan.noValue"),
      delays: "",
      milliseconds: "ms",
      firingTime: "",
      startingHole: "",
      findingError: t("plan.error"),
      findingWarning: t("plan.warning"),
      describePrefix: (prefix) => t("plan.prefix", { prefix }),
      describeHole,
      describeMeasure: (distanceM, bearingDeg) =>
        t("plan.measured", {
          distance: format.number(distanceM, 2),
          bearing: format.number(bearingDeg, 1),
        }),
      describeSelection: (count) => t("plan.selected", { count }),
    }),
    [t, format, name, describeHole],
  );
}

export function usePlanTheme(): PlanTheme {
  return useComputedColorScheme("light");
}
