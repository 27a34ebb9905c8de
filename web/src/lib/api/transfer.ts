import { currentToken, renew } from "@/lib/auth/session";
import { noteJobs, noteWrite } from "@/lib/changes";
import { preferences } from "@/lib/preferences";
import { authorisedFetch } from "./client";
import { Problem } from "./problem";
import { withWords } from "./refusal";
import type { Schema } from "./types";

/** A file may take long to be made. */
const fileMs = 600_000;

export type Query = Record<string, string | number | boolean | undefined>;

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** A GET outside the typed client, for addresses that are put together at run time. */
export async function getJson<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const url = new URL(withQuery(path, query), window.location.origin);
  const response = await authorisedFetch(new Request(url, { signal }));
  if (!response.ok) throw await withWords(await Problem.of(response));
  return (await response.json()) as T;
}

/** A write outside the typed client, for addresses that are put together at run time. */
export async function sendJson<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const url = new URL(path, window.location.origin);
  const request = new Request(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const response = await authorisedFetch(request);
  if (!response.ok) throw await withWords(await Problem.of(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/**
 * Fetches a file as the person signed in and hands it to the browser as a download. Where it is made in the background
 * instead, gives the job that makes it.
 */
export async function download(path: string, query?: Query): Promise<{ jobId: string } | undefined> {
  const response = await fetchAnswer(path, query);
  if (response.status === 202) {
    noteJobs(response.headers.get("X-Highwall-Jobs"));
    const { job_id } = (await response.json()) as Schema<"ExportStarted">;
    return { jobId: job_id };
  }
  handOver(await fileOf(response));
  return undefined;
}

function handOver({ blob, name }: { blob: Blob; name: string }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers start reading only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fetches a file as the person signed in; for previews such as a PDF in a frame. */
export async function fetchFile(path: string, query?: Query): Promise<{ blob: Blob; name: string }> {
  return fileOf(await fetchAnswer(path, query));
}

async function fetchAnswer(path: string, query?: Query): Promise<Response> {
  const url = new URL(withQuery(path, query), window.location.origin);
  const response = await authorisedFetch(new Request(url), fileMs);
  if (!response.ok) throw await withWords(await Problem.of(response));
  return response;
}

async function fileOf(response: Response): Promise<{ blob: Blob; name: string }> {
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const name = encoded
    ? decodeURIComponent(encoded)
    : (plain ?? new URL(response.url).pathname.split("/").pop() ?? "download");
  return { blob: await response.blob(), name };
}

/**
 * Sends a file as multipart form data under the name `file`, telling how far it is from 0 to 1.
 * Rejects with a Problem, or with an AbortError when the signal is raised.
 */
export async function upload<T>(
  path: string,
  file: File,
  options: {
    fields?: Record<string, string>;
    onProgress?: (share: number) => void;
    signal?: AbortSignal;
    /** The same for each attempt to send the same file, so that it arrives once. */
    key?: string;
  } = {},
): Promise<T> {
  const key = options.key ?? crypto.randomUUID();
  const attempt = () => sendFile<T>(path, file, key, options);
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    await renew();
    return attempt();
  }
}

async function sendFile<T>(
  path: string,
  file: File,
  key: string,
  options: { fields?: Record<string, string>; onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<T> {
  const token = await currentToken();
  const form = new FormData();
  for (const [name, value] of Object.entries(options.fields ?? {})) form.set(name, value);
  form.set("file", file);
  return new Promise<T>((resolve, reject) => {
    // fetch tells nothing about how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Accept-Language", preferences().language);
    request.setRequestHeader("X-Highwall-Client", "web");
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        noteWrite(request.getResponseHeader("X-Highwall-Jobs"));
        resolve(request.response as T);
      } else {
        void withWords(Problem.from(request.status, request.response)).then(reject);
      }
    };
    request.onerror = () => reject(Problem.unreachable(new Error("upload failed")));
    request.onabort = () => reject(new DOMException("Upload cancelled", "AbortError"));
    options.signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
