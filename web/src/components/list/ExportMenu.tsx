import { ActionIcon, Menu, Popover } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import { download, type Query } from "@/lib/api/transfer";
import { awaitJob } from "@/lib/changes";
import { ProgressPanel } from "../ProgressPanel";
import { notifyProblem } from "../toast";

/** The files that a list can be taken as. A long workbook is made by the server meanwhile, and taken when it is done;
 * whoever has left the page by then is told where it is. */
export function ExportMenu({ path, query }: { path: string; query: Query }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const fetchAs = async (format: "csv" | "xlsx" | "jsonl") => {
    setBusy(true);
    try {
      const begun = await download(path, { ...query, format });
      if (begun) setJobId(begun.jobId);
    } catch (error) {
      notifyProblem(error, "common:list.exportFailed");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popover
      opened={jobId !== null}
      position="bottom-end"
      width={340}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="default"
                size={30}
                loading={busy || jobId !== null}
                aria-label={t("list.export")}
                title={t("list.export")}
              >
                <IconDownload size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void fetchAs("csv")}>CSV</Menu.Item>
              <Menu.Item onClick={() => void fetchAs("xlsx")}>Excel (XLSX)</Menu.Item>
              <Menu.Item onClick={() => void fetchAs("jsonl")}>{t("list.jsonLines")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {jobId && <ExportProgress jobId={jobId} onEnd={() => setJobId(null)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** How far the workbook is; when it is done the browser saves it. */
function ExportProgress({ jobId, onEnd }: { jobId: string; onEnd: () => void }) {
  const { t } = useTranslation();
  const params = { path: { job_id: jobId } };
  const found = useQuery({
    queryKey: ["job", jobId],
    queryFn: () => ok(api.GET("/api/v1/jobs/{job_id}", { params })),
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.data?.state === "queued" || query.state.data?.state === "running" ? 700 : false,
  });
  const stop = useMutation({
    mutationFn: () => ok(api.POST("/api/v1/jobs/{job_id}/cancel", { params })),
    onSettled: () => found.refetch(),
  });
  const job = found.data;
  const state = found.isError ? "failed" : job?.state;
  const end = useRef(async (_: string) => {});
  end.current = async (ended) => {
    try {
      if (ended === "failed") throw found.error ?? new Error(job?.message);
      if (ended === "done") await download(`/api/v1/jobs/${jobId}/file`);
    } catch (error) {
      notifyProblem(error, "common:list.exportFailed");
    }
    onEnd();
  };
  useEffect(() => awaitJob(jobId), [jobId]);
  useEffect(() => {
    if (state !== undefined && state !== "queued" && state !== "running") void end.current(state);
  }, [state]);
  const isStopping = job?.cancel_requested || stop.isPending;
  const note = isStopping
    ? "list.exportStopping"
    : job?.state === "running"
      ? "list.exportRows"
      : "list.exportWaiting";
  return (
    <ProgressPanel
      title={t("list.exporting")}
      value={job?.done ?? 0}
      max={job?.total || undefined}
      note={t(note)}
      onCancel={isStopping ? undefined : () => stop.mutate()}
    />
  );
}
