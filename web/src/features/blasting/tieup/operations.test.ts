import { describe, expect, it } from "vitest";
import { connect, inverseOf, type Operation, type TieUp } from "./operations";

const tieUp = (part: Partial<TieUp> = {}): TieUp => ({
  version: 3,
  in_hole_delay_ms: 500,
  mic_window_ms: 8,
  connections: [
    { id: "1", from_point_id: "a", to_point_id: "b", delay_ms: 25, connector_type: "detonating_cord" },
  ],
  starting_holes: [{ point_id: "a", lead_in_ms: 17 }],
  ...part,
});

/** Carries operations out as the server does. */
function carriedOut(operations: readonly Operation[], before: TieUp): TieUp {
  const state = structuredClone(before);
  for (const o of operations) {
    const at = state.connections.findIndex((c) => {
      const ends = [c.from_point_id, c.to_point_id];
      return ends.includes(o.from_point_id ?? "") && ends.includes(o.to_point_id ?? "");
    });
    const found = state.connections[at];
    if (o.op === "connect") {
      expect(found).toBeUndefined();
      state.connections.push({
        id: "new",
        from_point_id: o.from_point_id ?? "",
        to_point_id: o.to_point_id ?? "",
        delay_ms: o.delay_ms ?? 0,
        connector_type: o.connector_type ?? "connector",
      });
    } else if (o.op === "disconnect") {
      expect(found).toBeDefined();
      state.connections.splice(at, 1);
    } else if (o.op === "set_delay" && found) {
      found.delay_ms = o.delay_ms ?? 0;
      found.connector_type = o.connector_type ?? found.connector_type;
    } else if (o.op === "start" || o.op === "unstart") {
      state.starting_holes = state.starting_holes.filter(({ point_id }) => point_id !== o.point_id);
      if (o.op === "start") {
        state.starting_holes.push({ point_id: o.point_id ?? "", lead_in_ms: o.lead_in_ms ?? 0 });
      }
    } else if (o.op === "clear") {
      state.connections = [];
      state.starting_holes = [];
    } else if (o.op === "settings") {
      state.in_hole_delay_ms = o.in_hole_delay_ms ?? state.in_hole_delay_ms;
      state.mic_window_ms = o.mic_window_ms ?? state.mic_window_ms;
    }
  }
  return state;
}

const content = (state: TieUp) => ({
  connections: state.connections
    .map(({ id: _, ...rest }) => JSON.stringify(rest, Object.keys(rest).sort()))
    .sort(),
  starts: state.starting_holes.map((start) => JSON.stringify(start)).sort(),
  settings: [state.in_hole_delay_ms, state.mic_window_ms],
});

describe("the inverse of an edit of the tie-up", () => {
  const edits: [string, Operation[]][] = [
    ["a new connection", [{ op: "connect", from_point_id: "b", to_point_id: "c", delay_ms: 42 }]],
    [
      "a deleted connection, with its connector",
      [{ op: "disconnect", from_point_id: "b", to_point_id: "a" }],
    ],
    ["a changed delay", [{ op: "set_delay", from_point_id: "a", to_point_id: "b", delay_ms: 9 }]],
    ["a new starting hole", [{ op: "start", point_id: "c", lead_in_ms: 0 }]],
    ["another lead-in", [{ op: "start", point_id: "a", lead_in_ms: 0 }]],
    ["a starting hole taken away", [{ op: "unstart", point_id: "a" }]],
    ["changed settings", [{ op: "settings", in_hole_delay_ms: 400 }]],
    ["everything deleted", [{ op: "clear" }]],
    [
      "several operations on the same pair",
      [
        { op: "disconnect", from_point_id: "a", to_point_id: "b" },
        { op: "connect", from_point_id: "b", to_point_id: "a", delay_ms: 67 },
        { op: "set_delay", from_point_id: "b", to_point_id: "a", delay_ms: 100 },
        { op: "connect", from_point_id: "a", to_point_id: "c", delay_ms: 100 },
      ],
    ],
  ];
  it.each(edits)("takes back %s", (_, operations) => {
    const before = tieUp();
    const done = carriedOut(operations, before);
    expect(content(done)).not.toEqual(content(before));
    expect(content(carriedOut(inverseOf(operations, before), done))).toEqual(content(before));
  });
});

describe("drawing through holes", () => {
  it("joins them in order", () => {
    expect(
      connect(
        [
          ["b", "c"],
          ["c", "d"],
        ],
        42,
        tieUp(),
      ),
    ).toEqual([
      { op: "connect", from_point_id: "b", to_point_id: "c", delay_ms: 42 },
      { op: "connect", from_point_id: "c", to_point_id: "d", delay_ms: 42 },
    ]);
  });

  it("changes the delay of holes that are joined that way already", () => {
    expect(connect([["a", "b"]], 42, tieUp())).toEqual([
      { op: "set_delay", from_point_id: "a", to_point_id: "b", delay_ms: 42 },
    ]);
    expect(connect([["a", "b"]], 25, tieUp())).toEqual([]);
  });

  it("leaves it to the server to refuse the other way round", () => {
    expect(connect([["b", "a"]], 42, tieUp())).toEqual([
      { op: "connect", from_point_id: "b", to_point_id: "a", delay_ms: 42 },
    ]);
  });
});
