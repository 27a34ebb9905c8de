/**
 * News of what was written and of work that was begun, in this tab and in the others of the browser. Whoever keeps
 * what was read before listens here.
 */
export type News =
  /** Something was written; `here` in this tab. */
  | { kind: "changed"; here: boolean }
  /** A background job was begun, `here` by this tab. */
  | { kind: "job"; id: string; here: boolean };

const listeners = new Set<(news: News) => void>();
const tabs = new BroadcastChannel("highwall.changes");

function tell(news: News): void {
  for (const listener of listeners) listener(news);
}

tabs.onmessage = ({ data }: MessageEvent<News>) => tell({ ...data, here: false });

export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells all tabs of a request that has written something, and of the jobs that its answer names. */
export function noteWrite(jobsHeader: string | null): void {
  tellAll({ kind: "changed", here: true });
  noteJobs(jobsHeader);
}

/** Tells all tabs of the jobs that an answer names. */
export function noteJobs(jobsHeader: string | null): void {
  const ids = (jobsHeader ?? "").split(",").map((id) => id.trim());
  for (const id of ids.filter(Boolean)) tellAll({ kind: "job", id, here: true });
}

function tellAll(news: News): void {
  tell(news);
  tabs.postMessage(news);
}

const awaited = new Set<string>();

/** Says that what is on screen takes what a job makes, so that nobody need tell of its end; gives what says that it has
 * gone from the screen. */
export function awaitJob(id: string): () => void {
  awaited.add(id);
  return () => awaited.delete(id);
}

export function isAwaited(id: string): boolean {
  return awaited.has(id);
}
