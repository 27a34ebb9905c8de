/** What became of an edit that was not confirmed. */
export type Verdict =
  /** The server refuses this one of those sent together; the rest is sent again without it. */
  | { kind: "refused"; which: number }
  /** The server refuses them all, and would refuse what waits behind them. */
  | { kind: "refused-all" }
  /** The server refuses without saying which; they are sent again one by one. */
  | { kind: "apart" }
  /** Somebody else was faster. */
  | { kind: "outdated" }
  /** No answer came; the edits may have arrived or not. */
  | { kind: "unsent" };

/** What an edit is, for a plan that is edited here and kept by a server. */
export interface EditRules<State, Op> {
  /** The plan after these edits. Draws whatever can be drawn: whether it is allowed is for the server to say. */
  apply: (state: State, ops: readonly Op[]) => State;
  /** What takes an edit back, given the plan before it. */
  inverse: (op: Op, before: State) => Op;
  /** How many of these edits, counted from the first, may go in one request; at least one. */
  together: (ops: readonly Op[]) => number;
  /** Carries edits out, all or none, on the plan as the server last confirmed it; resolves with the plan after them. A
   * repeated request has the same key and the same edits. */
  send: (ops: readonly Op[], base: State, key: string) => Promise<State>;
  judge: (error: unknown, ops: readonly Op[]) => Verdict;
  /** Whether the second state is older than the first. */
  isOlder: (known: State, other: State) => boolean;
  /** Told of every change of what the stack shows, whether somebody looks at it or not. */
  onChange?: ((now: EditState<State>, before: EditState<State>) => void) | undefined;
}

/** Why edits are not there that were drawn: taken back since they were refused or outdated, or still to be sent. */
export interface Trouble {
  kind: "refused" | "outdated" | "unsent";
  error: unknown;
  /** How many edits it concerns. */
  count: number;
}

/** What the screen shows of an edit stack. */
export interface EditState<State> {
  /** The plan with every edit that waits for its confirmation. */
  shown: State;
  canUndo: boolean;
  canRedo: boolean;
  /** Number of edits that are not confirmed. */
  pending: number;
  trouble: Trouble | null;
}

interface Entry<Op> {
  op: Op;
  /** What takes it back. */
  inverse: Op;
}

interface Waiting<Op> {
  op: Op;
  /** The entry of the history that it does, takes back or does again. */
  entry: Entry<Op>;
}

/**
 * Edits of a plan that is kept by a server: drawn at once, sent in the order in which they were made, each on the
 * version that the one before has led to, and taken back without limit. Edits that have waited while others were on
 * their way go together in the next request.
 *
 * A refused edit is taken back with its entry in the history; those before and after it stay. When somebody else has
 * changed the plan, everything that waits is taken back and the history ends, since it was about another plan. Without an
 * answer the edits stay and wait for `resume`.
 *
 * Edits should name things by what survives being taken back and done again (the two holes of a connection rather than
 * the connection's id, which is new each time it is made).
 */
export class EditStack<State, Op> {
  private done: Entry<Op>[] = [];
  private undone: Entry<Op>[] = [];
  private waiting: Waiting<Op>[] = [];
  /** The edits of the request that is on its way or got no answer: the first ones that wait. */
  private attempt: { count: number; key: string } | null = null;
  private isRunning = false;
  private isHeld = false;
  private oneByOne = false;
  private confirmed: State;
  private trouble: Trouble | null = null;
  private state: EditState<State>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly rules: EditRules<State, Op>,
    initial: State,
  ) {
    this.confirmed = initial;
    this.state = { shown: initial, canUndo: false, canRedo: false, pending: 0, trouble: null };
  }

  readonly getState = (): EditState<State> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether anybody looks at it. */
  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Does a new edit; what had been undone can no longer be redone. */
  readonly perform = (op: Op): void => {
    const entry = { op, inverse: this.rules.inverse(op, this.state.shown) };
    this.done.push(entry);
    this.undone = [];
    this.enqueue({ op, entry });
  };

  /** Takes back the last edit, if there is one. */
  readonly undo = (): void => {
    const entry = this.done.pop();
    if (!entry) return;
    this.undone.push(entry);
    this.enqueue({ op: entry.inverse, entry });
  };

  /** Does the last undone edit again, if there is one. */
  readonly redo = (): void => {
    const undone = this.undone.pop();
    if (!undone) return;
    const entry = { op: undone.op, inverse: this.rules.inverse(undone.op, this.state.shown) };
    this.done.push(entry);
    this.enqueue({ op: entry.op, entry });
  };

  /** Takes over the plan as it was read from the server; one that is older than what was confirmed is passed over. */
  readonly rebase = (state: State): void => {
    if (state === this.confirmed || this.rules.isOlder(this.confirmed, state)) return;
    this.confirmed = state;
    this.redraw();
  };

  /** Sends again what got no answer. */
  readonly resume = (): void => {
    if (!this.isHeld) return;
    this.isHeld = false;
    this.dismiss();
    void this.run();
  };

  /** Gives up what got no answer and whatever waits behind it. */
  readonly discard = (): void => {
    if (!this.isHeld) return;
    this.isHeld = false;
    this.attempt = null;
    this.forget(this.waiting);
    this.trouble = null;
    this.redraw();
  };

  readonly dismiss = (): void => {
    this.trouble = null;
    this.publish(this.state.shown);
  };

  private enqueue(next: Waiting<Op>): void {
    this.waiting.push(next);
    this.publish(this.rules.apply(this.state.shown, [next.op]));
    this.resume();
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    while (this.waiting.length > 0 && !this.isHeld) await this.sendNext();
    this.oneByOne = false;
    this.isRunning = false;
  }

  private async sendNext(): Promise<void> {
    this.attempt ??= {
      count: this.oneByOne ? 1 : this.rules.together(this.waiting.map(({ op }) => op)),
      key: crypto.randomUUID(),
    };
    const { count, key } = this.attempt;
    const sent = this.waiting.slice(0, count);
    const ops = sent.map(({ op }) => op);
    try {
      const answer = await this.rules.send(ops, this.confirmed, key);
      this.attempt = null;
      this.waiting = this.waiting.slice(count);
      if (!this.rules.isOlder(this.confirmed, answer)) this.confirmed = answer;
    } catch (error) {
      this.take(this.rules.judge(error, ops), sent, error);
    }
    this.redraw();
  }

  private take(verdict: Verdict, sent: readonly Waiting<Op>[], error: unknown): void {
    if (verdict.kind === "unsent") {
      this.isHeld = true;
      this.trouble = { kind: "unsent", error, count: this.waiting.length };
      return;
    }
    this.attempt = null;
    if (verdict.kind === "apart" && sent.length > 1) {
      this.oneByOne = true;
      return;
    }
    const one = verdict.kind === "refused" ? sent[verdict.which] : sent[0];
    const isAlone = verdict.kind === "refused" || verdict.kind === "apart";
    const gone = isAlone && one ? [one] : this.waiting;
    const before = this.trouble?.kind === "refused" ? this.trouble : null;
    const count = gone.length + (before?.count ?? 0);
    this.forget(gone);
    if (verdict.kind === "outdated") {
      this.done = [];
      this.undone = [];
      this.trouble = { kind: "outdated", error, count };
    } else {
      // What builds on a refused edit is refused as well; the first refusal says why.
      this.trouble = { kind: "refused", error: before?.error ?? error, count };
    }
  }

  /** Takes edits back, and with each what waits to take it back as well. */
  private forget(gone: readonly Waiting<Op>[]): void {
    const entries = new Set(gone.map(({ entry }) => entry));
    this.waiting = this.waiting.filter(({ entry }) => !entries.has(entry));
    this.done = this.done.filter((entry) => !entries.has(entry));
    this.undone = this.undone.filter((entry) => !entries.has(entry));
  }

  private redraw(): void {
    const ops = this.waiting.map(({ op }) => op);
    this.publish(ops.length > 0 ? this.rules.apply(this.confirmed, ops) : this.confirmed);
  }

  private publish(shown: State): void {
    const before = this.state;
    this.state = {
      shown,
      canUndo: this.done.length > 0,
      canRedo: this.undone.length > 0,
      pending: this.waiting.length,
      trouble: this.trouble,
    };
    for (const listener of [...this.listeners]) listener();
    this.rules.onChange?.(this.state, before);
  }
}
