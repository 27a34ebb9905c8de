import { SegmentedControl, Skeleton } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { PlanView } from "@/components/plan";
import { Quantity } from "@/components/Quantity";
import { useFormat } from "@/lib/format";
import classes from "../blasting.module.css";
import { totalOf, useLoading } from "../data";
import { usePlan, usePlanLabels, usePlanTheme } from "../plan";

const nobody: ReadonlySet<number> = new Set();

/** The plan with every hole coloured by its charge or by its powder factor. */
export function ChargePlan({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const theme = usePlanTheme();
  const plan = usePlan(siteId);
  const loading = useLoading(siteId);
  const [shows, setShows] = useState<"charge" | "powder">("charge");

  const chargeKg = useMemo(() => {
    const found = new Float64Array(plan.data?.pattern.point_id.length ?? 0).fill(Number.NaN);
    for (const row of loading.data ?? []) {
      const place = plan.data?.place.get(row.point_id);
      if (place !== undefined) found[place] = totalOf(row.planned_kg);
    }
    return found;
  }, [plan.data, loading.data]);
  const powder = useMemo(
    () => chargeKg.map((kg, place) => kg / (plan.data?.pattern.volume_m3[place] ?? Number.NaN)),
    [chargeKg, plan.data],
  );
  const value = shows === "charge" ? chargeKg : powder;
  const data = useMemo(() => plan.data && { ...plan.data.data, value }, [plan.data, value]);
  const scale = useMemo(
    () =>
      shows === "charge"
        ? { title: t("charge"), unit: "kg" }
        : { title: t("powderFactor"), unit: "kg/m³", format: (factor: number) => factor.toFixed(2) },
    [shows, t],
  );
  const describe = useCallback(
    (index: number) =>
      t("plan.hole", {
        number: plan.data?.pattern.hole_number[index],
        mass: format.number(chargeKg[index], 1),
      }),
    [t, format, plan.data, chargeKg],
  );
  const labels = usePlanLabels(t("plan.charges"), describe);
  if (plan.isError) return <ProblemAlert error={plan.error} retry={() => void plan.refetch()} />;
  if (!data) return <Skeleton height={360} />;
  if (data.ids.length === 0) return null;
  return (
    <Panel
      flush
      title={t("plan.charges")}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("plan.colour")}
          value={shows}
          onChange={(next) => setShows(next as typeof shows)}
          data={[
            { value: "charge", label: t("charge") },
            { value: "powder", label: t("powderFactor") },
          ]}
        />
      }
    >
      <div className={classes.drawing}>
        <PlanView
          data={data}
          tool="pan"
          theme={theme}
          labels={labels}
          selection={nobody}
          colorScale={scale}
          fitKey={siteId}
          renderTooltip={(index) => (
            <span className={classes.tip}>
              <strong>{plan.data?.pattern.hole_number[index]}</strong>
              <Quantity value={chargeKg[index]} unit="kg" digits={1} />
              <Quantity value={powder[index]} unit="kg/m³" digits={3} />
            </span>
          )}
        />
      </div>
    </Panel>
  );
}
