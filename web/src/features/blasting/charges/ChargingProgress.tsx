import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProgressPanel } from "@/components/ProgressPanel";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { isCharging, refreshSite } from "../data";

/** The charging of a large site in the background: how far it is, a stop, and what came of it where nothing did. */
export function ChargingProgress({ siteId, job }: { siteId: string; job: Schema<"JobProgress"> }) {
  const { t } = useTranslation("blasting");
  const client = useQueryClient();
  const underWay = isCharging(job);
  const wasUnderWay = useRef(underWay);
  const stop = useMutation({
    mutationFn: () => ok(api.POST("/api/v1/jobs/{job_id}/cancel", { params: { path: { job_id: job.id } } })),
    onError: (error) => notifyProblem(error, "common:problem.refused"),
    onSettled: () => refreshSite(client, siteId),
  });
  useEffect(() => {
    if (wasUnderWay.current && !underWay) void refreshSite(client, siteId);
    wasUnderWay.current = underWay;
  }, [underWay, client, siteId]);

  if (!underWay) {
    if (job.state === "done") return null;
    const isFailed = job.state === "failed";
    return (
      <Notice
        tone={isFailed ? "bad" : "neutral"}
        title={t(isFailed ? "rule.chargingFailed" : "rule.chargingCancelled")}
      />
    );
  }
  const isStopping = job.cancel_requested || stop.isPending;
  const note = isStopping ? "Stopping" : job.state === "running" ? "Holes" : "Waiting";
  return (
    <ProgressPanel
      title={t("rule.charging")}
      value={job.done}
      max={job.total || undefined}
      note={t(`rule.charging${note}`)}
      onCancel={isStopping ? undefined : () => stop.mutate()}
    />
  );
}
