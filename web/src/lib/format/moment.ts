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

function offsetMs(moment: Date, zone: string): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? "") ?? [];
  return sign ? (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
