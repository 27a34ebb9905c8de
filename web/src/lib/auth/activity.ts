/**
 * When a person last touched this client, in any tab of this browser, and what the server has been told of it. The
 * server can't see a person read or type; the client can, and tells it at most once a minute.
 */

const untouchedAfterMs = 60_000;

let lastSign = Date.now();
let toldAt = 0;

/** The person touched something here or, `at` a moment, in another tab. */
export function noteSign(at: number = Date.now()): void {
  lastSign = Math.max(lastSign, at);
}

export function lastSignAt(): number {
  return lastSign;
}

/** Whether nobody has touched this client for a minute. What it asks by itself then must keep no session alive. */
export function isUntouched(): boolean {
  return Date.now() - lastSign > untouchedAfterMs;
}

/** A header for what is sent now; sending without it counts as a sign of the person. */
export function activityHeader(): Record<string, string> {
  if (isUntouched()) return { "X-Highwall-Background": "1" };
  toldAt = Date.now();
  return {};
}

/** Whether the person has been here since the server last heard of it, long enough ago to say so again. */
export function owesSign(): boolean {
  return !isUntouched() && Date.now() - toldAt > untouchedAfterMs;
}
