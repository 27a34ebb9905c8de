import type { Icon } from "@tabler/icons-react";
import { useEffect, useRef } from "react";

/** A key, or a chord of several at once such as `mod+Z`, and what it does on the page on screen. */
export interface KeyOffer {
  /** One name for each way to press it: `C`, `mod+shift+Z`, `?`, `Enter`. `mod` is Ctrl, or ⌘ on a Mac. */
  keys: string[];
  label: string;
  /** Left out where the part that has the focus listens itself. False says that the key meant nothing now. */
  run?: (event: KeyboardEvent) => unknown;
  /** Also while somebody types or a dialog is open. */
  everywhere?: boolean;
}

export interface KeyGroup {
  title: string;
  keys: KeyOffer[];
}

/** A step that the page on screen offers, for the palette. */
export interface ScreenStep {
  id: string;
  label: string;
  icon?: Icon;
  run: () => void;
}

const groups = new Set<{ current: KeyGroup }>();
const steps = new Set<{ current: ScreenStep[] }>();

function useOffered<T>(offered: Set<{ current: T }>, value: T): void {
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    offered.add(latest);
    return () => {
      offered.delete(latest);
    };
  }, [offered]);
}

/** Listens to these keys, and has them in the list of keys, while the caller is on screen. */
export function useKeys(title: string, keys: KeyOffer[]): void {
  useOffered(groups, { title, keys });
}

/** Has these steps in the palette while the caller is on screen. */
export function useScreenSteps(offered: ScreenStep[]): void {
  useOffered(steps, offered);
}

/** The keys that do something now; groups of one title are one. */
export function keyGroups(): KeyGroup[] {
  const byTitle = new Map<string, KeyOffer[]>();
  for (const { current } of groups) {
    if (current.keys.length === 0) continue;
    byTitle.set(current.title, [...(byTitle.get(current.title) ?? []), ...current.keys]);
  }
  return [...byTitle].map(([title, keys]) => ({ title, keys }));
}

export function screenSteps(): ScreenStep[] {
  return [...steps].flatMap(({ current }) => current);
}

/** The name of the key that an event tells of. Letters are read by their place where the layout has others. */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const alt = event.altKey ? "alt+" : "";
  const byPlace = /^Key([A-Z])$/.exec(event.code)?.[1];
  const letter = /^[a-z]$/i.test(event.key)
    ? event.key.toUpperCase()
    : event.key > "\x7f" && event.key.length === 1 && event.key !== "؟"
      ? byPlace
      : undefined;
  if (letter) return `${mod}${alt}${event.shiftKey ? "shift+" : ""}${letter}`;
  return mod + alt + (event.key === "؟" ? "?" : event.key);
}

const typed = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const own = "[role=dialog], [role=menu], [role=listbox]";

/** Whether a key pressed here belongs to what has the focus: a field, a dialog, an open menu. */
export function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${typed}, ${own}`) !== null;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const name = keyName(event);
  const taken = isTakenBy(event.target);
  for (const { current } of [...groups].reverse()) {
    for (const { keys, run, everywhere } of current.keys) {
      if (!run || !keys.includes(name) || (taken && !everywhere)) continue;
      if (run(event) === false) continue;
      event.preventDefault();
      return;
    }
  }
}

/** Starts to listen; once for the client. */
export function listenToKeys(target: Pick<Window, "addEventListener">): void {
  target.addEventListener("keydown", onKey);
}
