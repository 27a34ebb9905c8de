import { useSyncExternalStore } from "react";
import { getSession, subscribeSession } from "./auth/session";
import { modulesAt } from "./modules";

/** A page or a record as somebody finds it again. */
export interface Place {
  /** Its address inside the client, without a search part. */
  to: string;
  title: string;
}

const mostVisits = 8;
const storageKey = "highwall.recent";
const longestTitle = 160;

/** The address by which a place is known, whichever part of it is on screen: that of a list, or of one record. */
export function placeAt(path: string): string {
  return path.split("/").slice(0, 3).join("/").replace(/\/$/, "");
}

/** Whether one comes back to what is at an address: not to home, the modules and forms, which are at hand anyway. */
export function isPlace(path: string): boolean {
  return path !== "/" && !path.startsWith(`${modulesAt}/`) && !path.endsWith("/new");
}

/** A title as plain text: what only steers the direction of writing is dropped. */
export function plainTitle(title: string): string {
  return title
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim()
    .slice(0, longestTitle);
}

/** The places after another visit: the last eight, the newest first, each once and at the part that was seen last. */
export function withVisit(visits: Place[], visit: Place): Place[] {
  const others = visits.filter(({ to }) => placeAt(to) !== placeAt(visit.to));
  return [visit, ...others].slice(0, mostVisits);
}

interface Kept {
  owner: string;
  visits: Place[];
}

const listeners = new Set<() => void>();
const none: Place[] = [];
let kept = read();

function read(): Kept {
  try {
    return (
      (JSON.parse(localStorage.getItem(storageKey) ?? "null") as Kept | null) ?? { owner: "", visits: none }
    );
  } catch {
    return { owner: "", visits: none };
  }
}

function keep(next: Kept): void {
  kept = next;
  try {
    if (next.owner) localStorage.setItem(storageKey, JSON.stringify(next));
    else localStorage.removeItem(storageKey);
  } catch {
    // Without storage they last until the page is loaded again.
  }
  for (const listener of listeners) listener();
}

/** Notes that somebody is at a place; what another person visited on this device is gone by that. */
export function noteVisit(owner: string, visit: Place): void {
  const title = plainTitle(visit.title);
  if (!title || !isPlace(visit.to)) return;
  // Another tab may have been elsewhere meanwhile.
  const stored = read();
  const before = stored.owner === owner ? stored.visits : none;
  keep({ owner, visits: withVisit(before, { to: visit.to, title }) });
}

/** The places where this person was last on this device. */
export function visitsOf(owner: string): Place[] {
  return kept.owner === owner ? kept.visits : none;
}

// Whoever leaves by choice leaves nothing for the next; a session that merely ran out is taken up again.
subscribeSession(() => {
  const { left, me } = getSession();
  if (kept.owner && (left || (me && me.id !== kept.owner))) keep({ owner: "", visits: none });
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useVisits(owner: string): Place[] {
  return useSyncExternalStore(subscribe, () => visitsOf(owner));
}
