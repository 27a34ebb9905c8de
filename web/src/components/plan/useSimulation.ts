import { useEffect, useMemo } from "react";
import { SimulationClock, type SimulationSpeed } from "./simulationClock";

export interface SimulationInput {
  /** Firing time of each hole in milliseconds; NaN for holes that do not fire. */
  timesMs: Float64Array;
  durationMs: number;
  /** Speed to begin with; `auto` plays the whole shot in about twenty seconds. */
  speed?: SimulationSpeed | undefined;
}

/**
 * A clock for playing a shot, driven by animation frames while it plays. It changes only when the firing times or the
 * duration change; components that show its time subscribe to it, so the page around them is not rendered every frame.
 */
export function useSimulation({ timesMs, durationMs, speed = "auto" }: SimulationInput): SimulationClock {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first speed only; later the user sets it
  const clock = useMemo(() => new SimulationClock(timesMs, durationMs, speed), [timesMs, durationMs]);
  useEffect(() => driveByFrames(clock), [clock]);
  return clock;
}

/** Lets the clock run with the frames of the page while it plays. Returns how to stop that. */
export function driveByFrames(clock: SimulationClock): () => void {
  let frameId = 0;
  let last = 0;
  const frame = (now: number) => {
    frameId = 0;
    if (!clock.getState().playing) return;
    // After a pause of the page (another tab in front) the shot goes on where it was.
    const passed = last === 0 ? 0 : Math.min(100, now - last);
    last = now;
    clock.advance(passed);
    ask();
  };
  const ask = () => {
    if (frameId === 0 && clock.getState().playing) frameId = requestAnimationFrame(frame);
  };
  const release = clock.subscribe(() => {
    if (!clock.getState().playing) last = 0;
    ask();
  });
  ask();
  return () => {
    release();
    cancelAnimationFrame(frameId);
  };
}
