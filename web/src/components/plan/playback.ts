import { COLOR_STEPS, colorStep } from "./colormap";
import type { LinkModel } from "./model";
import type { Scene } from "./scene";
import { countUpTo, GLOW_MS } from "./simulationClock";
import { detailFor, holeRadius } from "./symbols";
import type { PlanPlayback } from "./types";
import { screenX, screenY, type Viewport } from "./viewport";

/** Holes and connections in the order in which a shot runs through them. */
export interface FiringOrder {
  timesMs: Float64Array;
  /** Hole indices in firing order, without those that never fire. */
  order: Int32Array;
  /** Firing times in that order. */
  sortedMs: Float64Array;
  /** Ramp step of each hole by its firing time, -1 if it never fires. */
  step: Int8Array;
  /** Connections by the moment at which the signal enters them. */
  linkOrder: Int32Array;
  linkStartMs: Float64Array;
  longestDelayMs: number;
}

export function firingOrder(timesMs: Float64Array, links: LinkModel): FiringOrder {
  const order: number[] = [];
  for (let i = 0; i < timesMs.length; i++) if (Number.isFinite(timesMs[i])) order.push(i);
  order.sort((a, b) => (timesMs[a] as number) - (timesMs[b] as number) || a - b);
  const sortedMs = Float64Array.from(order, (i) => timesMs[i] as number);
  const first = sortedMs[0] ?? 0;
  const last = sortedMs[sortedMs.length - 1] ?? 0;
  const step = Int8Array.from(timesMs, (t) => colorStep(t, first, last, COLOR_STEPS));
  const entry = (k: number) => timesMs[links.from[k] as number] ?? Number.NaN;
  const linkOrder: number[] = [];
  let longestDelayMs = 0;
  for (let k = 0; k < links.from.length; k++) {
    if (!Number.isFinite(entry(k))) continue;
    linkOrder.push(k);
    longestDelayMs = Math.max(longestDelayMs, links.links[k]?.delayMs ?? 0);
  }
  linkOrder.sort((a, b) => entry(a) - entry(b) || a - b);
  return {
    timesMs,
    order: Int32Array.from(order),
    sortedMs,
    step,
    linkOrder: Int32Array.from(linkOrder),
    linkStartMs: Float64Array.from(linkOrder, entry),
    longestDelayMs,
  };
}

/** Present moment of a playback, shot milliseconds. */
export function playbackTime(playback: PlanPlayback): { tMs: number; glowMs: number } {
  return "clock" in playback
    ? { tMs: playback.clock.getState().tMs, glowMs: playback.clock.glowMs }
    : { tMs: playback.tMs, glowMs: playback.glowMs ?? GLOW_MS };
}

/** Paints the holes from place `start` to before `end` of the firing order as fired, coloured by their time. */
export function paintFired(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  firing: FiringOrder,
  view: Viewport,
  start: number,
  end: number,
): void {
  const { holes, palette } = scene;
  const detail = detailFor(view, holes.spacingM);
  const outlined = detail.radiusPx >= 3;
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.hole;
  for (let k = start; k < end; k++) {
    const i = firing.order[k] as number;
    const x = screenX(view, holes.x[i] as number);
    const y = screenY(view, holes.y[i] as number);
    if (!(x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20)) continue;
    const color = palette.ramp[firing.step[i] as number] ?? palette.hole;
    ctx.beginPath();
    const radius = Math.max(1.6, holeRadius(detail, view, holes.data.diameterMm?.[i])) + 0.4;
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.fillStyle = color;
    ctx.fill();
    if (outlined) ctx.stroke();
  }
}

/** More running signals or glowing holes than this are thinned out: they could not be told apart. */
const MOST_LIVE = 900;

/** Paints what lives only for a moment: signals on their way and the glow of holes that have just fired. */
export function paintLive(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  firing: FiringOrder,
  view: Viewport,
  tMs: number,
  glowMs: number,
): void {
  const { holes, links, palette } = scene;
  const detail = detailFor(view, holes.spacingM);
  const outside = (x: number, y: number) =>
    !(x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40);
  if (detail.spacingPx > 5) {
    ctx.strokeStyle = palette.glow;
    ctx.lineWidth = 2;
    ctx.lineCap = "round";
    ctx.beginPath();
    const end = countUpTo(firing.linkStartMs, tMs);
    const start = Math.max(countUpTo(firing.linkStartMs, tMs - firing.longestDelayMs), end - MOST_LIVE);
    for (let q = start; q < end; q++) {
      const k = firing.linkOrder[q] as number;
      const delay = links.links[k]?.delayMs ?? 0;
      const share = (tMs - (firing.linkStartMs[q] as number)) / delay;
      if (!(delay > 0) || share >= 1) continue;
      const a = links.from[k] as number;
      const b = links.to[k] as number;
      const ax = screenX(view, holes.x[a] as number);
      const ay = screenY(view, holes.y[a] as number);
      if (outside(ax, ay)) continue;
      ctx.moveTo(ax, ay);
      ctx.lineTo(
        ax + (screenX(view, holes.x[b] as number) - ax) * share,
        ay + (screenY(view, holes.y[b] as number) - ay) * share,
      );
    }
    ctx.stroke();
  }
  const end = countUpTo(firing.sortedMs, tMs);
  const start = Math.max(countUpTo(firing.sortedMs, tMs - glowMs), end - MOST_LIVE);
  ctx.fillStyle = palette.glow;
  ctx.strokeStyle = palette.glow;
  ctx.lineWidth = 1.5;
  const reach = Math.max(3, Math.min(16, detail.spacingPx * 0.42));
  for (let q = start; q < end; q++) {
    const i = firing.order[q] as number;
    const x = screenX(view, holes.x[i] as number);
    const y = screenY(view, holes.y[i] as number);
    if (outside(x, y)) continue;
    const age = Math.min(1, Math.max(0, (tMs - (firing.sortedMs[q] as number)) / glowMs));
    const radius = Math.max(1.6, detail.radiusPx);
    ctx.globalAlpha = (1 - age) ** 1.5;
    ctx.beginPath();
    ctx.arc(x, y, radius + 0.5, 0, Math.PI * 2);
    ctx.fill();
    ctx.globalAlpha = (1 - age) * 0.7;
    ctx.beginPath();
    ctx.arc(x, y, radius + 1 + reach * age ** 0.6, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}
