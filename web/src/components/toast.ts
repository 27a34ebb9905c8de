import { asProblem } from "@/lib/api/problem";
import { fieldMessage, problemMessage, problemTitle } from "@/lib/api/refusal";
import type { Tone } from "@/lib/status";

/** Words, or what gives them in the language on screen, where that may change while they are read. */
export type Words = string | (() => string | undefined);

export interface Toast {
  id: number;
  tone: Tone;
  title?: Words;
  message: Words;
  /** Where the thing is that was said, as a button. */
  action?: { label: string; to: string };
  /** The id of the request that failed. */
  reference?: string;
}

export function inWords(words: Words | undefined): string | undefined {
  return typeof words === "function" ? words() : words;
}

const shownMs = { good: 4_000, bad: 12_000 };
let toasts: Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function currentToasts(): Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says something that belongs to a moment rather than to a page. Goes away by itself; a refusal stays longer. */
export function toast(
  message: Words,
  options: Partial<Pick<Toast, "tone" | "title" | "action" | "reference">> = {},
): void {
  const tone = options.tone ?? "good";
  lastId += 1;
  const id = lastId;
  publish([...toasts.slice(-3), { ...options, id, tone, message }]);
  // What can be gone after, or has to be looked into, stays longer.
  window.setTimeout(() => dismissToast(id), tone === "bad" || options.action ? shownMs.bad : shownMs.good);
}

export function dismissToast(id: number): void {
  if (toasts.some((shown) => shown.id === id)) publish(toasts.filter((shown) => shown.id !== id));
}

/** Tells about a refusal that belongs to no field and no page. */
export function notifyProblem(error: unknown, fallbackTitle: string): void {
  const problem = asProblem(error);
  const others = problem.errors.filter(({ code }) => code !== problem.code);
  const reasons = () =>
    [...new Set([problemMessage(problem), ...others.map(fieldMessage)].filter(Boolean))].join(" ");
  toast(() => reasons() || problemTitle(problem) || fallbackTitle, {
    tone: "bad",
    title: () => (reasons() ? problemTitle(problem) : undefined),
    reference: problem.status >= 500 ? problem.requestId : undefined,
  });
}
