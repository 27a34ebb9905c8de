/** A moment as the value of a `datetime-local` field (`2026-11-21T14:30`) in a zone; empty for none. */
export function toLocalField(iso: string | null | undefined, zone: string): string {
  const moment = iso ? new Date(iso) : null;
  if (!moment || Number.isNaN(moment.getTime())) return "";
  return new Date(moment.getTime() + offsetMs(moment, zone)).toISOString().slice(0, 16);
}

/** The moment that a `datetime-local` field names in a zone, as an ISO time in UTC; null when it is empty. */
export function fromLocalField(value: string, zone: string): string | null {
  const asUtc = new Date(`${value}Z`);
  if (Number.isNaN(asUtc.getTime())) return null;
  const first = new Date(asUtc.getTime() - offsetMs(asUtc, zone));
  // Near a change of the clocks the offset at the guess is not the one at the moment itself.
  return new Date(asUtc.getTime() - offsetMs(first, zone)).toISOString();
}

/**
 * The first moment of a day in a zone; `midnight` is that day's midnight in UTC. On a day on which clocks change it is
 * the first of those that its two offsets give: some zones skip midnight, others have it twice.
 */
export function startOfDay(midnight: Date, zone: string): Date {
  const day = midnight.toISOString().slice(0, 10);
  const starts = [-1, 1]
    .map((side) => offsetMs(new Date(midnight.getTime() + side * 86_400_000), zone))
    .map((offset) => new Date(midnight.getTime() - offset))
    .filter((start) => toLocalField(start.toISOString(), zone).startsWith(day));
  return starts.reduce((first, start) => (start < first ? start : first), starts[0] ?? midnight);
}

function offsetMs(moment: Date, zone: string): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? "") ?? [];
  return sign ? (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
