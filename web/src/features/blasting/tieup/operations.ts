import type { Schema } from "@/lib/api/types";

export type Operation = Schema<"TieUpOperation">;
export type TieUp = Schema<"TieUpAnswer">;
type Connection = Schema<"ConnectionRow">;

/** One name for two holes, whichever way round. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Operations to tie holes together in order. A pair that is joined that way already gets the new delay, so that drawing
 * through a row again changes its delays.
 */
export function connect(
  pairs: readonly (readonly [string, string])[],
  delayMs: number,
  tieUp: TieUp,
): Operation[] {
  const existing = new Map(tieUp.connections.map((c) => [pairKey(c.from_point_id, c.to_point_id), c]));
  return pairs.flatMap(([from, to]): Operation[] => {
    const found = existing.get(pairKey(from, to));
    const ends = { from_point_id: from, to_point_id: to, delay_ms: delayMs };
    if (!found || found.from_point_id !== from) return [{ op: "connect", ...ends }];
    return found.delay_ms === delayMs ? [] : [{ op: "set_delay", ...ends }];
  });
}

/** The operations that take `operations` back, given the tie-up before them. Connections are named by their holes. */
export function inverseOf(operations: readonly Operation[], before: TieUp): Operation[] {
  const connections = new Map<string, Connection>(
    before.connections.map((c) => [pairKey(c.from_point_id, c.to_point_id), c]),
  );
  const starts = new Map(before.starting_holes.map((start) => [start.point_id, start.lead_in_ms]));
  const settings = { in_hole_delay_ms: before.in_hole_delay_ms, mic_window_ms: before.mic_window_ms };
  const inverse: Operation[] = [];
  for (const operation of operations) {
    const from = operation.from_point_id ?? "";
    const to = operation.to_point_id ?? "";
    const point = operation.point_id ?? "";
    const key = pairKey(from, to);
    const joined = connections.get(key);
    switch (operation.op) {
      case "connect":
        inverse.push({ op: "disconnect", from_point_id: from, to_point_id: to });
        connections.set(key, {
          id: key,
          from_point_id: from,
          to_point_id: to,
          delay_ms: operation.delay_ms ?? 0,
          connector_type: operation.connector_type ?? "connector",
        });
        break;
      case "disconnect":
        if (joined) inverse.push({ op: "connect", ...withoutId(joined) });
        connections.delete(key);
        break;
      case "set_delay":
        if (joined) {
          inverse.push({ op: "set_delay", ...withoutId(joined) });
          connections.set(key, { ...joined, delay_ms: operation.delay_ms ?? 0 });
        }
        break;
      case "start": {
        const leadIn = starts.get(point);
        inverse.push(
          leadIn === undefined
            ? { op: "unstart", point_id: point }
            : { op: "start", point_id: point, lead_in_ms: leadIn },
        );
        starts.set(point, operation.lead_in_ms ?? 0);
        break;
      }
      case "unstart":
        inverse.push({ op: "start", point_id: point, lead_in_ms: starts.get(point) ?? 0 });
        starts.delete(point);
        break;
      case "settings":
        inverse.push({ op: "settings", ...settings });
        Object.assign(settings, {
          in_hole_delay_ms: operation.in_hole_delay_ms ?? settings.in_hole_delay_ms,
          mic_window_ms: operation.mic_window_ms ?? settings.mic_window_ms,
        });
        break;
      case "clear":
        inverse.push(
          ...[...starts].map(
            ([id, leadIn]): Operation => ({ op: "start", point_id: id, lead_in_ms: leadIn }),
          ),
          ...[...connections.values()].map((c): Operation => ({ op: "connect", ...withoutId(c) })),
        );
        connections.clear();
        starts.clear();
        break;
    }
  }
  return inverse.reverse();
}

function withoutId({ id: _, ...connection }: Connection): Omit<Connection, "id"> {
  return connection;
}
