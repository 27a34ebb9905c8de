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
  /** Hidden column ids by list id. */
  hiddenColumns: Record<string, string[]>;
}

const storageKey = "highwall.preferences";
const fallback: Preferences = {
  language: "en",
  theme: "auto",
  time_zone: "Asia/Muscat",
  units: "metric",
  navCollapsed: false,
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
