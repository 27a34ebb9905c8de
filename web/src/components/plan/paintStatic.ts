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
  const { links, palette } = scene;
  const groups = links.delays.length > MOST_DELAY_COLORS ? 1 : Math.max(1, links.delays.length);
  const headPx = Math.min(8, Math.max(4, detail.spacingPx * 0.2));
  ctx.lineWidth = detail.spacingPx < 9 ? 0.8 : 1.1;
  ctx.globalAlpha = scene.muted ? 0.45 : 1;
  for (let group = 0; group < groups; group++) {
    const color = delayColor(palette, links, group);
    ctx.strokeStyle = color;
    ctx.fillStyle = color;
    const { lines, heads } = arrowsOf(scene, view, detail, headPx, groups > 1 ? group : null);
    inParts(ctx, "stroke", lines, (fromX, fromY, toX, toY) => {
      ctx.moveTo(fromX, fromY);
      ctx.lineTo(toX, toY);
    });
    inParts(ctx, "fill", heads, (tipX, tipY, alongX, alongY) =>
      addArrowHead(ctx, tipX, tipY, alongX, alongY, headPx),
    );
  }
  ctx.globalAlpha = 1;
}

/** Arrows in CSS pixels, four numbers each: a line has both ends, a head its tip and its direction. */
interface Arrows {
  lines: number[];
  heads: number[];
}

/** The arrows in sight, of one class of delays or of all. An arrow ends at the edge of its hole's symbol. */
function arrowsOf(
  { holes, links }: Scene,
  view: Viewport,
  detail: Detail,
  headPx: number,
  delayClass: number | null,
): Arrows {
  const box = visibleBounds(view, 8);
  const arrows: Arrows = { lines: [], heads: [] };
  for (let k = 0; k < links.from.length; k++) {
    if (delayClass !== null && links.delayClass[k] !== delayClass) continue;
    const from = links.from[k] as number;
    const to = links.to[k] as number;
    const fromX = holes.x[from] as number;
    const fromY = holes.y[from] as number;
    const toX = holes.x[to] as number;
    const toY = holes.y[to] as number;
    if (Math.max(fromX, toX) < box.minX || Math.min(fromX, toX) > box.maxX) continue;
    if (Math.max(fromY, toY) < box.minY || Math.min(fromY, toY) > box.maxY) continue;
    const startX = screenX(view, fromX);
    const startY = screenY(view, fromY);
    const endX = screenX(view, toX);
    const endY = screenY(view, toY);
    const length = Math.hypot(endX - startX, endY - startY);
    if (!(length > 0)) continue;
    const alongX = (endX - startX) / length;
    const alongY = (endY - startY) / length;
    const gap = holeRadius(detail, view, holes.data.diameterMm?.[to]) + 1.5;
    const headed = detail.arrows && length > gap + headPx + 2;
    const stop = headed ? gap + headPx * 0.7 : 0;
    arrows.lines.push(startX, startY, endX - alongX * stop, endY - alongY * stop);
    if (headed) arrows.heads.push(endX - alongX * gap, endY - alongY * gap, alongX, alongY);
  }
  return arrows;
}

/** Adds one thing for every four numbers, and finishes the path before it gets long. */
function inParts(
  ctx: CanvasRenderingContext2D,
  finish: "stroke" | "fill",
  fours: number[],
  add: (first: number, second: number, third: number, fourth: number) => void,
): void {
  for (let at = 0; at < fours.length; ) {
    ctx.beginPath();
    for (const end = Math.min(fours.length, at + 4 * SEGMENTS_PER_STROKE); at < end; at += 4)
      add(fours[at] as number, fours[at + 1] as number, fours[at + 2] as number, fours[at + 3] as number);
    ctx[finish]();
  }
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
