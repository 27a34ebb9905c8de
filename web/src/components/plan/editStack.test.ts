import { describe, expect, it } from "vitest";
import { EditStack, type Verdict } from "./editStack";

type Op = { add: string } | { remove: string };

interface Names {
  version: number;
  names: readonly string[];
}

const nameOf = (op: Op) => ("add" in op ? op.add : op.remove);

/** Carries an operation out, whether it is allowed or not. */
function drawn(state: Names, ops: readonly Op[]): Names {
  let { names } = state;
  for (const op of ops) {
    names = names.filter((name) => name !== nameOf(op));
    if ("add" in op) names = [...names, op.add];
  }
  return { ...state, names };
}

class Refusal extends Error {
  constructor(readonly verdict: Verdict) {
    super(verdict.kind);
  }
}

/** A server that keeps names in versions, answers when it is told to, and remembers what came with a key. */
class Server {
  state: Names = { version: 1, names: [] };
  requests: { ops: readonly Op[]; base: number; key: string }[] = [];
  private readonly answered = new Map<string, Names>();
  private readonly gates: (() => void)[] = [];
  isLosing: "no" | "request" | "answer" = "no";
  private isOpen = true;

  hold(): void {
    this.isOpen = false;
  }

  release(): void {
    this.isOpen = true;
    for (const open of this.gates.splice(0)) open();
  }

  async send(ops: readonly Op[], base: Names, key: string): Promise<Names> {
    this.requests.push({ ops, base: base.version, key });
    if (!this.isOpen) await new Promise<void>((open) => this.gates.push(open));
    await Promise.resolve();
    if (this.isLosing === "request") throw new Refusal({ kind: "unsent" });
    const answer = this.answered.get(key) ?? this.carryOut(ops, base);
    this.answered.set(key, answer);
    if (this.isLosing === "answer") throw new Refusal({ kind: "unsent" });
    return answer;
  }

  private carryOut(ops: readonly Op[], base: Names): Names {
    if (base.version !== this.state.version) throw new Refusal({ kind: "outdated" });
    const names = new Set(this.state.names);
    ops.forEach((op, which) => {
      const allowed = "add" in op ? !names.has(op.add) : names.delete(op.remove);
      if (!allowed) throw new Refusal({ kind: "refused", which });
      if ("add" in op) names.add(op.add);
    });
    this.state = { version: this.state.version + 1, names: [...names] };
    return this.state;
  }
}

function opened(most = 100) {
  const server = new Server();
  const stack = new EditStack<Names, Op>(
    {
      apply: drawn,
      inverse: (op) => ("add" in op ? { remove: op.add } : { add: op.remove }),
      together: (ops) => Math.min(most, ops.length),
      send: (ops, base, key) => server.send(ops, base, key),
      judge: (error) => (error as Refusal).verdict,
      isOlder: (known, other) => other.version < known.version,
    },
    server.state,
  );
  return { server, stack };
}

const settled = async (stack: EditStack<Names, Op>) => {
  for (let turn = 0; turn < 1000 && stack.getState().pending > 0; turn++) await Promise.resolve();
  expect(stack.getState().pending).toBe(0);
};
/** Long enough for whatever can go on without the server's answer. */
const aMoment = async () => {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
};
const shown = (stack: EditStack<Names, Op>) => [...stack.getState().shown.names];

describe("edits of a plan that a server keeps", () => {
  it("are drawn at once and confirmed later", async () => {
    const { server, stack } = opened();
    server.hold();
    stack.perform({ add: "a" });
    expect(shown(stack)).toEqual(["a"]);
    expect(stack.getState().pending).toBe(1);
    expect(server.state.names).toEqual([]);
    server.release();
    await settled(stack);
    expect(shown(stack)).toEqual(["a"]);
    expect(server.state.names).toEqual(["a"]);
  });

  it("go in order, each on the version of the one before, however fast they come", async () => {
    const { server, stack } = opened(1);
    server.hold();
    for (const name of ["a", "b", "c", "d"]) stack.perform({ add: name });
    await aMoment();
    expect(server.requests).toHaveLength(1);
    server.release();
    await settled(stack);
    expect(server.requests.map(({ base }) => base)).toEqual([1, 2, 3, 4]);
    expect(server.state.names).toEqual(["a", "b", "c", "d"]);
  });

  it("go together when they have waited for the one before", async () => {
    const { server, stack } = opened();
    server.hold();
    for (const name of ["a", "b", "c", "d"]) stack.perform({ add: name });
    await aMoment();
    server.release();
    await settled(stack);
    expect(server.requests.map(({ ops }) => ops.map(nameOf))).toEqual([["a"], ["b", "c", "d"]]);
    expect(shown(stack)).toEqual(["a", "b", "c", "d"]);
  });

  it("are taken back and done again, as often as wanted", async () => {
    const { server, stack } = opened();
    for (let k = 0; k < 50; k++) stack.perform({ add: `n${k}` });
    for (let round = 0; round < 2; round++) {
      for (let k = 0; k < 50; k++) stack.undo();
      expect(shown(stack)).toEqual([]);
      await settled(stack);
      expect(server.state.names).toEqual([]);
      for (let k = 0; k < 50; k++) stack.redo();
      expect(shown(stack)).toHaveLength(50);
      await settled(stack);
      expect(server.state.names).toHaveLength(50);
    }
  });

  it("can't be done again once something new was done", async () => {
    const { server, stack } = opened();
    stack.perform({ add: "a" });
    stack.undo();
    stack.perform({ add: "b" });
    expect(stack.getState().canRedo).toBe(false);
    stack.redo();
    await settled(stack);
    expect(server.state.names).toEqual(["b"]);
  });

  it("are taken back alone when they are refused; those before and after them stay", async () => {
    const { server, stack } = opened();
    stack.perform({ add: "a" });
    await settled(stack);
    server.hold();
    for (const name of ["b", "a", "c"]) stack.perform({ add: name });
    await aMoment();
    server.release();
    await settled(stack);
    expect([...server.state.names].sort()).toEqual(["a", "b", "c"]);
    expect(shown(stack).sort()).toEqual(["a", "b", "c"]);
    expect(stack.getState().trouble).toMatchObject({ kind: "refused", count: 1 });
    for (let k = 0; k < 3; k++) stack.undo();
    await settled(stack);
    expect(server.state.names).toEqual([]);
    expect(stack.getState().canUndo).toBe(false);
  });

  it("are taken back together with what was to take them back", async () => {
    const { server, stack } = opened();
    stack.perform({ add: "a" });
    await settled(stack);
    server.hold();
    stack.perform({ add: "a" });
    stack.undo();
    server.release();
    await settled(stack);
    expect(server.state.names).toEqual(["a"]);
    expect(shown(stack)).toEqual(["a"]);
    expect(stack.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it("are sent one by one when the server does not say which it refuses", async () => {
    const { server, stack } = opened();
    const send = server.send.bind(server);
    server.send = async (ops, base, key) => {
      if (ops.some((op) => nameOf(op) === "x")) {
        server.requests.push({ ops, base: base.version, key });
        throw new Refusal({ kind: "apart" });
      }
      return send(ops, base, key);
    };
    server.hold();
    for (const name of ["a", "b", "x", "c"]) stack.perform({ add: name });
    server.release();
    await settled(stack);
    expect(server.state.names).toEqual(["a", "b", "c"]);
    expect(shown(stack)).toEqual(["a", "b", "c"]);
    expect(stack.getState().trouble).toMatchObject({ kind: "refused", count: 1 });
  });

  it("are all given up when the plan may not be edited any more", async () => {
    const { server, stack } = opened(1);
    server.send = async () => {
      throw new Refusal({ kind: "refused-all" });
    };
    stack.perform({ add: "a" });
    stack.perform({ add: "b" });
    await settled(stack);
    expect(shown(stack)).toEqual([]);
    expect(stack.getState().trouble).toMatchObject({ kind: "refused", count: 2 });
  });

  it("are taken back when somebody else was faster, and the history ends", async () => {
    const { server, stack } = opened();
    stack.perform({ add: "a" });
    await settled(stack);
    server.state = { version: 7, names: ["theirs"] };
    stack.perform({ add: "b" });
    stack.perform({ add: "c" });
    await settled(stack);
    expect(stack.getState()).toMatchObject({ canUndo: false, canRedo: false });
    expect(stack.getState().trouble).toMatchObject({ kind: "outdated", count: 2 });
    stack.rebase(server.state);
    expect(shown(stack)).toEqual(["theirs"]);
    stack.perform({ add: "d" });
    await settled(stack);
    expect(server.state.names).toEqual(["theirs", "d"]);
  });

  it.each(["request", "answer"] as const)(
    "stay when the %s is lost, and are carried out once",
    async (lost) => {
      const { server, stack } = opened();
      server.isLosing = lost;
      stack.perform({ add: "a" });
      await aMoment();
      expect(stack.getState()).toMatchObject({ pending: 1, trouble: { kind: "unsent", count: 1 } });
      expect(shown(stack)).toEqual(["a"]);
      server.isLosing = "no";
      stack.perform({ add: "b" });
      await settled(stack);
      expect(server.state.names).toEqual(["a", "b"]);
      expect(stack.getState().trouble).toBeNull();
      const keys = server.requests.map(({ key }) => key);
      expect(keys[1]).toBe(keys[0]);
      expect(new Set(keys).size).toBe(2);
    },
  );

  it("can be given up while the server does not answer", async () => {
    const { server, stack } = opened();
    stack.perform({ add: "a" });
    await settled(stack);
    server.isLosing = "request";
    stack.perform({ add: "b" });
    await aMoment();
    stack.discard();
    expect(shown(stack)).toEqual(["a"]);
    expect(stack.getState()).toMatchObject({ pending: 0, trouble: null, canUndo: true });
  });

  it("stay drawn on a plan that was read again meanwhile; an older reading is passed over", async () => {
    const { server, stack } = opened();
    server.hold();
    stack.perform({ add: "a" });
    stack.rebase({ version: 3, names: ["new"] });
    expect(shown(stack)).toEqual(["new", "a"]);
    stack.rebase({ version: 2, names: ["old"] });
    expect(shown(stack)).toEqual(["new", "a"]);
  });

  it("keep the first reason until it is dismissed", async () => {
    const { stack } = opened(1);
    stack.perform({ remove: "x" });
    stack.perform({ remove: "y" });
    await settled(stack);
    const { trouble } = stack.getState();
    expect(trouble).toMatchObject({ kind: "refused", count: 2 });
    stack.dismiss();
    expect(stack.getState().trouble).toBeNull();
  });
});
