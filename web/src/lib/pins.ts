import { api, ok } from "./api/client";
import { getSession, updateMe } from "./auth/session";
import type { Place } from "./recent";

/** The pins with a place among them, at the end where it was not. */
export function withPin(pins: Place[], place: Place): Place[] {
  return pins.some(({ to }) => to === place.to) ? pins : [...pins, place];
}

export function withoutPin(pins: Place[], to: string): Place[] {
  return pins.filter((pin) => pin.to !== to);
}

/** The pins with one of them moved by so many places, as far as there are places. */
export function moved(pins: Place[], to: string, by: number): Place[] {
  const from = pins.findIndex((pin) => pin.to === to);
  const pin = pins[from];
  if (!pin) return pins;
  const others = pins.filter((other) => other !== pin);
  const place = Math.min(Math.max(from + by, 0), others.length);
  return [...others.slice(0, place), pin, ...others.slice(place)];
}

type Change = (pins: Place[]) => Place[];

/** The changes that are not on the account yet, in their order. */
const pending: Change[] = [];
/** The pins as the account was last seen to have them, while changes are pending. */
let known: Place[] = [];
let saved: Promise<unknown> = Promise.resolve();

/**
 * Changes the pins of the person signed in: at once here, then on the account, from what another device may have made
 * of them meanwhile. One change is saved after the other: each begins with what the one before has left. Takes the change
 * back and rejects where it was not kept.
 */
export async function changePins(change: Change): Promise<void> {
  const { me } = getSession();
  if (!me) return;
  if (pending.length === 0) known = me.pins;
  pending.push(change);
  updateMe({ ...me, pins: change(me.pins) });
  const turn = saved.then(() => save(change, me.id));
  saved = turn.catch(() => undefined);
  await turn;
}

async function save(change: Change, personId: string): Promise<void> {
  try {
    if (getSession().me?.id !== personId) return;
    const now = await ok(api.GET("/api/v1/auth/me"));
    known = (await ok(api.PATCH("/api/v1/auth/me", { body: { pins: change(now.pins) } }))).pins;
  } finally {
    pending.splice(pending.indexOf(change), 1);
    const { me: still } = getSession();
    if (still?.id === personId) {
      updateMe({ ...still, pins: pending.reduce((pins, other) => other(pins), known) });
    }
  }
}
