import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from "react";
import { BEFORE_FIRST_MS, type SimulationClock, type SimulationSpeed } from "./simulationClock";
import styles from "./transport.module.css";

export interface TransportLabels {
  player: string;
  play: string;
  pause: string;
  reset: string;
  stepBack: string;
  stepForward: string;
  toEnd: string;
  position: string;
  speed: string;
  /** Name of the speed that plays the whole shot in about twenty seconds. */
  auto: string;
  milliseconds: string;
  /** Word after "212 / 410". */
  fired: string;
  /** Position read by a screen reader: moment, holes fired, holes that fire. */
  describePosition: (tMs: number, fired: number, total: number) => string;
}

export interface TransportBarProps {
  clock: SimulationClock;
  labels: TransportLabels;
  speeds?: readonly SimulationSpeed[] | undefined;
  /** Class names added to the parts, to give them the product's look. */
  classNames?: Partial<Record<"root" | "button" | "slider" | "readout" | "select", string>> | undefined;
}

const SPEEDS: readonly SimulationSpeed[] = ["auto", 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1];

/**
 * Buttons, time line and speed of a simulation. Keys within it: space plays and pauses, left and right go from firing to
 * firing, home and end go to the ends. Laid out from left to right in every language, as time is on the time line.
 */
export function TransportBar({ clock, labels, speeds = SPEEDS, classNames = {} }: TransportBarProps) {
  const { tMs, playing, speed } = useSyncExternalStore(clock.subscribe, clock.getState);
  const fired = clock.firedCount();
  const shown = Math.max(0, tMs);
  const join = (own: string | undefined, given: string | undefined) => (given ? `${own} ${given}` : own);
  const button = join(styles.button, classNames.button);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.tagName === "SELECT" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && target.tagName !== "BUTTON") clock.toggle();
    else if (event.key === "ArrowRight") clock.stepForward();
    else if (event.key === "ArrowLeft") clock.stepBack();
    else if (event.key === "Home") clock.reset();
    else if (event.key === "End") toEnd(clock);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set belongs to a form, this is a set of controls
    <div
      role="group"
      aria-label={labels.player}
      dir="ltr"
      className={join(styles.root, classNames.root)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.buttons}>
        <Button className={button} label={labels.reset} onClick={() => clock.reset()}>
          <path d="M4 4 V16 M16 4 L7 10 L16 16 Z" />
        </Button>
        <Button className={button} label={labels.stepBack} onClick={() => clock.stepBack()}>
          <path d="M14 4 L6 10 L14 16" fill="none" />
        </Button>
        <Button
          className={join(button, styles.main)}
          label={playing ? labels.pause : labels.play}
          onClick={() => clock.toggle()}
        >
          {playing ? (
            <path d="M5 4 H8 V16 H5 Z M12 4 H15 V16 H12 Z" />
          ) : (
            <path d="M6 3.5 L16.5 10 L6 16.5 Z" />
          )}
        </Button>
        <Button className={button} label={labels.stepForward} onClick={() => clock.stepForward()}>
          <path d="M6 4 L14 10 L6 16" fill="none" />
        </Button>
        <Button className={button} label={labels.toEnd} onClick={() => toEnd(clock)}>
          <path d="M16 4 V16 M4 4 L13 10 L4 16 Z" />
        </Button>
      </div>
      <input
        type="range"
        className={join(styles.slider, classNames.slider)}
        aria-label={labels.position}
        aria-valuetext={labels.describePosition(shown, fired, clock.holesThatFire)}
        min={BEFORE_FIRST_MS}
        max={clock.durationMs}
        step="any"
        value={tMs}
        onChange={(event) => clock.seek(Number(event.currentTarget.value))}
      />
      <div className={join(styles.readout, classNames.readout)}>
        <strong style={{ minWidth: `${clock.durationMs.toFixed(0).length + 2}ch` }}>
          {shown.toFixed(1)}
        </strong>
        <span>
          / {clock.durationMs.toFixed(0)} {labels.milliseconds}
        </span>
        <span>
          {fired} / {clock.holesThatFire} <bdi>{labels.fired}</bdi>
        </span>
      </div>
      <select
        className={join(styles.select, classNames.select)}
        aria-label={labels.speed}
        value={String(speed)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          clock.setSpeed(chosen === "auto" ? "auto" : Number(chosen));
        }}
      >
        {speeds.map((choice) => (
          <option key={choice} value={String(choice)}>
            {choice === "auto" ? labels.auto : `${choice}×`}
          </option>
        ))}
      </select>
    </div>
  );
}

function toEnd(clock: SimulationClock): void {
  clock.pause();
  clock.seek(clock.durationMs);
}

function Button({
  label,
  className,
  onClick,
  children,
}: {
  label: string;
  className: string | undefined;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
