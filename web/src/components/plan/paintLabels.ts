import { LINE, Occupancy, SOLID } from "./occupancy";
import { delayColor, type Scene } from "./scene";
import { type Detail, holeRadius } from "./symbols";
import { screenX, screenY, type Viewport, visibleBounds } from "./viewport";

const NUMERIC = /^\d*$/;

/** Text at a hole: its size, and the point and distance it is placed around. */
interface TextBox {
  label: string;
  sub: string;
  x: number;
  y: number;
  width: number;
  height: number;
  gap: number;
}

/** More texts than this are not placed: at such a scale they could not be read. */
const MOST_TEXTS = 4000;

/** Places hole texts and connector delays where they cover neither symbols nor each other. */
export function paintLabels(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  detail: Detail,
  seen: readonly number[],
): void {
  if (seen.length > MOST_TEXTS) return;
  const { holes, links } = scene;
  const taken = new Occupancy(view.width, view.height);
  for (const i of seen) {
    const r = reach(scene, view, detail, i) + 0.5;
    const x = screenX(view, holes.x[i] as number);
    const y = screenY(view, holes.y[i] as number);
    const side = r * 0.85;
    taken.mark(x - side, y - side, x + side, y + side, SOLID);
    if (detail.toes && holes.toeX && holes.toeY) {
      const toeX = screenX(view, holes.toeX[i] as number);
      const toeY = screenY(view, holes.toeY[i] as number);
      if (Math.abs(toeX - x) + Math.abs(toeY - y) > 2) taken.markSegment(x, y, toeX, toeY, LINE);
    }
  }
  const near: number[] = [];
  const box = visibleBounds(view);
  for (let k = 0; k < links.from.length; k++) {
    const ax = holes.x[links.from[k] as number] as number;
    const ay = holes.y[links.from[k] as number] as number;
    const bx = holes.x[links.to[k] as number] as number;
    const by = holes.y[links.to[k] as number] as number;
    if (Math.max(ax, bx) < box.minX || Math.min(ax, bx) > box.maxX) continue;
    if (Math.max(ay, by) < box.minY || Math.min(ay, by) > box.maxY) continue;
    near.push(k);
    taken.markSegment(screenX(view, ax), screenY(view, ay), screenX(view, bx), screenY(view, by), LINE);
  }
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.strokeStyle = scene.palette.background;
  if (!scene.muted) paintDelays(ctx, scene, view, detail, near, taken);
  paintHoleTexts(ctx, scene, view, detail, seen, taken);
}

/** How far the symbol of a hole with its ring or mark reaches from its centre. */
function reach(scene: Scene, view: Viewport, detail: Detail, i: number): number {
  const extra = scene.marks?.[i] ? 5 : scene.starting.has(i) ? 3.5 : 0;
  return holeRadius(detail, view, scene.holes.data.diameterMm?.[i]) + extra;
}

/** A delay interrupts its line in the middle, as a dimension does in a technical drawing. */
function paintDelays(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  detail: Detail,
  near: readonly number[],
  taken: Occupancy,
): void {
  const { holes, links, palette } = scene;
  const size = Math.min(11, detail.fontPx);
  ctx.font = `600 ${size}px ${scene.font}`;
  ctx.textAlign = "center";
  const widths = links.delays.map(() => 0);
  for (const k of near) {
    const a = links.from[k] as number;
    const b = links.to[k] as number;
    const ax = screenX(view, holes.x[a] as number);
    const ay = screenY(view, holes.y[a] as number);
    const bx = screenX(view, holes.x[b] as number);
    const by = screenY(view, holes.y[b] as number);
    const place = links.delayClass[k] as number;
    const text = String(links.delays[place]);
    let width = widths[place] as number;
    if (width === 0) {
      width = ctx.measureText(text).width;
      widths[place] = width;
    }
    const dx = Math.abs(bx - ax);
    const dy = Math.abs(by - ay);
    const length = Math.hypot(dx, dy);
    const along = (width * dx + size * dy) / (length || 1);
    if (length < along + 4 * detail.radiusPx + 12) continue;
    const x = ax + (bx - ax) * 0.48;
    const y = ay + (by - ay) * 0.48;
    const w = width / 2 + 2;
    const h = size / 2 + 0.5;
    if (!taken.free(x - w, y - h, x + w, y + h, SOLID)) continue;
    taken.mark(x - w, y - h, x + w, y + h, SOLID);
    ctx.fillStyle = palette.background;
    ctx.fillRect(x - w, y - h, w * 2, h * 2);
    ctx.fillStyle = delayColor(palette, links, place);
    ctx.fillText(text, x, y + 0.5);
  }
}

function paintHoleTexts(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  detail: Detail,
  seen: readonly number[],
  taken: Occupancy,
): void {
  const { holes, palette } = scene;
  const size = detail.fontPx;
  const sublabels = detail.sublabels ? holes.data.sublabels : undefined;
  const labelFont = `500 ${size}px ${scene.font}`;
  const subFont = `400 ${size - 1}px ${scene.font}`;
  ctx.textAlign = "left";
  ctx.lineWidth = 3;
  ctx.font = labelFont;
  // Most texts are plain numbers; digits are equally wide, so those need not be measured one by one.
  const digit = ctx.measureText("0").width;
  const boxes: TextBox[] = [];
  for (const i of seen) {
    const label = holes.data.labels[i] ?? "";
    const sub = sublabels?.[i] ?? "";
    if (label === "" && sub === "") continue;
    let width = label.length * digit;
    if (!NUMERIC.test(label)) width = ctx.measureText(label).width;
    if (sub !== "") width = Math.max(width, ctx.measureText(sub).width);
    boxes.push({
      label,
      sub,
      x: screenX(view, holes.x[i] as number),
      y: screenY(view, holes.y[i] as number),
      width,
      height: sub === "" ? size : size * 2,
      gap: reach(scene, view, detail, i) + 2,
    });
  }
  const order = orderOfSpots(taken, boxes);
  for (const box of boxes) {
    const spot = findSpot(taken, box, order);
    if (!spot) continue;
    const { left, top, align, crossing } = spot;
    taken.mark(left, top, left + box.width, top + box.height, SOLID);
    ctx.textAlign = align;
    const x = align === "left" ? left : align === "right" ? left + box.width : left + box.width / 2;
    put(ctx, labelFont, palette.text, box.label, x, top + size / 2 + 0.5, crossing);
    if (box.sub !== "") put(ctx, subFont, palette.mutedText, box.sub, x, top + size * 1.5 + 0.5, crossing);
  }
}

function put(
  ctx: CanvasRenderingContext2D,
  font: string,
  color: string,
  text: string,
  x: number,
  y: number,
  halo: boolean,
): void {
  if (ctx.font !== font) ctx.font = font;
  if (halo) ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
}

/** Corner of the text's box for each place around a symbol. */
function spotsAround(x: number, y: number, width: number, height: number, gap: number): [number, number][] {
  const d = gap * 0.75;
  const right = x + d;
  const left = x - d - width;
  const above = y - d - height;
  const below = y + d;
  return [
    [right, above],
    [x - width / 2, y - gap - height],
    [left, above],
    [right, below],
    [x - width / 2, y + gap],
    [left, below],
    [x + gap + 1, y - height / 2],
    [x - gap - 1 - width, y - height / 2],
  ];
}

/** How a text is set in each of these places, so that it keeps to its symbol. */
const ALIGNMENTS: readonly CanvasTextAlign[] = [
  "left",
  "center",
  "right",
  "left",
  "center",
  "right",
  "left",
  "right",
];

/** Places in the order in which they are most often free of lines and symbols, so that texts of a plan sit alike. */
function orderOfSpots(taken: Occupancy, boxes: readonly TextBox[]): number[] {
  const free = new Array<number>(8).fill(0);
  const step = Math.max(1, Math.floor(boxes.length / 300));
  for (let k = 0; k < boxes.length; k += step) {
    const { x, y, width, height, gap } = boxes[k] as TextBox;
    spotsAround(x, y, width, height, gap).forEach(([l, t], place) => {
      if (taken.free(l, t, l + width, t + height, SOLID | LINE)) free[place] = (free[place] as number) + 1;
    });
  }
  return free.map((_, place) => place).sort((a, b) => (free[b] as number) - (free[a] as number) || a - b);
}

interface Spot {
  left: number;
  top: number;
  align: CanvasTextAlign;
  /** Whether the text lies across a line and needs a halo to be read. */
  crossing: boolean;
}

function findSpot(taken: Occupancy, box: TextBox, order: readonly number[]): Spot | null {
  const { x, y, width, height, gap } = box;
  const spots = spotsAround(x, y, width, height, gap);
  for (const mask of [SOLID | LINE, SOLID]) {
    for (const place of order) {
      const [left, top] = spots[place] as [number, number];
      if (taken.free(left, top, left + width, top + height, mask)) {
        return { left, top, align: ALIGNMENTS[place] as CanvasTextAlign, crossing: mask === SOLID };
      }
    }
  }
  return null;
}
