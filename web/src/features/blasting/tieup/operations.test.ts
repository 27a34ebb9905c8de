import { describe, expect, it } from "vitest";
import { Problem } from "@/lib/api/problem";
import {
  applied,
  type Changes,
  connect,
  inverseOf,
  judge,
  merged,
  type Operation,
  type TieUp,
  together,
} from "./operations";

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

  it.each(edits)("is drawn as the server carries it out: %s", (_, operations) => {
    const before = tieUp();
    const done = applied(operations, before);
    expect(content(done)).toEqual(content(carriedOut(operations, before)));
    expect(content(before)).toEqual(content(tieUp()));
    expect(new Set(done.connections.map(({ id }) => id)).size).toBe(done.connections.length);
  });
});

describe("an edit that the server has not judged yet", () => {
  it("keeps the place of a connection whose delay changes, among those that it does not name", () => {
    const links = ["ab", "bc", "cd"].map((ends) => ({
      id: ends,
      from_point_id: ends.charAt(0),
      to_point_id: ends.charAt(1),
      delay_ms: 25,
      connector_type: "connector" as const,
    }));
    const operations: Operation[] = [
      { op: "set_delay", from_point_id: "b", to_point_id: "c", delay_ms: 42 },
      { op: "connect", from_point_id: "d", to_point_id: "e", delay_ms: 9 },
    ];
    const drawn = applied(operations, tieUp({ connections: links })).connections;
    expect(drawn.map((c) => [c.from_point_id, c.to_point_id, c.delay_ms])).toEqual([
      ["a", "b", 25],
      ["b", "c", 42],
      ["c", "d", 25],
      ["d", "e", 9],
    ]);
  });

  it("is drawn even where it will be refused", () => {
    const [link] = applied(
      [{ op: "connect", from_point_id: "b", to_point_id: "a", delay_ms: 42 }],
      tieUp(),
    ).connections;
    expect(link).toMatchObject({ from_point_id: "b", to_point_id: "a", delay_ms: 42 });
    const nothing: Operation[] = [
      { op: "disconnect", from_point_id: "x", to_point_id: "y" },
      { op: "set_delay", from_point_id: "x", to_point_id: "y", delay_ms: 9 },
      { op: "unstart", point_id: "x" },
    ];
    expect(content(applied(nothing, tieUp()))).toEqual(content(tieUp()));
  });
});

describe("the answer to an edit", () => {
  const changes = (part: Partial<Changes>): Changes => ({
    version: 4,
    in_hole_delay_ms: 500,
    mic_window_ms: 8,
    is_cleared: false,
    connections: [],
    removed_connection_ids: [],
    starting_holes: [],
    removed_start_ids: [],
    ...part,
  });
  const link = (id: string, from: string, to: string, delay_ms: number) => ({
    id,
    from_point_id: from,
    to_point_id: to,
    delay_ms,
    connector_type: "connector" as const,
  });
  const before = tieUp({ connections: [link("1", "a", "b", 25), link("2", "b", "c", 25)] });

  it("changes what it names and leaves the rest", () => {
    const after = merged(
      before,
      changes({
        in_hole_delay_ms: 400,
        connections: [link("2", "b", "c", 42), link("3", "c", "d", 9)],
        removed_connection_ids: ["1"],
        starting_holes: [{ point_id: "b", lead_in_ms: 0 }],
        removed_start_ids: ["a"],
      }),
    );
    expect(after).toEqual({
      version: 4,
      in_hole_delay_ms: 400,
      mic_window_ms: 8,
      connections: [link("2", "b", "c", 42), link("3", "c", "d", 9)],
      starting_holes: [{ point_id: "b", lead_in_ms: 0 }],
    });
  });

  it("is all there is after everything was deleted", () => {
    const after = merged(before, changes({ is_cleared: true, connections: [link("9", "x", "y", 17)] }));
    expect(after.connections).toEqual([link("9", "x", "y", 17)]);
    expect(after.starting_holes).toEqual([]);
  });
});

describe("edits that are sent together", () => {
  const start = (point_id: string): Operation => ({ op: "start", point_id });
  const edits = [[start("a"), start("b")], [start("c")], [start("d"), start("e")]];

  it("are as many as the server takes, and at least one", () => {
    expect(together(edits)).toBe(3);
    const large = Array.from({ length: 3000 }, (_, k) => start(`p${k}`));
    expect(together([large, large])).toBe(1);
    expect(together([[...large, ...large], large])).toBe(1);
  });

  const refusal = (status: number, field?: string) =>
    Problem.from(status, {
      code: "x",
      errors: field === undefined ? [] : [{ field, code: "x", message: "" }],
    });

  it.each([
    [409, "operations.0", { kind: "refused", which: 0 }],
    [409, "operations.2", { kind: "refused", which: 1 }],
    [422, "operations.4.delay_ms", { kind: "refused", which: 2 }],
    [422, "operations", { kind: "apart" }],
    [409, undefined, { kind: "refused-all" }],
    [403, undefined, { kind: "refused-all" }],
    [412, undefined, { kind: "outdated" }],
    [503, undefined, { kind: "unsent" }],
  ])("are judged by the refusal: %s %s", (status, field, verdict) => {
    expect(judge(refusal(status, field), edits)).toEqual(verdict);
  });

  it("wait when there was no answer", () => {
    expect(judge(Problem.unreachable(new TypeError("Failed to fetch")), edits)).toEqual({ kind: "unsent" });
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
