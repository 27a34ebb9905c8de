import { bearingDeg } from "./geometry";
import { linksAt } from "./model";
import { paintPointerMarks, paintRulers } from "./paintRulers";
import type { Scene } from "./scene";
import { addArrowHead, type Detail, detailFor, holeRadius } from "./symbols";
import type { PlanTool } from "./types";
import { screenX, screenY, type Viewport } from "./viewport";

/** What the pointer and the keyboard are doing; points in metres from the local origin. */
export interface Interaction {
  tool: PlanTool;
  hoverHole: number;
  hoverLink: number;
  /** Hole the keyboard is at, -1 when the keyboard is not used. */
  cursorHole: number;
  /** Holes joined so far, the next one not yet chosen. */
  chain: number[];
  /** Pointer in the plan, null when it is outside. */
  pointer: { x: number; y: number } | null;
  /** Corners of a selection box: x0, y0, x1, y1. */
  box: [number, number, number, number] | null;
  lasso: number[] | null;
  /** Ends of a measurement; the second follows the pointer until it is set. */
  measure: { x0: number; y0: number; x1: number; y1: number; done: boolean } | null;
}

export function idleInteraction(tool: PlanTool): Interaction {
  return {
    tool,
    hoverHole: -1,
    hoverLink: -1,
    cursorHole: -1,
    chain: [],
    pointer: null,
    box: null,
    lasso: null,
    measure: null,
  };
}

/** Rings are sent in parts: very long paths are slow to rasterise without a GPU. */
const RINGS_PER_PATH = 300;

/** Rings around selected holes; drawn under the same view as the still part. */
export function paintSelection(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  selection: ReadonlySet<number>,
  view: Viewport,
): void {
  const { holes, palette } = scene;
  const detail = detailFor(view, holes.spacingM);
  ctx.fillStyle = palette.accentSoft;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.8;
  let inPath = 0;
  const flush = () => {
    ctx.fill();
    ctx.stroke();
    ctx.beginPath();
    inPath = 0;
  };
  ctx.beginPath();
  for (const i of selection) {
    const x = screenX(view, holes.x[i] ?? Number.NaN);
    const y = screenY(view, holes.y[i] ?? Number.NaN);
    if (!(x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20)) continue;
    const radius = Math.max(2, holeRadius(detail, view, holes.data.diameterMm?.[i])) + 2.2;
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    if (++inPath === RINGS_PER_PATH) flush();
  }
  flush();
}

/** Everything that follows the pointer, and the rulers. */
export function paintOverlay(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  state: Interaction,
  view: Viewport,
): void {
  const detail = detailFor(view, scene.holes.spacingM);
  if (state.tool === "delete") paintDoomed(ctx, scene, state, view, detail);
  else if (state.hoverLink >= 0) strokeLink(ctx, scene, state.hoverLink, view, scene.palette.accent);
  const danger = state.tool === "delete";
  if (state.hoverHole >= 0) {
    ringHole(
      ctx,
      scene,
      state.hoverHole,
      view,
      detail,
      danger ? scene.palette.error : scene.palette.accent,
      3,
    );
  }
  if (state.cursorHole >= 0) paintCursor(ctx, scene, state.cursorHole, view, detail);
  if (state.chain.length > 0) paintChain(ctx, scene, state, view, detail);
  if (state.box || state.lasso) paintArea(ctx, scene, state, view);
  if (state.measure) paintMeasure(ctx, scene, state.measure, view);
  paintRulers(ctx, scene, view);
  if (state.pointer) paintPointerMarks(ctx, scene, state.pointer, view);
}

function ring(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  line: number,
  fill?: string,
): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  ctx.strokeStyle = color;
  ctx.lineWidth = line;
  ctx.stroke();
}

function holePoint(scene: Scene, i: number, view: Viewport): [number, number] {
  return [screenX(view, scene.holes.x[i] as number), screenY(view, scene.holes.y[i] as number)];
}

function ringHole(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  i: number,
  view: Viewport,
  detail: Detail,
  color: string,
  gap: number,
): void {
  const [x, y] = holePoint(scene, i, view);
  const radius = Math.max(2, holeRadius(detail, view, scene.holes.data.diameterMm?.[i]));
  ring(ctx, x, y, radius + gap, color, 1.5);
}

function strokeLink(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  k: number,
  view: Viewport,
  color: string,
): void {
  const { links } = scene;
  const [ax, ay] = holePoint(scene, links.from[k] as number, view);
  const [bx, by] = holePoint(scene, links.to[k] as number, view);
  ctx.beginPath();
  ctx.moveTo(ax, ay);
  ctx.lineTo(bx, by);
  ctx.strokeStyle = color;
  ctx.lineWidth = 2.4;
  ctx.stroke();
}

/** Connections that a click with the delete tool would take away. */
function paintDoomed(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  state: Interaction,
  view: Viewport,
  detail: Detail,
): void {
  const { palette, links } = scene;
  if (state.hoverHole >= 0) {
    for (const k of linksAt(links, state.hoverHole)) strokeLink(ctx, scene, k, view, palette.error);
  } else if (state.hoverLink >= 0) {
    strokeLink(ctx, scene, state.hoverLink, view, palette.error);
    const k = state.hoverLink;
    ringHole(ctx, scene, links.from[k] as number, view, detail, palette.error, 2);
    ringHole(ctx, scene, links.to[k] as number, view, detail, palette.error, 2);
  }
}

function paintCursor(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  i: number,
  view: Viewport,
  detail: Detail,
): void {
  const [x, y] = holePoint(scene, i, view);
  const d = Math.max(3, holeRadius(detail, view, scene.holes.data.diameterMm?.[i])) + 6;
  ctx.strokeStyle = scene.palette.accent;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    ctx.moveTo(x + sx * d, y + sy * (d - 5));
    ctx.lineTo(x + sx * d, y + sy * d);
    ctx.lineTo(x + sx * (d - 5), y + sy * d);
  }
  ctx.stroke();
}

/** Joined holes and the rubber line to the pointer or to the hole under it. */
function paintChain(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  state: Interaction,
  view: Viewport,
  detail: Detail,
): void {
  const { palette } = scene;
  const points = state.chain.map((i) => holePoint(scene, i, view));
  const gap = detail.radiusPx + 2;
  ctx.strokeStyle = palette.accent;
  ctx.fillStyle = palette.accent;
  ctx.lineWidth = 1.8;
  for (let k = 1; k < points.length; k++) {
    arrow(ctx, points[k - 1] as [number, number], points[k] as [number, number], gap, 8);
  }
  const last = points[points.length - 1] as [number, number];
  const target = state.hoverHole >= 0 ? state.hoverHole : state.cursorHole;
  ctx.setLineDash([5, 4]);
  if (target >= 0 && target !== state.chain[state.chain.length - 1]) {
    arrow(ctx, last, holePoint(scene, target, view), gap, 8);
  } else if (state.pointer) {
    arrow(ctx, last, [screenX(view, state.pointer.x), screenY(view, state.pointer.y)], 0, 8);
  }
  ctx.setLineDash([]);
  for (const i of state.chain) ringHole(ctx, scene, i, view, detail, palette.accent, 3);
  // The hole that waits for the next one is seen wherever the pointer is.
  ring(ctx, last[0], last[1], detail.radiusPx + 7, palette.accent, 2.2, palette.accentSoft);
}

function arrow(
  ctx: CanvasRenderingContext2D,
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  gap: number,
  head: number,
): void {
  const length = Math.hypot(bx - ax, by - ay);
  if (length < gap + 1) return;
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  ctx.beginPath();
  ctx.moveTo(ax, ay);
  ctx.lineTo(bx - ux * gap, by - uy * gap);
  ctx.stroke();
  ctx.beginPath();
  addArrowHead(ctx, bx - ux * gap, by - uy * gap, ux, uy, head);
  ctx.fill();
}

function paintArea(ctx: CanvasRenderingContext2D, scene: Scene, state: Interaction, view: Viewport): void {
  ctx.beginPath();
  if (state.box) {
    const [x0, y0, x1, y1] = state.box;
    const left = screenX(view, x0);
    const top = screenY(view, y0);
    ctx.rect(left, top, screenX(view, x1) - left, screenY(view, y1) - top);
  } else if (state.lasso) {
    for (let k = 0; k < state.lasso.length; k += 2) {
      const x = screenX(view, state.lasso[k] as number);
      const y = screenY(view, state.lasso[k + 1] as number);
      if (k === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.closePath();
  }
  ctx.fillStyle = scene.palette.accentSoft;
  ctx.fill();
  ctx.strokeStyle = scene.palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintMeasure(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  m: NonNullable<Interaction["measure"]>,
  view: Viewport,
): void {
  const { palette } = scene;
  const ax = screenX(view, m.x0);
  const ay = screenY(view, m.y0);
  const bx = screenX(view, m.x1);
  const by = screenY(view, m.y1);
  const distance = Math.hypot(m.x1 - m.x0, m.y1 - m.y0);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  ctx.moveTo(ax, ay);
  ctx.lineTo(bx, by);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const nx = (-(by - ay) / length) * 6;
  const ny = ((bx - ax) / length) * 6;
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    ctx.moveTo(x - nx, y - ny);
    ctx.lineTo(x + nx, y + ny);
  }
  ctx.stroke();
  if (distance === 0) return;
  const text = `${distance.toFixed(2)} m   ${bearingDeg(m.x0, m.y0, m.x1, m.y1).toFixed(1)}°`;
  ctx.font = `600 12px ${scene.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const half = ctx.measureText(text).width / 2 + 7;
  const cx = Math.min(view.width - half - 4, Math.max(half + 4, (ax + bx) / 2));
  const cy = Math.min(view.height - 16, Math.max(16, (ay + by) / 2 - 18));
  ctx.fillStyle = palette.panel;
  ctx.beginPath();
  ctx.roundRect(cx - half, cy - 11, half * 2, 22, 4);
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.fillStyle = palette.text;
  ctx.fillText(text, cx, cy + 0.5);
}
