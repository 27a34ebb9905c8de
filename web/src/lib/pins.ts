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

/**
 * Changes the pins of the person signed in: at once here, then on the account, from what another device may have made
 * of them meanwhile. Takes the change back and rejects where it was not kept.
 */
export async function changePins(change: (pins: Place[]) => Place[]): Promise<void> {
  const { me } = getSession();
  if (!me) return;
  updateMe({ ...me, pins: change(me.pins) });
  try {
    const now = await ok(api.GET("/api/v1/auth/me"));
    updateMe(await ok(api.PATCH("/api/v1/auth/me", { body: { pins: change(now.pins) } })));
  } catch (error) {
    const { me: still } = getSession();
    if (still?.id === me.id) updateMe({ ...still, pins: me.pins });
    throw error;
  }
}
