import { Skeleton } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FullScreen, FullScreenButton } from "@/components/FullScreen";
import { HelpTip } from "@/components/HelpTip";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { type PlanTool, PlanView, type PlanViewHandle, useAskedSelection } from "@/components/plan";
import { Quantity } from "@/components/Quantity";
import { Status } from "@/components/Status";
import { useFormat } from "@/lib/format";
import { isSurelyEmpty } from "@/lib/sitePattern";
import { useAskedHoles } from "@/lib/siteShot";
import { useMayWrite } from "@/lib/siteWrites";
import classes from "../blasting.module.css";
import { useTieUpQuery, useTiming } from "../data";
import { NoHoles } from "../NoHoles";
import { type Plan, usePlan, usePlanLabels, usePlanTheme } from "../plan";
import { ConnectionTable } from "./ConnectionTable";
import { EditTrouble } from "./EditTrouble";
import { FindingsPanel } from "./FindingsPanel";
import { connect, type Operation, type TieUp } from "./operations";
import { TieUpSettings } from "./TieUpSettings";
import { TieUpTools } from "./TieUpTools";
import { useTieUp } from "./useTieUp";

/** Tying up the holes of a site: tools on the plan, findings beside it, the connections as a table below. */
export default function TieUpTab({ siteId }: { siteId: string }) {
  const plan = usePlan(siteId);
  const query = useTieUpQuery(siteId);
  if (plan.isError) return <ProblemAlert error={plan.error} retry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton height={420} />;
  if (plan.data.data.ids.length === 0) {
    return isSurelyEmpty(plan, 0) ? <NoHoles siteId={siteId} /> : <Skeleton height={420} />;
  }
  if (query.isError && !query.data)
    return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={420} />;
  return <TieUpBench key={siteId} siteId={siteId} plan={plan.data} read={query.data} />;
}

const nothing: never[] = [];

function TieUpBench({ siteId, plan, read }: { siteId: string; plan: Plan; read: TieUp }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const theme = usePlanTheme();
  const editable = useMayWrite(siteId)("blasting.update", "tie_up");
  const { edits, shown: tieUp, pending, trouble, canUndo, canRedo, discard } = useTieUp(siteId, read);
  const timing = useTiming(siteId);
  const [tool, setTool] = useState<PlanTool>("select");
  const [delayMs, setDelayMs] = useState(25);
  const view = useRef<PlanViewHandle>(null);
  const [selection, setSelection] = useAskedSelection(useAskedHoles(), plan.data.ids, view);

  const times = timing.data?.times_ms;
  const data = useMemo(
    () => ({
      ...plan.data,
      sublabels: times && sublabels(plan, timing.data?.point_ids ?? [], times),
    }),
    [plan, times, timing.data?.point_ids],
  );
  const connections = useMemo(
    () =>
      tieUp.connections.flatMap((c) => {
        const from = plan.place.get(c.from_point_id);
        const to = plan.place.get(c.to_point_id);
        return from === undefined || to === undefined ? [] : [{ id: c.id, from, to, delayMs: c.delay_ms }];
      }),
    [tieUp, plan],
  );
  const starting = useMemo(
    () => new Set(tieUp.starting_holes.flatMap(({ point_id }) => plan.place.get(point_id) ?? [])),
    [tieUp, plan],
  );
  const places = useCallback(
    (pointIds: readonly string[]) => pointIds.flatMap((id) => plan.place.get(id) ?? []),
    [plan],
  );
  const findings = useMemo(
    () =>
      (timing.data?.findings ?? nothing).map((finding) => ({
        code: finding.code,
        holes: places(finding.point_ids),
        severity: finding.severity === "warning" ? ("warning" as const) : ("error" as const),
      })),
    [timing.data, places],
  );
  const describe = useCallback(
    (index: number) =>
      t("plan.holeTime", {
        number: plan.pattern.hole_number[index],
        time: data.sublabels?.[index] || t("neverFires"),
      }),
    [t, plan, data.sublabels],
  );
  const labels = usePlanLabels(t("plan.tieUp"), describe);

  const idAt = (index: number) => plan.pattern.point_id[index] ?? "";
  const perform = (operations: Operation[]) => {
    if (operations.length > 0) edits.perform(operations);
  };
  const show = (pointIds: string[]) => {
    const holes = places(pointIds);
    setSelection(new Set(holes));
    if (holes.length > 0) view.current?.show(holes);
    view.current?.focus();
  };
  const toggleStart = (index: number) =>
    perform([
      starting.has(index)
        ? { op: "unstart", point_id: idAt(index) }
        : { op: "start", point_id: idAt(index), lead_in_ms: 0 },
    ]);
  const remove = (ids: string[]) => {
    const gone = new Set(ids);
    perform(
      tieUp.connections
        .filter(({ id }) => gone.has(id))
        .map((c) => ({ op: "disconnect", from_point_id: c.from_point_id, to_point_id: c.to_point_id })),
    );
  };
  // Times and findings are asked for when the edits have come to rest.
  const isTimingOld = pending > 0 || timing.isFetching || timing.data?.version !== tieUp.version;
  const name = (index: number) => plan.pattern.hole_number[index] ?? "";
  return (
    <div className={classes.tab}>
      <div className={classes.bench}>
        <div>
          <Panel flush>
            <FullScreen>
              <TieUpTools
                tool={tool}
                onTool={setTool}
                delayMs={delayMs}
                onDelay={setDelayMs}
                editable={editable}
                canUndo={canUndo}
                canRedo={canRedo}
                onUndo={edits.undo}
                onRedo={edits.redo}
                onFit={() => view.current?.fit()}
              />
              <div className={classes.drawing} data-grows>
                <FullScreenButton />
                <PlanView
                  ref={view}
                  data={data}
                  connections={connections}
                  starting={starting}
                  findings={findings}
                  tool={tool}
                  theme={theme}
                  labels={labels}
                  selection={selection}
                  onSelectionChange={setSelection}
                  onConnect={(pairs) =>
                    perform(
                      connect(
                        pairs.map(([a, b]) => [idAt(a), idAt(b)] as const),
                        delayMs,
                        tieUp,
                      ),
                    )
                  }
                  onToggleStart={toggleStart}
                  onDeleteConnections={remove}
                  renderTooltip={(index) => (
                    <span className={classes.tip}>
                      <strong>{name(index)}</strong>
                      <span>{data.sublabels?.[index] ? `${data.sublabels[index]} ms` : t("neverFires")}</span>
                      {starting.has(index) && <span>{t("startingHole")}</span>}
                    </span>
                  )}
                  renderConnectionTooltip={(connection) => (
                    <span className={classes.tip}>
                      <strong>
                        {name(connection.from)} → {name(connection.to)}
                      </strong>
                      <span>{format.number(connection.delayMs)} ms</span>
                    </span>
                  )}
                  fitKey={siteId}
                />
                <div className={classes.saving}>
                  <Status compact shown={pending > 0 && trouble?.kind !== "unsent"}>
                    {t("tools.saving")}
                  </Status>
                </div>
                <EditTrouble
                  trouble={trouble}
                  onDismiss={edits.dismiss}
                  onRetry={edits.resume}
                  onDiscard={() => void discard()}
                />
              </div>
            </FullScreen>
          </Panel>
          <ConnectionTable
            tieUp={tieUp}
            plan={plan}
            selection={selection}
            editable={editable}
            delayMs={delayMs}
            perform={perform}
          />
        </div>
        <div>
          <Panel
            title={
              <>
                {t("timing.title")} <HelpTip term="tie_up" />
              </>
            }
          >
            <dl
              className={isTimingOld ? `${classes.figures} ${classes.old}` : classes.figures}
              aria-busy={isTimingOld}
            >
              <dt>{t("timing.duration")}</dt>
              <dd>
                <Quantity value={timing.data?.duration_ms} unit="ms" digits={0} />
              </dd>
              <dt>{t("timing.mic")}</dt>
              <dd>
                <Quantity value={timing.data?.mic_kg} unit="kg" digits={1} />
              </dd>
              <dt>{t("timing.unreached")}</dt>
              <dd>
                <Quantity value={timing.data?.unreached_count} />
              </dd>
              <dt>{t("timing.connections")}</dt>
              <dd>
                <Quantity value={tieUp.connections.length} />
              </dd>
            </dl>
          </Panel>
          {timing.isError && <ProblemAlert error={timing.error} retry={() => void timing.refetch()} />}
          <FindingsPanel timing={timing.data} onShow={show} />
          <TieUpSettings
            key={`${tieUp.in_hole_delay_ms} ${tieUp.mic_window_ms}`}
            tieUp={tieUp}
            editable={editable}
            perform={perform}
          />
        </div>
      </div>
    </div>
  );
}

/** Firing times in the order of the plan; empty where a hole is not reached. */
function sublabels(plan: Plan, pointIds: readonly string[], timesMs: readonly (number | null)[]): string[] {
  const found = new Array<string>(plan.pattern.point_id.length).fill("");
  pointIds.forEach((id, index) => {
    const place = plan.place.get(id);
    const time = timesMs[index];
    if (place !== undefined && time !== null && time !== undefined)
      found[place] = String(Math.round(time * 10) / 10);
  });
  return found;
}
