import type { Verdict } from "@/components/plan";
import { asProblem } from "@/lib/api/problem";
import type { Schema } from "@/lib/api/types";

export type Operation = Schema<"TieUpOperation">;
export type TieUp = Schema<"TieUpAnswer">;
export type Changes = Schema<"TieUpChanges">;
type Connection = Schema<"ConnectionRow">;

/** One name for two holes, whichever way round. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The points that operations connect or part; null when they concern all. */
function endsOf(operations: readonly Operation[]): Set<string> | null {
  const ends = new Set<string>();
  for (const { op, from_point_id, to_point_id } of operations) {
    if (op === "clear") return null;
    if (from_point_id && to_point_id) ends.add(from_point_id).add(to_point_id);
  }
  return ends;
}

/** The connections among some points, by their two holes: an edit concerns few of a large tie-up. */
function among(
  ends: ReadonlySet<string> | null,
  connections: readonly Connection[],
): Map<string, Connection> {
  const found = new Map<string, Connection>();
  for (const c of connections) {
    if (ends === null || (ends.has(c.from_point_id) && ends.has(c.to_point_id)))
      found.set(pairKey(c.from_point_id, c.to_point_id), c);
  }
  return found;
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
  const existing = among(new Set(pairs.flat()), tieUp.connections);
  return pairs.flatMap(([from, to]): Operation[] => {
    const found = existing.get(pairKey(from, to));
    const ends = { from_point_id: from, to_point_id: to, delay_ms: delayMs };
    if (!found || found.from_point_id !== from) return [{ op: "connect", ...ends }];
    return found.delay_ms === delayMs ? [] : [{ op: "set_delay", ...ends }];
  });
}

/** The operations that take `operations` back, given the tie-up before them. Connections are named by their holes. */
export function inverseOf(operations: readonly Operation[], before: TieUp): Operation[] {
  const connections = among(endsOf(operations), before.connections);
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

/**
 * The tie-up after operations that the server has not confirmed, for the drawing: connections are joined and gone,
 * whether that is allowed or not. A connection that is drawn only is named by its holes.
 */
export function applied(operations: readonly Operation[], before: TieUp): TieUp {
  const ends = endsOf(operations);
  const kept = among(ends, before.connections);
  const made = new Map<string, Connection>();
  const starts = new Map(before.starting_holes.map((start) => [start.point_id, start]));
  let { in_hole_delay_ms, mic_window_ms } = before;
  for (const operation of operations) {
    const from = operation.from_point_id ?? "";
    const to = operation.to_point_id ?? "";
    const point = operation.point_id ?? "";
    const key = pairKey(from, to);
    const delay_ms = operation.delay_ms ?? 0;
    switch (operation.op) {
      case "connect":
        kept.delete(key);
        made.delete(key);
        made.set(key, {
          id: key,
          from_point_id: from,
          to_point_id: to,
          delay_ms,
          connector_type: operation.connector_type ?? "connector",
        });
        break;
      case "disconnect":
        kept.delete(key);
        made.delete(key);
        break;
      case "set_delay": {
        const group = made.has(key) ? made : kept;
        const joined = group.get(key);
        const connector_type = operation.connector_type ?? joined?.connector_type ?? "connector";
        if (joined) group.set(key, { ...joined, delay_ms, connector_type });
        break;
      }
      case "start":
        starts.set(point, { point_id: point, lead_in_ms: operation.lead_in_ms ?? 0 });
        break;
      case "unstart":
        starts.delete(point);
        break;
      case "clear":
        kept.clear();
        made.clear();
        starts.clear();
        break;
      case "settings":
        in_hole_delay_ms = operation.in_hole_delay_ms ?? in_hole_delay_ms;
        mic_window_ms = operation.mic_window_ms ?? mic_window_ms;
        break;
    }
  }
  const isNamed = (c: Connection) => ends === null || (ends.has(c.from_point_id) && ends.has(c.to_point_id));
  const connections = before.connections.flatMap((c) =>
    isNamed(c) ? (kept.get(pairKey(c.from_point_id, c.to_point_id)) ?? []) : c,
  );
  connections.push(...made.values());
  return {
    ...before,
    in_hole_delay_ms,
    mic_window_ms,
    connections,
    starting_holes: [...starts.values()],
  };
}

/** The tie-up with what the server says that an edit has changed; one made or changed meanwhile keeps its place. */
export function merged(before: TieUp, changes: Changes): TieUp {
  const gone = new Set(changes.removed_connection_ids);
  const changed = new Map(changes.connections.map((c) => [c.id, c]));
  const connections: Connection[] = [];
  for (const c of changes.is_cleared ? [] : before.connections) {
    if (!gone.has(c.id)) connections.push(changed.get(c.id) ?? c);
    changed.delete(c.id);
  }
  connections.push(...changed.values());
  const unset = new Set(changes.removed_start_ids);
  const kept = changes.is_cleared ? [] : before.starting_holes.filter(({ point_id }) => !unset.has(point_id));
  const starts = new Map(kept.map((start) => [start.point_id, start]));
  for (const start of changes.starting_holes) starts.set(start.point_id, start);
  return {
    version: changes.version,
    in_hole_delay_ms: changes.in_hole_delay_ms,
    mic_window_ms: changes.mic_window_ms,
    connections,
    starting_holes: [...starts.values()],
  };
}

/** The server takes this many operations in one request. */
const MOST_OPERATIONS = 5000;

/** How many of these edits, counted from the first, go in one request. */
export function together(edits: readonly (readonly Operation[])[]): number {
  let total = 0;
  const end = edits.findIndex((edit) => {
    total += edit.length;
    return total > MOST_OPERATIONS;
  });
  return end < 0 ? edits.length : Math.max(1, end);
}

/** What a failed request means for the edits in it. */
export function judge(error: unknown, edits: readonly (readonly Operation[])[]): Verdict {
  const problem = asProblem(error);
  const { status } = problem;
  if (problem.isStale) return { kind: "outdated" };
  if (status === 0 || status === 408 || status === 429 || status >= 500) return { kind: "unsent" };
  for (const { field } of problem.errors) {
    const place = /^operations\.(\d+)/.exec(field)?.[1];
    if (place === undefined) continue;
    let end = 0;
    const which = edits.findIndex((edit) => {
      end += edit.length;
      return Number(place) < end;
    });
    if (which >= 0) return { kind: "refused", which };
  }
  return status === 422 ? { kind: "apart" } : { kind: "refused-all" };
}
