import { paintLabels, type TextMemory } from "./paintLabels";
import { delayColor, gridStep, MOST_DELAY_COLORS, type Scene } from "./scene";
import { addArrowHead, type Detail, DOT_RADIUS_PX, detailFor, holeRadius } from "./symbols";
import type { StatusStyle } from "./types";
import { screenX, screenY, type Viewport, visibleBounds } from "./viewport";

/** Strokes are sent in parts: very long paths are slow to rasterise without a GPU. */
const SEGMENTS_PER_STROKE = 400;

/** Draws ground, coordinate grid, connections, holes and texts. The context is scaled to CSS pixels. */
export function paintStatic(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  dpr: number,
  memory: TextMemory,
): { visible: number } {
  const { holes, palette } = scene;
  ctx.fillStyle = palette.background;
  ctx.fillRect(0, 0, view.width, view.height);
  paintGrid(ctx, scene, view, dpr);
  const detail = detailFor(view, holes.spacingM);
  const seen: number[] = [];
  holes.grid.forEachIn(visibleBounds(view, 24), (i) => seen.push(i));
  if (detail.toes && holes.toeX && holes.toeY) paintToes(ctx, scene, view, seen);
  paintLinks(ctx, scene, view, detail);
  paintHoles(ctx, scene, view, detail, seen);
  paintStarting(ctx, scene, view, detail);
  if (scene.marks) paintMarks(ctx, scene, view, detail, seen);
  if (detail.labels) paintLabels(ctx, scene, view, detail, seen, memory);
  return { visible: seen.length };
}

function paintGrid(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport, dpr: number): void {
  const { stepM } = gridStep(view);
  ctx.lineWidth = 1 / dpr;
  gridLines(ctx, scene, view, dpr, stepM / 5, scene.palette.gridMinor);
  gridLines(ctx, scene, view, dpr, stepM, scene.palette.gridMajor);
}

function gridLines(
  ctx: CanvasRenderingContext2D,
  { holes }: Scene,
  view: Viewport,
  dpr: number,
  stepM: number,
  color: string,
): void {
  const box = visibleBounds(view);
  const crisp = (v: number) => (Math.round(v * dpr) + 0.5) / dpr;
  ctx.strokeStyle = color;
  ctx.beginPath();
  for (let k = Math.ceil((box.minX + holes.originX) / stepM); k * stepM <= box.maxX + holes.originX; k++) {
    const sx = crisp(screenX(view, k * stepM - holes.originX));
    ctx.moveTo(sx, 0);
    ctx.lineTo(sx, view.height);
  }
  for (let k = Math.ceil((box.minY + holes.originY) / stepM); k * stepM <= box.maxY + holes.originY; k++) {
    const sy = crisp(screenY(view, k * stepM - holes.originY));
    ctx.moveTo(0, sy);
    ctx.lineTo(view.width, sy);
  }
  ctx.stroke();
}

function paintToes(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport, seen: number[]): void {
  const { holes, palette } = scene;
  const toeX = holes.toeX as Float64Array;
  const toeY = holes.toeY as Float64Array;
  ctx.strokeStyle = palette.toe;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const i of seen) {
    const ax = screenX(view, holes.x[i] as number);
    const ay = screenY(view, holes.y[i] as number);
    const bx = screenX(view, toeX[i] as number);
    const by = screenY(view, toeY[i] as number);
    if (!(Math.abs(bx - ax) + Math.abs(by - ay) > 2)) continue;
    ctx.moveTo(ax, ay);
    ctx.lineTo(bx, by);
    ctx.moveTo(bx - 2, by);
    ctx.lineTo(bx + 2, by);
    ctx.moveTo(bx, by - 2);
    ctx.lineTo(bx, by + 2);
  }
  ctx.stroke();
}

function paintLinks(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport, detail: Detail): void {
  const { holes, links, palette } = scene;
  const box = visibleBounds(view, 8);
  const groups = links.delays.length > MOST_DELAY_COLORS ? 1 : Math.max(1, links.delays.length);
  const head = Math.min(8, Math.max(4, detail.spacingPx * 0.2));
  ctx.lineWidth = detail.spacingPx < 9 ? 0.8 : 1.1;
  ctx.globalAlpha = scene.muted ? 0.45 : 1;
  for (let group = 0; group < groups; group++) {
    const color = delayColor(palette, links, group);
    ctx.strokeStyle = color;
    ctx.fillStyle = color;
    const tips: number[] = [];
    let inPath = 0;
    ctx.beginPath();
    for (let k = 0; k < links.from.length; k++) {
      if (groups > 1 && links.delayClass[k] !== group) continue;
      const a = links.from[k] as number;
      const b = links.to[k] as number;
      const ax = holes.x[a] as number;
      const ay = holes.y[a] as number;
      const bx = holes.x[b] as number;
      const by = holes.y[b] as number;
      if ((ax < box.minX && bx < box.minX) || (ax > box.maxX && bx > box.maxX)) continue;
      if ((ay < box.minY && by < box.minY) || (ay > box.maxY && by > box.maxY)) continue;
      const sx = screenX(view, ax);
      const sy = screenY(view, ay);
      const ex = screenX(view, bx);
      const ey = screenY(view, by);
      const length = Math.hypot(ex - sx, ey - sy);
      if (!(length > 0)) continue;
      const ux = (ex - sx) / length;
      const uy = (ey - sy) / length;
      const gap = holeRadius(detail, view, holes.data.diameterMm?.[b]) + 1.5;
      const arrow = detail.arrows && length > gap + head + 2;
      const stop = arrow ? gap + head * 0.7 : 0;
      ctx.moveTo(sx, sy);
      ctx.lineTo(ex - ux * stop, ey - uy * stop);
      if (arrow) tips.push(ex - ux * gap, ey - uy * gap, ux, uy);
      if (++inPath === SEGMENTS_PER_STROKE) {
        ctx.stroke();
        ctx.beginPath();
        inPath = 0;
      }
    }
    ctx.stroke();
    for (let t = 0; t < tips.length; ) {
      ctx.beginPath();
      for (const end = Math.min(tips.length, t + 4 * SEGMENTS_PER_STROKE); t < end; t += 4) {
        addArrowHead(
          ctx,
          tips[t] as number,
          tips[t + 1] as number,
          tips[t + 2] as number,
          tips[t + 3] as number,
          head,
        );
      }
      ctx.fill();
    }
  }
  ctx.globalAlpha = 1;
}

function paintHoles(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  detail: Detail,
  seen: number[],
): void {
  const { holes, palette } = scene;
  const line = detail.radiusPx < 3 ? 0.9 : 1.2;
  const dots = detail.radiusPx < DOT_RADIUS_PX;
  ctx.lineWidth = line;
  for (const i of seen) {
    const fill = holeFill(scene, i);
    const stroke = holeStroke(scene, i);
    const x = screenX(view, holes.x[i] as number);
    const y = screenY(view, holes.y[i] as number);
    if (dots) {
      ctx.fillStyle = fill === palette.holeFill ? stroke : fill;
      const side = Math.max(1.4, detail.radiusPx * 2);
      ctx.fillRect(x - side / 2, y - side / 2, side, side);
    } else {
      const radius = holeRadius(detail, view, holes.data.diameterMm?.[i]);
      ctx.beginPath();
      ctx.arc(x, y, radius, 0, Math.PI * 2);
      ctx.fillStyle = fill;
      ctx.fill();
      ctx.strokeStyle = stroke;
      ctx.stroke();
      if (!scene.muted) paintStatusMark(ctx, scene, i, x, y, radius);
    }
  }
}

/** Fill of a hole: colour map first, then its status, else plain. */
function holeFill(scene: Scene, i: number): string {
  const { palette } = scene;
  if (scene.muted) return palette.holeFill;
  const step = scene.values?.step[i];
  if (step !== undefined && step >= 0) return palette.ramp[step] ?? palette.holeFill;
  const style = statusOf(scene, i);
  return style?.mark === "fill" ? style.color : palette.holeFill;
}

function holeStroke(scene: Scene, i: number): string {
  if (scene.muted) return scene.palette.hole;
  return statusOf(scene, i)?.color ?? scene.palette.hole;
}

function statusOf(scene: Scene, i: number): StatusStyle | undefined {
  const status = scene.holes.data.status?.[i];
  return status === undefined ? undefined : scene.statusStyles[status];
}

function paintStatusMark(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  i: number,
  x: number,
  y: number,
  radius: number,
): void {
  const style = statusOf(scene, i);
  if (!style || style.mark === "none" || style.mark === "fill" || radius < 2.5) return;
  ctx.fillStyle = style.color;
  ctx.beginPath();
  if (style.mark === "dot") {
    ctx.arc(x, y, radius * 0.45, 0, Math.PI * 2);
    ctx.fill();
  } else if (style.mark === "half") {
    ctx.arc(x, y, radius, Math.PI / 2, (Math.PI * 3) / 2);
    ctx.fill();
  } else {
    const d = radius * 0.7;
    ctx.moveTo(x - d, y - d);
    ctx.lineTo(x + d, y + d);
    ctx.moveTo(x + d, y - d);
    ctx.lineTo(x - d, y + d);
    ctx.stroke();
  }
}

/** Starting holes carry a second ring and a full centre. */
function paintStarting(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport, detail: Detail): void {
  const { holes, palette } = scene;
  ctx.strokeStyle = palette.start;
  ctx.fillStyle = palette.start;
  ctx.lineWidth = 1.6;
  for (const i of scene.starting) {
    const x = screenX(view, holes.x[i] ?? Number.NaN);
    const y = screenY(view, holes.y[i] ?? Number.NaN);
    if (!(x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20)) continue;
    const radius = Math.max(3, holeRadius(detail, view, holes.data.diameterMm?.[i]));
    ctx.beginPath();
    ctx.arc(x, y, radius + 3, 0, Math.PI * 2);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x, y, Math.max(1.5, radius * 0.5), 0, Math.PI * 2);
    ctx.fill();
  }
}

/** Holes with a finding: a triangle for an error, a square turned on its corner for a warning. */
function paintMarks(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  detail: Detail,
  seen: number[],
): void {
  const { holes, palette } = scene;
  const marks = scene.marks as Uint8Array;
  ctx.lineWidth = 1.4;
  for (const weight of [1, 2]) {
    ctx.strokeStyle = weight === 2 ? palette.error : palette.warning;
    ctx.beginPath();
    for (const i of seen) {
      if (marks[i] !== weight) continue;
      const x = screenX(view, holes.x[i] as number);
      const y = screenY(view, holes.y[i] as number);
      const d = Math.max(4, holeRadius(detail, view, holes.data.diameterMm?.[i]) + 3.5);
      if (weight === 2) {
        ctx.moveTo(x, y - d * 1.5);
        ctx.lineTo(x + d * 1.35, y + d * 0.85);
        ctx.lineTo(x - d * 1.35, y + d * 0.85);
      } else {
        ctx.moveTo(x, y - d * 1.25);
        ctx.lineTo(x + d * 1.25, y);
        ctx.lineTo(x, y + d * 1.25);
        ctx.lineTo(x - d * 1.25, y);
      }
      ctx.closePath();
    }
    ctx.stroke();
  }
}
