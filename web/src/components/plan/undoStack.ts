/** What the screen shows of an undo stack. */
export interface UndoState<Op> {
  /** Operation that the next undo takes back. */
  undoable: Op | null;
  /** Operation that the next redo does again. */
  redoable: Op | null;
  /** Number of operations sent or waiting to be sent. */
  pending: number;
  /** Why the last refused operation was refused. */
  error: unknown;
}

interface Entry<Op> {
  /** The operation as it was done. */
  op: Op;
  /** What takes it back. */
  inverse: Op;
}

/**
 * Undo and redo without limit for operations that a server carries out. `apply` does one operation and resolves with the
 * operation that takes it back; it rejects when the server refuses. A refused operation is dropped and its error kept;
 * those before it stay. Operations are carried out one at a time, in the order in which they were asked for.
 *
 * Operations should name things by what survives being taken back and done again (the two holes of a connection rather
 * than the connection's id, which is new each time it is made).
 */
export class UndoStack<Op> {
  private done: Entry<Op>[] = [];
  private undone: Entry<Op>[] = [];
  private queue: Promise<void> = Promise.resolve();
  private pending = 0;
  private state: UndoState<Op> = { undoable: null, redoable: null, pending: 0, error: null };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly apply: (op: Op) => Promise<Op>) {}

  readonly getState = (): UndoState<Op> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Does a new operation; what had been undone can no longer be redone. Resolves with whether it was accepted. */
  perform(op: Op): Promise<boolean> {
    return this.enqueue(async () => {
      const inverse = await this.apply(op);
      this.done.push({ op, inverse });
      this.undone = [];
      return true;
    });
  }

  /** Takes back the last operation. Resolves with whether there was one and it was accepted. */
  undo(): Promise<boolean> {
    return this.enqueue(async () => {
      const entry = this.done.pop();
      if (!entry) return false;
      const again = await this.apply(entry.inverse);
      this.undone.push({ op: again, inverse: entry.inverse });
      return true;
    });
  }

  /** Does the last undone operation again. Resolves with whether there was one and it was accepted. */
  redo(): Promise<boolean> {
    return this.enqueue(async () => {
      const entry = this.undone.pop();
      if (!entry) return false;
      const inverse = await this.apply(entry.op);
      this.done.push({ op: entry.op, inverse });
      return true;
    });
  }

  /** Forgets everything that was done, for example after the plan was imported anew. Waits for what is on its way. */
  clear(): Promise<boolean> {
    return this.enqueue(async () => {
      this.done = [];
      this.undone = [];
      return true;
    });
  }

  dismissError(): void {
    this.publish(null);
  }

  private enqueue(task: () => Promise<boolean>): Promise<boolean> {
    this.pending++;
    this.publish(this.state.error);
    const result = this.queue.then(async () => {
      let error: unknown = null;
      let accepted = false;
      try {
        accepted = await task();
      } catch (reason) {
        error = reason;
      }
      this.pending--;
      this.publish(error ?? this.state.error);
      return accepted;
    });
    this.queue = result.then(() => undefined);
    return result;
  }

  private publish(error: unknown): void {
    this.state = {
      undoable: this.done[this.done.length - 1]?.op ?? null,
      redoable: this.undone[this.undone.length - 1]?.op ?? null,
      pending: this.pending,
      error,
    };
    for (const listener of [...this.listeners]) listener();
  }
}
