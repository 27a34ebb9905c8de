import { Button, Progress, Skeleton } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar, type RecordAction } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { FindingList } from "@/components/FindingList";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { notifyProblem, toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { isSurelyEmpty } from "@/lib/sitePattern";
import { useSiteFindings } from "@/lib/siteShot";
import { refreshHoles, useDrilling, usePattern, useSiteVersion } from "./data";
import classes from "./drilling.module.css";
import { HoleDialog } from "./HoleDialog";
import { HoleList, type HoleRow } from "./HoleList";
import { HolePlan } from "./HolePlan";

/** How far a site is drilled, and marking holes. */
export default function DrillingTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation(["drilling", "shot"]);
  const format = useFormat();
  const client = useQueryClient();
  const drilling = useDrilling(siteId);
  const pattern = usePattern(siteId);
  const site = useSiteVersion(siteId);
  const findings = useSiteFindings(siteId);
  const [opened, setOpened] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = [drilling, pattern].find((query) => query.isError && !query.data);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (!drilling.data || !pattern.data) return <Skeleton height={300} />;
  const { holes, completed, percent, allowed_actions: allowed = [] } = drilling.data;
  if (holes === 0 && !isSurelyEmpty(drilling, holes)) return <Skeleton height={300} />;
  if (holes === 0) {
    return (
      <Panel>
        <EmptyState
          title={t("noHoles")}
          hint={t("noHolesHint")}
          action={
            <RouteButton to="/sites/$siteId/{-$tab}" params={{ siteId, tab: "pattern" }}>
              {t("toPattern")}
            </RouteButton>
          }
        />
      </Panel>
    );
  }
  const path = { site_id: siteId };
  const isReported = site.data?.milestones.some(
    ({ name, at }) => name === "operator_completed" && at !== null,
  );
  const left = holes - completed;
  const found =
    findings.data?.kinds
      .filter(({ part }) => part === "drilling")
      .reduce((sum, kind) => sum + kind.count, 0) ?? 0;
  const actions: RecordAction[] = [
    {
      name: "complete_drilling",
      label: t("completeDrilling"),
      icon: IconCircleCheck,
      kind: "primary",
      needsReason: left > 0,
      confirm: left > 0 ? t("completeSkipping", { count: left }) : t("completeHint"),
      run: async (reason = "") => {
        const headers = site.data ? ifMatch(site.data.version) : {};
        await ok(
          api.POST("/api/v1/sites/{site_id}/complete-drilling", {
            params: { path },
            headers,
            body: { reason },
          }),
        );
        await refreshHoles(client, siteId);
        toast("drilling:drillingCompleted");
      },
    },
  ];
  const mark = async (rows: HoleRow[], clear: () => void) => {
    setBusy(true);
    try {
      const body = { hole_ids: rows.filter((row) => !row.is_completed).map(({ id }) => id) };
      const done = await ok(api.POST("/api/v1/sites/{site_id}/holes/complete", { params: { path }, body }));
      toast({ key: "drilling:marked", values: { count: done.completed } });
      clear();
      await refreshHoles(client, siteId);
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.tab}>
      <div className={classes.bench}>
        <div>
          <Panel title={t("planName")} flush>
            <HolePlan name={t("planName")} holes={pattern.data} fitKey={siteId} className={classes.drawing} />
          </Panel>
        </div>
        <div>
          <Panel title={t("progress")} actions={<ActionBar actions={actions} allowed={allowed} max={1} />}>
            <Progress value={percent} aria-label={t("progress")} size="md" radius="xs" mb="md" />
            <KeyFigures>
              <KeyFigure label={t("complete")} value={format.percent(percent / 100)} />
              <KeyFigure label={t("drilledHoles")} value={format.number(completed)} />
              <KeyFigure label={t("holesLeft")} value={format.number(left)} />
            </KeyFigures>
            {isReported && left > 0 && <Notice tone="attention" title={t("skipped", { count: left })} />}
          </Panel>
          {findings.data && (
            <Panel flush title={t("shot:findings.of", { count: found })}>
              <FindingList siteId={siteId} findings={findings.data} parts={["drilling"]} />
            </Panel>
          )}
        </div>
      </div>
      <Panel title={t("holes")}>
        <HoleList
          siteId={siteId}
          onOpen={setOpened}
          prefix="drill_"
          bulk={
            allowed.includes("complete_hole")
              ? (rows, clear) => (
                  <Button
                    size="compact-sm"
                    loading={busy}
                    disabled={rows.every((row) => row.is_completed)}
                    onClick={() => void mark(rows, clear)}
                  >
                    {t("markToDesign")}
                  </Button>
                )
              : undefined
          }
        />
      </Panel>
      {opened !== null && (
        <HoleDialog siteId={siteId} holeId={opened} allowed={allowed} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
