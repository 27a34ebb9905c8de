/** Clock of a shot being played. It knows nothing of animation frames: whoever owns it calls `advance`. */

/** Shot milliseconds per real millisecond, or `auto`: the whole shot in about twenty seconds, never above real time. */
export type SimulationSpeed = number | "auto";

export const AUTO_PLAY_MS = 20_000;

/** Where the clock stands before anything has fired; a hole with the firing time 0 fires when the clock reaches 0. */
export const BEFORE_FIRST_MS = -1;

/** A firing hole glows this long in shot time at real-time speed, and proportionally shorter when slowed down. */
export const GLOW_MS = 150;

const GLOW_WALL_MS = 700;

export interface SimulationState {
  tMs: number;
  playing: boolean;
  speed: SimulationSpeed;
}

export class SimulationClock {
  /** Distinct firing times in rising order. */
  readonly momentsMs: Float64Array;
  /** Number of holes fired up to and including each moment. */
  private readonly firedUpTo: Int32Array;
  readonly durationMs: number;
  readonly holesThatFire: number;
  private state: SimulationState;
  private readonly listeners = new Set<() => void>();

  /** Takes the firing time of each hole; NaN for holes that do not fire. The duration is never less than the last firing. */
  constructor(timesMs: ArrayLike<number>, durationMs: number, speed: SimulationSpeed = "auto") {
    const sorted = Float64Array.from(timesMs)
      .filter((t) => Number.isFinite(t))
      .sort();
    const moments: number[] = [];
    const fired: number[] = [];
    sorted.forEach((t, k) => {
      if (moments[moments.length - 1] !== t) moments.push(t);
      fired[moments.length - 1] = k + 1;
    });
    this.momentsMs = Float64Array.from(moments);
    this.firedUpTo = Int32Array.from(fired);
    this.holesThatFire = sorted.length;
    this.durationMs = Math.max(
      0,
      Number.isFinite(durationMs) ? durationMs : 0,
      moments[moments.length - 1] ?? 0,
    );
    this.state = { tMs: BEFORE_FIRST_MS, playing: false, speed };
  }

  readonly getState = (): SimulationState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shot milliseconds that pass in one real millisecond. */
  get rate(): number {
    if (this.state.speed !== "auto") return this.state.speed;
    return Math.min(1, Math.max(this.durationMs, 1) / AUTO_PLAY_MS);
  }

  /** How long a firing hole glows, in shot milliseconds, so that it can be seen at any speed. */
  get glowMs(): number {
    return Math.min(GLOW_MS, GLOW_WALL_MS * this.rate);
  }

  get atEnd(): boolean {
    return this.state.tMs >= this.durationMs;
  }

  /** Number of holes that have fired by now. */
  firedCount(): number {
    const k = countUpTo(this.momentsMs, this.state.tMs);
    return k === 0 ? 0 : (this.firedUpTo[k - 1] as number);
  }

  /** Starts; from the beginning again when the shot is over. */
  play(): void {
    if (this.state.playing) return;
    this.set({ playing: true, tMs: this.atEnd ? BEFORE_FIRST_MS : this.state.tMs });
  }

  pause(): void {
    if (this.state.playing) this.set({ playing: false });
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  setSpeed(speed: SimulationSpeed): void {
    if (speed !== "auto" && !(speed > 0)) throw new RangeError("A simulation speed must be above zero");
    this.set({ speed });
  }

  seek(tMs: number): void {
    this.set({ tMs: this.clamp(tMs) });
  }

  /** Back to before the first hole, paused. */
  reset(): void {
    this.set({ tMs: BEFORE_FIRST_MS, playing: false });
  }

  /** To the next moment at which something fires; to the end when there is none. Pauses. */
  stepForward(): void {
    const next = this.momentsMs[countUpTo(this.momentsMs, this.state.tMs)];
    this.set({ playing: false, tMs: next ?? this.durationMs });
  }

  /** To the moment of firing before this one; before the first hole when there is none. Pauses. */
  stepBack(): void {
    const k = countUpTo(this.momentsMs, this.state.tMs);
    const at = k > 0 ? (this.momentsMs[k - 1] as number) : BEFORE_FIRST_MS;
    const previous = at < this.state.tMs ? at : (this.momentsMs[k - 2] ?? BEFORE_FIRST_MS);
    this.set({ playing: false, tMs: previous });
  }

  /** Lets real time pass while playing; pauses at the end. */
  advance(wallMs: number): void {
    if (!this.state.playing) return;
    const tMs = this.clamp(this.state.tMs + wallMs * this.rate);
    this.set({ tMs, playing: tMs < this.durationMs });
  }

  private clamp(tMs: number): number {
    return Math.min(this.durationMs, Math.max(BEFORE_FIRST_MS, tMs));
  }

  private set(change: Partial<SimulationState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

/** Number of entries of a rising list that are not above `limit`. */
export function countUpTo(rising: Float64Array, limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
