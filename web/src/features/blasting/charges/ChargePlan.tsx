import { SegmentedControl, Skeleton } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FindingList } from "@/components/FindingList";
import { FullScreen, FullScreenButton } from "@/components/FullScreen";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { PlanView, type PlanViewHandle, SelectedHoles, useAskedSelection } from "@/components/plan";
import { Quantity } from "@/components/Quantity";
import { useFormat } from "@/lib/format";
import { useAskedHoles, useSiteFindings } from "@/lib/siteShot";
import classes from "../blasting.module.css";
import { useLoading } from "../data";
import { usePlan, usePlanLabels, usePlanTheme } from "../plan";

/** The plan with every hole coloured by its charge or by its powder factor, and what is to be remarked beside it. */
export function ChargePlan({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const theme = usePlanTheme();
  const plan = usePlan(siteId);
  const loading = useLoading(siteId);
  const findings = useSiteFindings(siteId);
  const [shows, setShows] = useState<"charge" | "powder">("charge");
  const view = useRef<PlanViewHandle>(null);
  const [selection, setSelection] = useAskedSelection(useAskedHoles(), plan.data?.data.ids, view);

  const chargeKg = useMemo(() => {
    const found = new Float64Array(plan.data?.pattern.point_id.length ?? 0).fill(Number.NaN);
    for (const row of loading.data ?? []) {
      const place = plan.data?.place.get(row.point_id);
      if (place !== undefined) found[place] = row.planned_mass_kg;
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
  const kinds = findings.data?.kinds.filter(({ part }) => part === "charges") ?? [];
  return (
    <div className={classes.bench}>
      <div>
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
          <FullScreen>
            <div className={classes.drawing} data-grows>
              <PlanView
                ref={view}
                data={data}
                tool="select"
                theme={theme}
                labels={labels}
                selection={selection}
                onSelectionChange={setSelection}
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
              <SelectedHoles selection={selection} labels={data.labels} />
              <FullScreenButton />
            </div>
          </FullScreen>
        </Panel>
      </div>
      <div>
        {findings.data && (
          <Panel
            flush
            title={t("findings.title", { count: kinds.reduce((sum, kind) => sum + kind.count, 0) })}
          >
            <FindingList siteId={siteId} findings={findings.data} parts={["charges"]} />
          </Panel>
        )}
      </div>
    </div>
  );
}
