import { Button, Skeleton, Tooltip } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { FindingList, FindingSummary } from "@/components/FindingList";
import { FullScreen, FullScreenButton } from "@/components/FullScreen";
import { HelpTip } from "@/components/HelpTip";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import {
  MicChart,
  PlanView,
  type PlanViewHandle,
  TransportBar,
  useAskedSelection,
  useSimulation,
} from "@/components/plan";
import { Quantity } from "@/components/Quantity";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useFormat } from "@/lib/format";
import { isSurelyEmpty } from "@/lib/sitePattern";
import { useAskedHoles, useSiteFindings, useWhyNot } from "@/lib/siteShot";
import { useMayWrite } from "@/lib/siteWrites";
import classes from "../blasting.module.css";
import { refreshSite, type Timing, useLoading, useSite, useTieUpQuery, useTiming } from "../data";
import { NoHoles } from "../NoHoles";
import { type Plan, useMicLabels, usePlan, usePlanLabels, usePlanTheme, useTransportLabels } from "../plan";
import { FiringTable } from "./FiringTable";

/** The shot as it will fire: played on the plan, the charge per window along it, and its confirmation. */
export default function SimulationTab({ siteId }: { siteId: string }) {
  const plan = usePlan(siteId);
  const timing = useTiming(siteId);
  const failed = [plan, timing].find((query) => query.isError && !query.data);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (!plan.data || !timing.data) return <Skeleton height={420} />;
  if (plan.data.data.ids.length === 0) {
    return isSurelyEmpty(plan, 0) ? <NoHoles siteId={siteId} /> : <Skeleton height={420} />;
  }
  return <Simulation siteId={siteId} plan={plan.data} timing={timing.data} />;
}

function Simulation(props: { siteId: string; plan: Plan; timing: Timing }) {
  const { siteId, plan, timing } = props;
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const theme = usePlanTheme();
  const tieUp = useTieUpQuery(siteId);
  const loading = useLoading(siteId);
  const view = useRef<PlanViewHandle>(null);
  const [selection, setSelection] = useAskedSelection(useAskedHoles(), plan.data.ids, view);

  const timesMs = useMemo(() => {
    const found = new Float64Array(plan.pattern.point_id.length).fill(Number.NaN);
    timing.point_ids.forEach((id, index) => {
      const place = plan.place.get(id);
      if (place !== undefined) found[place] = timing.times_ms[index] ?? Number.NaN;
    });
    return found;
  }, [plan, timing]);
  const chargeKg = useMemo(() => {
    const found = new Float64Array(plan.pattern.point_id.length);
    for (const row of loading.data ?? []) {
      const place = plan.place.get(row.point_id);
      if (place !== undefined) found[place] = row.planned_mass_kg;
    }
    return found;
  }, [plan, loading.data]);
  const connections = useMemo(
    () =>
      (tieUp.data?.connections ?? []).flatMap((c) => {
        const from = plan.place.get(c.from_point_id);
        const to = plan.place.get(c.to_point_id);
        return from === undefined || to === undefined ? [] : [{ id: c.id, from, to, delayMs: c.delay_ms }];
      }),
    [tieUp.data, plan],
  );
  const starting = useMemo(
    () =>
      new Set((tieUp.data?.starting_holes ?? []).flatMap(({ point_id }) => plan.place.get(point_id) ?? [])),
    [tieUp.data, plan],
  );
  const durationMs = timing.duration_ms ?? 0;
  const clock = useSimulation({ timesMs, durationMs });
  const playback = useMemo(() => ({ timesMs, clock }), [timesMs, clock]);
  const windows = useMemo(
    () => ({
      startMs: Float64Array.from(timing.window_start_ms),
      chargeKg: Float64Array.from(timing.window_mass_kg),
    }),
    [timing],
  );
  const peak =
    timing.mic_start_ms === null ? null : { startMs: timing.mic_start_ms, chargeKg: timing.mic_kg };
  const describe = useCallback(
    (index: number) => {
      const time = timesMs[index];
      return t("plan.holeTime", {
        number: plan.pattern.hole_number[index],
        time: time === undefined || Number.isNaN(time) ? t("neverFires") : format.number(time, 1),
      });
    },
    [t, format, plan, timesMs],
  );
  const labels = usePlanLabels(t("plan.simulation"), describe);
  const transportLabels = useTransportLabels();
  const micLabels = useMicLabels();
  const micHoles = timing.mic_holes;
  const findings = useSiteFindings(siteId);
  const found = findings.data?.kinds.reduce((sum, kind) => sum + kind.count, 0) ?? 0;
  const figures = (
    <KeyFigures>
      <KeyFigure
        label={t("timing.duration")}
        value={<Quantity value={timing.duration_ms} unit="ms" digits={0} />}
      />
      <KeyFigure
        label={
          <>
            {t("timing.micWindow", { window: format.number(timing.mic_window_ms) })} <HelpTip term="mic" />
          </>
        }
        value={<Quantity value={timing.mic_kg} unit="kg" digits={1} />}
        note={
          timing.mic_start_ms === null ? undefined : (
            <Tooltip
              label={
                <bdi dir="ltr" data-many>
                  {micHoles.join(", ")}
                </bdi>
              }
              multiline
              maw={320}
            >
              <button
                type="button"
                className={classes.linkLike}
                onClick={() => {
                  const wanted = new Set(micHoles);
                  const holes = plan.pattern.hole_number.flatMap((number, place) =>
                    wanted.has(number) ? [place] : [],
                  );
                  clock.seek(timing.mic_start_ms ?? 0);
                  setSelection(new Set(holes));
                  view.current?.show(holes);
                }}
              >
                {t("timing.micAt", {
                  time: format.number(timing.mic_start_ms, 1),
                  count: micHoles.length,
                })}
              </button>
            </Tooltip>
          )
        }
      />
      <KeyFigure
        label={t("timing.charged")}
        value={<Quantity value={timing.charged_kg} unit="kg" digits={0} />}
      />
      <KeyFigure label={t("timing.unreached")} value={<Quantity value={timing.unreached_count} />} />
    </KeyFigures>
  );
  return (
    <div className={classes.tab}>
      <div className={classes.bench}>
        <Panel flush>
          <FullScreen>
            <div className={classes.drawingLow} data-grows>
              <PlanView
                ref={view}
                data={plan.data}
                connections={connections}
                starting={starting}
                tool="select"
                theme={theme}
                labels={labels}
                selection={selection}
                onSelectionChange={setSelection}
                playback={playback}
                fitKey={siteId}
                renderTooltip={(index) => (
                  <span className={classes.tip}>
                    <strong>{plan.pattern.hole_number[index]}</strong>
                    <span>
                      {Number.isNaN(timesMs[index]) ? (
                        t("neverFires")
                      ) : (
                        <Quantity value={timesMs[index]} unit="ms" digits={1} />
                      )}
                    </span>
                    <Quantity value={chargeKg[index]} unit="kg" digits={1} />
                  </span>
                )}
              />
              <FullScreenButton />
            </div>
            <div className={classes.transport}>
              <TransportBar clock={clock} labels={transportLabels} />
            </div>
            <div className={classes.chart}>
              <MicChart
                startMs={windows.startMs}
                chargeKg={windows.chargeKg}
                windowMs={timing.mic_window_ms}
                peak={peak}
                durationMs={durationMs}
                clock={clock}
                onSeek={(ms) => clock.seek(ms)}
                theme={theme}
                labels={micLabels}
              />
            </div>
          </FullScreen>
        </Panel>
        <div>
          <Confirmation siteId={siteId} timing={timing} />
          {figures}
          {findings.data && (
            <Panel flush title={t("findings.title", { count: found })}>
              <FindingList siteId={siteId} findings={findings.data} />
            </Panel>
          )}
        </div>
      </div>
      <FiringTable
        plan={plan}
        timesMs={timesMs}
        chargeKg={chargeKg}
        onShow={(place) => {
          setSelection(new Set([place]));
          const time = timesMs[place];
          if (time !== undefined && !Number.isNaN(time)) clock.seek(time);
          view.current?.show([place]);
        }}
      />
    </div>
  );
}

/** Who confirmed the simulation and when, or the button that does it. The server says why it can't be confirmed yet. */
function Confirmation({ siteId, timing }: { siteId: string; timing: Schema<"TimingAnswer"> }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const mayConfirm = useMayWrite(siteId)("sites.confirm_simulation", "milestones");
  const client = useQueryClient();
  const site = useSite(siteId);
  const findings = useSiteFindings(siteId);
  const whyNot = useWhyNot(siteId, "simulation");
  const words = useWhyNotWords(true);
  const [asking, setAsking] = useState(false);
  const milestone = site.data?.milestones.find(({ name }) => name === "simulation_confirmed");
  if (milestone?.at) {
    return (
      <Notice
        tone="good"
        title={t("confirmation.done", {
          who: milestone.by?.name ?? "–",
          when: format.dateTime(milestone.at),
        })}
      >
        {milestone.is_by_designer && t("confirmation.byDesigner")}
      </Notice>
    );
  }
  return (
    <>
      <Notice
        tone={whyNot ? "attention" : "neutral"}
        title={t("confirmation.open")}
        action={
          mayConfirm && (
            <Button
              leftSection={<IconCheck size={15} stroke={1.7} />}
              disabled={whyNot !== null}
              onClick={() => setAsking(true)}
            >
              {t("confirmation.confirm")}
            </Button>
          )
        }
      >
        {whyNot && mayConfirm ? words(whyNot) : t("confirmation.hint")}
      </Notice>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("confirmation.confirm")}
        message={
          <>
            {t("confirmation.ask", {
              duration: format.number(timing.duration_ms, 0),
              mic: format.number(timing.mic_kg, 1),
            })}
            <FindingSummary findings={findings.data} />
          </>
        }
        confirmLabel={t("confirmation.confirm")}
        onConfirm={async () => {
          try {
            const params = { path: { site_id: siteId } };
            const headers = ifMatch(timing.design_version);
            await ok(api.POST("/api/v1/sites/{site_id}/confirm-simulation", { params, headers }));
            toast("blasting:confirmation.saved");
          } finally {
            await refreshSite(client, siteId);
          }
        }}
      />
    </>
  );
}
