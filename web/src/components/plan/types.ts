import type { ReactNode } from "react";
import type { SimulationClock } from "./simulationClock";

/** Holes of one plan, column by column; every column has one entry per hole, in the same order. */
export interface PlanData {
  ids: readonly string[];
  /** Short text drawn beside the collar, usually the hole number. */
  labels: readonly string[];
  /** Second line of text at the collar, for example the firing time. */
  sublabels?: readonly string[] | undefined;
  /** Collar easting, metres. */
  x: Float64Array;
  /** Collar northing, metres. */
  y: Float64Array;
  /** Toe easting and northing, metres. */
  toeX?: Float64Array | undefined;
  toeY?: Float64Array | undefined;
  diameterMm?: Float64Array | undefined;
  /** Quantity shown as the fill colour; NaN means no value. */
  value?: Float64Array | undefined;
  /** Index into `statusStyles`. */
  status?: Uint8Array | undefined;
}

export interface PlanConnection {
  id: string;
  /** Index of the hole the signal leaves. */
  from: number;
  /** Index of the hole the signal reaches. */
  to: number;
  delayMs: number;
}

export interface PlanFinding {
  code: string;
  holes: readonly number[];
  severity?: "error" | "warning" | undefined;
}

export type PlanTool = "pan" | "select" | "connect" | "start" | "delete" | "measure";
export type PlanTheme = "light" | "dark";

/** How one value of the status column looks: colour and shape, so that neither carries the meaning alone. */
export interface StatusStyle {
  label: string;
  color: string;
  mark: "none" | "dot" | "fill" | "half" | "cross";
}

/** What the colour of a hole means, for the legend. */
export interface ColorScale {
  title: string;
  unit?: string | undefined;
  /** Ends of the scale; the smallest and largest value when left out. */
  min?: number | undefined;
  max?: number | undefined;
  format?: ((value: number) => string) | undefined;
}

/** Firing times of the holes with either a fixed moment or a running clock. NaN: the hole never fires. */
export type PlanPlayback =
  | { timesMs: Float64Array; tMs: number; glowMs?: number | undefined }
  | { timesMs: Float64Array; clock: SimulationClock };

export interface PlanLabels {
  /** Accessible name of the drawing. */
  plan: string;
  /** Read after the name: how the drawing is used from the keyboard. */
  keyboardHelp: string;
  north: string;
  easting: string;
  northing: string;
  legend: string;
  noValue: string;
  /** Title above the list of connector delays. */
  delays: string;
  /** Unit after a delay. */
  milliseconds: string;
  /** Title of the legend while a shot is played. */
  firingTime: string;
  startingHole: string;
  /** Names of the two marks for findings. */
  findingError: string;
  findingWarning: string;
  /** Says what the numbers of all holes begin with, which is left out beside them. */
  describePrefix: (prefix: string) => string;
  /** Sentence read to a screen reader when the hole cursor moves. */
  describeHole: (index: number) => string;
  /** Sentence for a finished measurement: metres, degrees clockwise from north. */
  describeMeasure: (distanceM: number, bearingDeg: number) => string;
  /** Sentence read when the selection changes. */
  describeSelection: (count: number) => string;
}

export interface PlanViewHandle {
  fit: () => void;
  zoomBy: (factor: number) => void;
  /** Moves the view so that the holes lie in it, and zooms out if they do not fit. */
  show: (holes: readonly number[]) => void;
  focus: () => void;
}

export interface PlanViewProps {
  data: PlanData;
  connections?: readonly PlanConnection[] | undefined;
  starting?: ReadonlySet<number> | undefined;
  findings?: readonly PlanFinding[] | undefined;
  tool: PlanTool;
  theme: PlanTheme;
  labels: PlanLabels;
  selection: ReadonlySet<number>;
  onSelectionChange?: ((selection: ReadonlySet<number>) => void) | undefined;
  /** Pairs of hole indices, in the order in which they were joined. */
  onConnect?: ((pairs: [number, number][]) => void) | undefined;
  onToggleStart?: ((index: number) => void) | undefined;
  onDeleteConnections?: ((ids: string[]) => void) | undefined;
  onMeasure?: ((distanceM: number, bearingDeg: number) => void) | undefined;
  onHover?: ((index: number | null) => void) | undefined;
  renderTooltip?: ((index: number) => ReactNode) | undefined;
  renderConnectionTooltip?: ((connection: PlanConnection) => ReactNode) | undefined;
  colorScale?: ColorScale | undefined;
  statusStyles?: readonly StatusStyle[] | undefined;
  playback?: PlanPlayback | null | undefined;
  /** The view is fitted to the data again when this changes. */
  fitKey?: string | number | undefined;
  /** Accent colour of the product; the palette's own when left out. */
  accent?: string | undefined;
  /** Milliseconds of script per drawn frame, for measurements. */
  onFrame?: ((scriptMs: number, kind: "static" | "overlay") => void) | undefined;
  className?: string | undefined;
  ref?: React.Ref<PlanViewHandle> | undefined;
}
