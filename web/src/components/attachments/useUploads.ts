import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { asProblem, type Problem } from "@/lib/api/problem";
import { upload } from "@/lib/api/transfer";
import { attachmentsKey } from "./data";

export interface Upload {
  /** The same for each attempt, so that the file arrives once. */
  key: string;
  file: File;
  state: "waiting" | "sending" | "done" | "failed" | "stopped" | "too-large";
  /** From 0 to 1. */
  share: number;
  problem?: Problem;
}

const doneMs = 4_000;

export type Uploads = ReturnType<typeof useUploads>;

/**
 * Sends files to a record one after the other, beginning with those given at first; each says how far it is, and one that
 * fails can be sent again.
 */
export function useUploads(
  path: string,
  limits: { largestBytes: number },
  onSent: () => void,
  first: Iterable<File> = [],
) {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>(() => toSend(first, limits.largestBytes));
  const running = useRef<{ key: string; abort: AbortController } | null>(null);
  const change = (key: string, values: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  const next = uploads.find(({ state }) => state === "waiting");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run begins when the one before has ended
  useEffect(() => {
    if (!next || running.current) return;
    const abort = new AbortController();
    running.current = { key: next.key, abort };
    change(next.key, { state: "sending", share: 0 });
    const options = {
      key: next.key,
      signal: abort.signal,
      onProgress: (share: number) => change(next.key, { share }),
    };
    const end = (values: Partial<Upload>) => {
      running.current = null;
      change(next.key, values);
    };
    upload(`${path}/attachments`, next.file, options)
      .then(async () => {
        await client.invalidateQueries({ queryKey: attachmentsKey(path) });
        end({ state: "done", share: 1 });
        onSent();
        window.setTimeout(() => dismiss(next.key), doneMs);
      })
      .catch((error: unknown) => {
        const stopped = error instanceof DOMException && error.name === "AbortError";
        end(stopped ? { state: "stopped" } : { state: "failed", problem: asProblem(error) });
      });
  }, [next?.key, uploads]);

  return {
    uploads,
    add: (files: Iterable<File>) => setUploads((all) => [...all, ...toSend(files, limits.largestBytes)]),
    again: (key: string) => change(key, { state: "waiting", share: 0, problem: undefined }),
    stop: (key: string) => {
      if (running.current?.key === key) running.current.abort.abort();
      else change(key, { state: "stopped" });
    },
    dismiss,
  };
}

function toSend(files: Iterable<File>, largestBytes: number): Upload[] {
  return [...files].map((file) => {
    const state = file.size > largestBytes ? "too-large" : "waiting";
    return { key: crypto.randomUUID(), file, state, share: 0 };
  });
}
