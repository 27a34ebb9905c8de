import { COLOR_STEPS, colorStep } from "./colormap";
import { type Bounds, boundsOf } from "./geometry";
import { commonPrefix } from "./labelPlaces";
import { PointGrid, SegmentGrid } from "./spatialIndex";
import type { ColorScale, PlanConnection, PlanData, PlanFinding } from "./types";

/** The local origin is a multiple of this many metres, so that coordinate grid lines fall on round local values. */
const ORIGIN_STEP_M = 1000;

/** Holes prepared for drawing and picking: coordinates from a local origin, index, typical spacing. */
export interface HoleModel {
  data: PlanData;
  /** What the labels of all holes begin with, and what is left of each: said once and drawn beside the holes. */
  prefix: string;
  labels: readonly string[];
  count: number;
  originX: number;
  originY: number;
  x: Float64Array;
  y: Float64Array;
  toeX: Float64Array | null;
  toeY: Float64Array | null;
  bounds: Bounds;
  grid: PointGrid;
  spacingM: number;
}

export function buildHoles(data: PlanData): HoleModel {
  const absolute = boundsOf(data.x, data.y);
  const originX = Math.floor(absolute.minX / ORIGIN_STEP_M) * ORIGIN_STEP_M;
  const originY = Math.floor(absolute.minY / ORIGIN_STEP_M) * ORIGIN_STEP_M;
  const x = data.x.map((v) => v - originX);
  const y = data.y.map((v) => v - originY);
  const grid = new PointGrid(x, y);
  const prefix = commonPrefix(data.labels);
  return {
    data,
    prefix,
    labels: prefix === "" ? data.labels : data.labels.map((label) => label.slice(prefix.length)),
    count: x.length,
    originX,
    originY,
    x,
    y,
    toeX: data.toeX ? data.toeX.map((v) => v - originX) : null,
    toeY: data.toeY ? data.toeY.map((v) => v - originY) : null,
    bounds: boundsOf(x, y),
    grid,
    spacingM: grid.typicalSpacing(),
  };
}

/** Connections prepared for drawing and picking. */
export interface LinkModel {
  links: readonly PlanConnection[];
  from: Int32Array;
  to: Int32Array;
  grid: SegmentGrid;
  /** Distinct delays in rising order, and for each connection its place in that list. */
  delays: number[];
  delayClass: Uint16Array;
  /** Connections at hole h: touching[offsets[h]] to touching[offsets[h + 1] - 1]. */
  offsets: Int32Array;
  touching: Int32Array;
}

export function buildLinks(holes: HoleModel, links: readonly PlanConnection[]): LinkModel {
  const n = links.length;
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  const delays = [...new Set(links.map((link) => link.delayMs))].sort((a, b) => a - b);
  const place = new Map(delays.map((delay, k) => [delay, k]));
  const delayClass = new Uint16Array(n);
  const offsets = new Int32Array(holes.count + 1);
  links.forEach((link, k) => {
    from[k] = link.from;
    to[k] = link.to;
    delayClass[k] = place.get(link.delayMs) ?? 0;
    offsets[link.from + 1] = (offsets[link.from + 1] ?? 0) + 1;
    if (link.to !== link.from) offsets[link.to + 1] = (offsets[link.to + 1] ?? 0) + 1;
  });
  for (let h = 0; h < holes.count; h++) offsets[h + 1] = (offsets[h + 1] as number) + (offsets[h] as number);
  const fill = offsets.slice(0, holes.count);
  const touching = new Int32Array(offsets[holes.count] as number);
  const put = (hole: number, k: number) => {
    const at = fill[hole];
    if (at === undefined) return;
    touching[at] = k;
    fill[hole] = at + 1;
  };
  links.forEach((link, k) => {
    put(link.from, k);
    if (link.to !== link.from) put(link.to, k);
  });
  return {
    links,
    from,
    to,
    grid: new SegmentGrid(holes.x, holes.y, from, to),
    delays,
    delayClass,
    offsets,
    touching,
  };
}

/** Places in the list of connections of those that leave or reach a hole. */
export function linksAt(model: LinkModel, hole: number): Int32Array {
  return model.touching.subarray(model.offsets[hole] ?? 0, model.offsets[hole + 1] ?? 0);
}

/** Colour of each hole on the colour map, and the ends of the scale. */
export interface ValueModel {
  /** Step of the ramp, -1 without a value. */
  step: Int8Array;
  min: number;
  max: number;
  /** Whether any hole has no value. */
  gaps: boolean;
}

export function buildValues(
  value: Float64Array | undefined,
  scale: ColorScale | undefined,
): ValueModel | null {
  if (!value) return null;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let gaps = false;
  for (const v of value) {
    if (!Number.isFinite(v)) {
      gaps = true;
      continue;
    }
    if (v < min) min = v;
    if (v > max) max = v;
  }
  if (min > max) return null;
  const low = scale?.min ?? min;
  const high = scale?.max ?? max;
  const step = new Int8Array(value.length);
  for (let i = 0; i < value.length; i++) step[i] = colorStep(value[i] as number, low, high, COLOR_STEPS);
  return { step, min: low, max: high, gaps };
}

/** The worst finding of each hole: 0 none, 1 warning, 2 error. */
export function buildMarks(count: number, findings: readonly PlanFinding[]): Uint8Array | null {
  if (findings.length === 0) return null;
  const marks = new Uint8Array(count);
  for (const finding of findings) {
    const weight = finding.severity === "warning" ? 1 : 2;
    for (const hole of finding.holes) if ((marks[hole] ?? 3) < weight) marks[hole] = weight;
  }
  return marks;
}
