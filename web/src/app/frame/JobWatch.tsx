import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import i18next from "i18next";
import { useEffect, useRef, useState } from "react";
import { notifyProblem, type Toast, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { Problem } from "@/lib/api/problem";
import { download } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import { useSession } from "@/lib/auth/useSession";
import { isAwaited, onNews } from "@/lib/changes";
import { beginAnew } from "@/lib/freshness";
import type { Words } from "@/lib/i18n/kept";

type Job = Schema<"JobDetail">;

const askMs = 1_000;
/** The news of its end reaches the bell a moment after the job itself has ended. */
const bellMs = 3_000;
const isOpen = (job: Pick<Job, "state">) => job.state === "queued" || job.state === "running";
/** Ended jobs are forgotten after a time. */
const isGone = (error: unknown) => error instanceof Problem && error.status === 404;

/**
 * Follows the background jobs of the person, whichever page they are on. When one ends, everything that was read before
 * is read anew; who is not where its result shows is told of it, with the way there.
 */
export function JobWatch() {
  const { me } = useSession();
  const client = useQueryClient();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // By id, with whether this tab is to tell of its end.
  const [followed, setFollowed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const settled = useRef(new Set<string>());

  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === "job") setFollowed((all) => new Map(all).set(news.id, news.here));
      }),
    [],
  );

  // What was begun before the page was loaded, or on another device.
  const open = useQuery({
    queryKey: ["open-jobs", me?.id],
    queryFn: ({ signal }) => {
      const query = { owner_id: me?.id, state: ["queued", "running"] as Job["state"][], page_size: 20 };
      return ok(api.GET("/api/v1/jobs", { params: { query }, signal }));
    },
    enabled: me !== null,
    staleTime: askMs,
  });
  useEffect(() => {
    const begun = open.data?.items ?? [];
    setFollowed((all) =>
      begun.every(({ id }) => all.has(id))
        ? all
        : new Map([...begun.map(({ id }) => [id, true] as const), ...all]),
    );
  }, [open.data]);

  const jobs = useQueries({
    queries: [...followed.keys()].map((id) => ({
      queryKey: ["job", id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ok(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal })),
      refetchInterval: (query: { state: { data?: Job; error: unknown } }) =>
        isGone(query.state.error) || (query.state.data && !isOpen(query.state.data)) ? false : askMs,
      staleTime: 0,
    })),
  });
  const ended = jobs.flatMap(({ data }) => (data && !isOpen(data) ? [data] : []));

  useEffect(() => {
    for (const job of ended) {
      if (settled.current.has(job.id)) continue;
      settled.current.add(job.id);
      const tells = followed.get(job.id) ?? false;
      void beginAnew(client);
      setFollowed((all) => new Map([...all].filter(([id]) => id !== job.id)));
      if (!tells || !job.link || job.state === "cancelled") continue;
      if (path.startsWith(job.link) || isAwaited(job.id)) {
        void api.POST("/api/v1/jobs/{job_id}/seen", { params: { path: { job_id: job.id } } });
        continue;
      }
      tellOfEnd(job);
      window.setTimeout(() => void client.invalidateQueries({ queryKey: ["unread-notifications"] }), bellMs);
    }
  }, [ended, followed, client, path]);
  return null;
}

/** Tells how a job ended, with the file that it has made or else the way to where its result shows. */
function tellOfEnd(job: Job): void {
  const said: Words = {
    key: `jobs:ended.${job.state}`,
    values: () => ({
      name: i18next.t(`jobs:kindName.${job.kind.replaceAll(".", "_")}`, { defaultValue: job.kind }),
    }),
  };
  const action: Toast["action"] = job.allowed_actions.includes("download")
    ? { label: "jobs:download", run: () => void takeFile(job.id) }
    : { label: "jobs:ended.open", to: job.link };
  toast(said, { tone: job.state === "done" ? "good" : "bad", action });
}

async function takeFile(jobId: string): Promise<void> {
  try {
    await download(`/api/v1/jobs/${jobId}/file`);
    await api.POST("/api/v1/jobs/{job_id}/seen", { params: { path: { job_id: jobId } } });
  } catch (error) {
    notifyProblem(error, "common:list.exportFailed");
  }
}
