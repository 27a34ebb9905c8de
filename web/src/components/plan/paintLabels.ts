import { placeTexts, type TextBox } from "./labelPlaces";
import { LINE, Occupancy, SOLID } from "./occupancy";
import { delayColor, type Scene } from "./scene";
import { type Detail, holeRadius } from "./symbols";
import { screenX, screenY, type Viewport, visibleBounds, worldX, worldY } from "./viewport";

const NUMERIC = /^\d*$/;

interface Text extends TextBox {
  label: string;
  sub: string;
}

/** What is kept from one drawing to the next: the side of the holes on which their texts stand, -1 at first. */
export interface TextMemory {
  side: number;
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
  memory: TextMemory,
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
  paintHoleTexts(ctx, scene, view, detail, seen, taken, memory);
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
  memory: TextMemory,
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
  const texts: Text[] = [];
  for (const i of seen) {
    const label = holes.labels[i] ?? "";
    const sub = sublabels?.[i] ?? "";
    if (label === "" && sub === "") continue;
    let width = label.length * digit;
    if (!NUMERIC.test(label)) width = ctx.measureText(label).width;
    if (sub !== "") width = Math.max(width, ctx.measureText(sub).width);
    texts.push({
      label,
      sub,
      x: screenX(view, holes.x[i] as number),
      y: screenY(view, holes.y[i] as number),
      width,
      lineHeight: size,
      height: sub === "" ? size : size * 2,
      gap: reach(scene, view, detail, i) + 2,
    });
  }
  const { side, places } = placeTexts(
    taken,
    texts,
    (x0, y0, x1, y1, visit) =>
      holes.grid.forEachIn(
        { minX: worldX(view, x0), maxX: worldX(view, x1), minY: worldY(view, y1), maxY: worldY(view, y0) },
        (i) => visit(screenX(view, holes.x[i] as number), screenY(view, holes.y[i] as number)),
      ),
    memory.side,
  );
  memory.side = side;
  texts.forEach((text, k) => {
    const place = places[k];
    if (!place) return;
    const { left, top, align, crossing } = place;
    ctx.textAlign = align;
    const x = align === "left" ? left : align === "right" ? left + text.width : left + text.width / 2;
    put(ctx, labelFont, palette.text, text.label, x, top + size / 2 + 0.5, crossing);
    if (text.sub === "" || place.isShort) return;
    put(ctx, subFont, palette.mutedText, text.sub, x, top + size * 1.5 + 0.5, crossing);
  });
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
