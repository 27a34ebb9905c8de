import { asProblem, type Problem } from "@/lib/api/problem";
import { fieldMessage, problemMessage, problemTitle } from "@/lib/api/refusal";
import { inWords, type Words } from "@/lib/i18n/kept";
import type { Tone } from "@/lib/status";

/** What is said of a moment. It holds no sentence, since the language may change while it is read. */
export interface Toast {
  id: number;
  tone: Tone;
  message: Words | Refused;
  title?: Words;
  /** What can be done now, as a button: the way to what was said, or something else. */
  action?: { label: Words } & ({ to: string } | { run: () => void });
}

interface Refused {
  problem: Problem;
  /** For a refusal that says nothing of itself. */
  fallbackTitle: Words;
}

/** A toast in the language of now. */
export function spoken({ message, title }: Pick<Toast, "message" | "title">): {
  title?: string;
  message: string;
  /** The id of the request that failed. */
  reference?: string;
} {
  if (typeof message === "string" || !("problem" in message)) {
    return { title: title && inWords(title), message: inWords(message) };
  }
  const { problem, fallbackTitle } = message;
  const others = problem.errors.filter(({ code }) => code !== problem.code);
  const reasons = [...new Set([problemMessage(problem), ...others.map(fieldMessage)].filter(Boolean))].join(
    " ",
  );
  return {
    title: reasons ? problemTitle(problem) : undefined,
    message: reasons || problemTitle(problem) || inWords(fallbackTitle),
    reference: problem.status >= 500 ? problem.requestId : undefined,
  };
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
  message: Toast["message"],
  options: Partial<Pick<Toast, "tone" | "title" | "action">> = {},
): void {
  const tone = options.tone ?? "good";
  lastId += 1;
  const id = lastId;
  publish([...toasts.slice(-3), { ...options, id, tone, message }]);
  // What can be gone after, or has to be looked into, stays longer.
  setTimeout(() => dismissToast(id), tone === "bad" || options.action ? shownMs.bad : shownMs.good);
}

export function dismissToast(id: number): void {
  if (toasts.some((shown) => shown.id === id)) publish(toasts.filter((shown) => shown.id !== id));
}

/** Tells about a refusal that belongs to no field and no page. */
export function notifyProblem(error: unknown, fallbackTitle: Words): void {
  toast({ problem: asProblem(error), fallbackTitle }, { tone: "bad" });
}
