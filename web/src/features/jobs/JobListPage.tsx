import { Drawer, Progress, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { type Column, type Filter, ListPage, listKey, type RowOf } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { download } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";

type Job = RowOf<"/api/v1/jobs">;

const refetchMs = 3_000;
const tones: Record<Job["state"], Tone> = {
  queued: "neutral",
  running: "progress",
  done: "good",
  failed: "bad",
  cancelled: "off",
};
const states = Object.keys(tones) as Job["state"][];

/** Work in the background: a person's own, or everybody's for those with the right. */
export function JobListPage() {
  const { t } = useTranslation("jobs");
  const format = useFormat();
  const nameOf = useJobName();
  const [open, setOpen] = useState<Job | null>(null);
  const columns: Column<Job>[] = [
    { id: "kind", header: t("kind"), sort: "kind", primary: true, cell: (job) => nameOf(job.kind) },
    { id: "state", header: t("state"), cell: (job) => <JobState job={job} /> },
    { id: "progress", header: t("progress"), width: 190, cell: (job) => <JobProgress job={job} /> },
    { id: "message", header: t("message"), wrap: true, cell: (job) => <bdi>{job.message || "–"}</bdi> },
    { id: "owner", header: t("owner"), cell: (job) => job.owner_name ?? t("system") },
    {
      id: "created_at",
      header: t("created"),
      sort: "created_at",
      cell: (job) => (
        <time dateTime={job.created_at} title={format.dateTime(job.created_at)}>
          {format.relative(job.created_at)}
        </time>
      ),
    },
    {
      id: "finished_at",
      header: t("finished"),
      sort: "finished_at",
      hidden: true,
      cell: (job) => format.dateTime(job.finished_at),
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "state",
      label: t("state"),
      options: states.map((value) => ({ value, label: t(`stateName.${value}`) })),
    },
  ];
  return (
    <>
      <ListPage
        title={t("title")}
        path="/api/v1/jobs"
        columns={columns}
        filters={filters}
        defaultSort="-created_at"
        refetchMs={refetchMs}
        onRow={setOpen}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        title={open && <strong>{nameOf(open.kind)}</strong>}
      >
        {open && <JobBody id={open.id} />}
      </Drawer>
    </>
  );
}

function JobBody({ id }: { id: string }) {
  const { t } = useTranslation("jobs");
  const format = useFormat();
  const client = useQueryClient();
  const path = { job_id: id };
  const query = useQuery({
    queryKey: ["job", id],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/jobs/{job_id}", { params: { path }, signal })),
    refetchInterval: refetchMs,
  });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  const job = query.data;
  if (!job) return null;
  const cancel = async () => {
    const cancelled = await ok(api.POST("/api/v1/jobs/{job_id}/cancel", { params: { path } }));
    client.setQueryData(["job", id], cancelled);
    await client.invalidateQueries({ queryKey: listKey("/api/v1/jobs") });
  };
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          { label: t("state"), value: <JobState job={job} /> },
          { label: t("progress"), value: <JobProgress job={job} /> },
          { label: t("owner"), value: job.owner_name ?? t("system") },
          { label: t("created"), value: format.dateTime(job.created_at) },
          { label: t("started"), value: format.dateTime(job.started_at) },
          { label: t("finished"), value: format.dateTime(job.finished_at) },
          { label: t("message"), value: job.message && <bdi>{job.message}</bdi> },
          { label: t("id"), value: <Code>{job.id}</Code> },
        ]}
      />
      <div>
        <ActionBar
          actions={[
            {
              name: "download",
              label: t("download"),
              icon: IconDownload,
              kind: "primary",
              run: () => download(`/api/v1/jobs/${id}/file`),
            },
            { name: "cancel", label: t("cancel"), confirm: t("cancelQuestion"), run: cancel },
          ]}
          allowed={job.allowed_actions}
        />
      </div>
    </Stack>
  );
}

function useJobName(): (kind: string) => string {
  const { t } = useTranslation("jobs");
  return (kind) => t(`kindName.${kind.replaceAll(".", "_")}`, { defaultValue: kind });
}

function JobState({ job }: { job: Pick<Job, "state" | "cancel_requested"> }) {
  const { t } = useTranslation("jobs");
  const isStopping = job.cancel_requested && job.state === "running";
  return (
    <StatusBadge
      value={job.state}
      label={isStopping ? t("stopping") : t(`stateName.${job.state}`)}
      tone={isStopping ? "attention" : tones[job.state]}
    />
  );
}

function JobProgress({ job }: { job: Pick<Job, "state" | "done" | "total"> }) {
  const { t } = useTranslation("jobs");
  const format = useFormat();
  if (job.total === 0) return job.state === "running" ? <span>{t("unknown")}</span> : <span>–</span>;
  return (
    <div>
      <Progress value={(100 * job.done) / job.total} size="sm" radius="xs" aria-label={t("progress")} />
      <bdi dir="ltr">
        {format.number(job.done)} / {format.number(job.total)}
      </bdi>
    </div>
  );
}
