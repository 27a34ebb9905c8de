import { useSyncExternalStore } from "react";

/** What the browser remembers between visits. Display choices only: nothing here identifies or admits anybody. */
export interface Preferences {
  language: "en" | "ar";
  theme: "light" | "dark" | "auto";
  /** IANA name of the zone in which times are shown. */
  time_zone: string;
  /** Units in which figures are shown; they are typed in SI. */
  units: "metric" | "imperial";
  navCollapsed: boolean;
  /** Whether the navigation shows where the person was last. */
  navRecent: boolean;
  /** Whether the head of a site is folded to its name and its tabs; undecided, a phone folds it. */
  siteHeadFolded: boolean | null;
  /** Hidden column ids by list id. */
  hiddenColumns: Record<string, string[]>;
}

/** The language of the client that stands first in a browser's list (`navigator.languages`); English for none. */
export function firstLanguage(wanted: readonly string[]): Preferences["language"] {
  const known = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag): tag is Preferences["language"] => tag === "en" || tag === "ar") ?? "en";
}

const storageKey = "highwall.preferences";
const fallback: Preferences = {
  language: firstLanguage(navigator.languages ?? []),
  theme: "auto",
  time_zone: "Asia/Muscat",
  units: "metric",
  navCollapsed: false,
  navRecent: false,
  siteHeadFolded: null,
  hiddenColumns: {},
};
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Preferences>) };
  } catch {
    return fallback;
  }
}

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that refuses storage still gets the choice for this visit.
  }
  for (const listener of listeners) listener();
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, preferences);
}

/** What was chosen before the sign-in, in this tab: it holds, and becomes the choice of the person who signs in. */
export type DoorChoice = Partial<Pick<Preferences, "language" | "theme">>;

const doorKey = "highwall.door";
let atDoor: DoorChoice = readDoor();

function readDoor(): DoorChoice {
  try {
    return JSON.parse(sessionStorage.getItem(doorKey) ?? "{}") as DoorChoice;
  } catch {
    return {};
  }
}

export function doorChoice(): DoorChoice {
  return atDoor;
}

/** Adds to what was chosen at the door; null once it has become somebody's own. */
export function setDoorChoice(change: DoorChoice | null): void {
  atDoor = change === null ? {} : { ...atDoor, ...change };
  try {
    sessionStorage.setItem(doorKey, JSON.stringify(atDoor));
  } catch {
    // Without storage the choice lasts until the page is loaded again.
  }
}
