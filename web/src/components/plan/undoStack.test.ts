import { describe, expect, it } from "vitest";
import { UndoStack } from "./undoStack";

type Op = { add: string } | { remove: string };

/** A plan that keeps a set of names and refuses to add one twice or to remove one that is not there. */
function plan() {
  const names = new Set<string>();
  const stack = new UndoStack<Op>(async (op) => {
    await Promise.resolve();
    if ("add" in op) {
      if (names.has(op.add)) throw new Error(`${op.add} is there already`);
      names.add(op.add);
      return { remove: op.add };
    }
    if (!names.delete(op.remove)) throw new Error(`${op.remove} is not there`);
    return { add: op.remove };
  });
  return { names, stack };
}

describe("undo stack", () => {
  it("takes operations back and does them again, as often as wanted", async () => {
    const { names, stack } = plan();
    for (let k = 0; k < 200; k++) await stack.perform({ add: `n${k}` });
    for (let round = 0; round < 2; round++) {
      for (let k = 0; k < 200; k++) await stack.undo();
      expect([...names]).toEqual([]);
      for (let k = 0; k < 200; k++) await stack.redo();
      expect(names.size).toBe(200);
    }
  });

  it("says what would be undone and redone", async () => {
    const { stack } = plan();
    await stack.perform({ add: "a" });
    await stack.perform({ add: "b" });
    await stack.undo();
    expect(stack.getState()).toMatchObject({ undoable: { add: "a" }, redoable: { add: "b" } });
  });

  it("forgets what was undone when something new is done", async () => {
    const { names, stack } = plan();
    await stack.perform({ add: "a" });
    await stack.undo();
    await stack.perform({ add: "b" });
    expect(await stack.redo()).toBe(false);
    expect([...names]).toEqual(["b"]);
  });

  it("drops a refused operation, keeps its error and what was done before", async () => {
    const { names, stack } = plan();
    await stack.perform({ add: "a" });
    expect(await stack.perform({ add: "a" })).toBe(false);
    expect(stack.getState().error).toEqual(new Error("a is there already"));
    expect(await stack.undo()).toBe(true);
    expect([...names]).toEqual([]);
  });

  it("drops an operation whose taking back is refused, and goes on with the one before", async () => {
    const { names, stack } = plan();
    await stack.perform({ add: "a" });
    await stack.perform({ add: "b" });
    names.delete("b");
    expect(await stack.undo()).toBe(false);
    expect(stack.getState()).toMatchObject({ undoable: { add: "a" }, redoable: null });
    expect(await stack.undo()).toBe(true);
  });

  it("carries operations out one after another in the order of asking", async () => {
    const { names, stack } = plan();
    const results = await Promise.all([
      stack.perform({ add: "a" }),
      stack.perform({ remove: "a" }),
      stack.perform({ add: "a" }),
      stack.undo(),
    ]);
    expect(results).toEqual([true, true, true, true]);
    expect([...names]).toEqual([]);
    expect(stack.getState().pending).toBe(0);
  });

  it("counts what is on its way", async () => {
    const { stack } = plan();
    const one = stack.perform({ add: "a" });
    const two = stack.perform({ add: "b" });
    expect(stack.getState().pending).toBe(2);
    await Promise.all([one, two]);
    expect(stack.getState().pending).toBe(0);
  });

  it("keeps an error until it is dismissed", async () => {
    const { stack } = plan();
    await stack.perform({ remove: "x" });
    await stack.perform({ add: "a" });
    expect(stack.getState().error).toBeInstanceOf(Error);
    stack.dismissError();
    expect(stack.getState().error).toBeNull();
  });

  it("has nothing to take back after it was cleared", async () => {
    const { stack } = plan();
    await stack.perform({ add: "a" });
    await stack.clear();
    expect(await stack.undo()).toBe(false);
  });
});
