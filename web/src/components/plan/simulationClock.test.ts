import { describe, expect, it } from "vitest";
import { AUTO_PLAY_MS, BEFORE_FIRST_MS, SimulationClock } from "./simulationClock";

const times = Float64Array.of(42, 0, 42, Number.NaN, 100);
const make = (speed: number | "auto" = 1) => new SimulationClock(times, 100, speed);

describe("simulation clock", () => {
  it("stands before the first hole until it is started", () => {
    const clock = make();
    clock.advance(50);
    expect(clock.getState()).toMatchObject({ tMs: BEFORE_FIRST_MS, playing: false });
    expect(clock.firedCount()).toBe(0);
  });

  it("runs at the chosen share of real time and pauses at the end", () => {
    const clock = make(0.5);
    clock.play();
    clock.advance(20);
    expect(clock.getState().tMs).toBe(BEFORE_FIRST_MS + 10);
    clock.advance(1000);
    expect(clock.getState()).toMatchObject({ tMs: 100, playing: false });
    expect(clock.firedCount()).toBe(4);
  });

  it("starts again from the beginning when played at the end", () => {
    const clock = make();
    clock.seek(100);
    clock.play();
    expect(clock.getState()).toMatchObject({ tMs: BEFORE_FIRST_MS, playing: true });
  });

  it("plays a long shot in about twenty seconds when automatic, and a short one never faster than real time", () => {
    const long = new SimulationClock(Float64Array.of(0, 4000), 4000, "auto");
    expect(4000 / long.rate).toBeCloseTo(AUTO_PLAY_MS, 6);
    expect(new SimulationClock(Float64Array.of(0, 60000), 60000, "auto").rate).toBe(1);
  });

  it("steps from firing to firing, holes of one moment together", () => {
    const clock = make();
    const seen: [number, number][] = [];
    for (let k = 0; k < 4; k++) {
      clock.stepForward();
      seen.push([clock.getState().tMs, clock.firedCount()]);
    }
    expect(seen).toEqual([
      [0, 1],
      [42, 3],
      [100, 4],
      [100, 4],
    ]);
  });

  it("steps back to the firing before, also from between two", () => {
    const clock = make();
    clock.seek(60);
    const seen: number[] = [];
    for (let k = 0; k < 4; k++) {
      clock.stepBack();
      seen.push(clock.getState().tMs);
    }
    expect(seen).toEqual([42, 0, BEFORE_FIRST_MS, BEFORE_FIRST_MS]);
  });

  it("pauses when it is stepped", () => {
    const clock = make();
    clock.play();
    clock.stepForward();
    expect(clock.getState().playing).toBe(false);
  });

  it("stays within the shot when it is sought", () => {
    const clock = make();
    clock.seek(1e9);
    expect(clock.getState().tMs).toBe(100);
    clock.seek(-1e9);
    expect(clock.getState().tMs).toBe(BEFORE_FIRST_MS);
  });

  it("never ends before the last hole has fired", () => {
    expect(new SimulationClock(Float64Array.of(0, 500), 100).durationMs).toBe(500);
  });

  it("does nothing to a shot without holes", () => {
    const clock = new SimulationClock(new Float64Array(0), 0);
    clock.play();
    clock.advance(5000);
    clock.stepForward();
    expect(clock.getState()).toMatchObject({ tMs: 0, playing: false });
    expect(clock.firedCount()).toBe(0);
  });

  it("tells its listeners of every change until they leave", () => {
    const clock = make();
    let heard = 0;
    const leave = clock.subscribe(() => heard++);
    clock.play();
    clock.seek(5);
    leave();
    clock.seek(6);
    expect(heard).toBe(2);
  });

  it("refuses a speed that would not move", () => {
    expect(() => make().setSpeed(0)).toThrow(RangeError);
    expect(() => make().setSpeed(Number.NaN)).toThrow(RangeError);
  });

  it("shortens the glow when the shot is slowed down", () => {
    expect(make(1).glowMs).toBe(150);
    expect(make(0.01).glowMs).toBeCloseTo(7, 9);
  });
});
