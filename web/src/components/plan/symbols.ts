import type { Viewport } from "./viewport";

/** Above this many holes in view, symbols are stamped from small bitmaps instead of drawn as paths. */
export const STAMP_FROM = 1200;

/** Symbols with a smaller radius are plain dots. */
export const DOT_RADIUS_PX = 1.7;

/** What is drawn at a scale: everything depends on the distance between neighbouring holes on screen. */
export interface Detail {
  /** Typical distance between neighbours, pixels. */
  spacingPx: number;
  /** Radius of the hole symbol, pixels; holes are drawn larger when their true diameter is larger on screen. */
  radiusPx: number;
  arrows: boolean;
  labels: boolean;
  sublabels: boolean;
  toes: boolean;
  fontPx: number;
}

export function detailFor(view: Viewport, spacingM: number): Detail {
  const spacingPx = spacingM * view.scale;
  return {
    spacingPx,
    radiusPx: Math.min(6.5, Math.max(1, spacingPx * 0.15)),
    arrows: spacingPx >= 11,
    labels: spacingPx >= 25,
    sublabels: spacingPx >= 44,
    toes: spacingPx >= 10,
    fontPx: Math.min(12, Math.max(9, Math.round(spacingPx * 0.26))),
  };
}

/** Radius at which a hole is drawn: its symbol, or its true size when that is larger. */
export function holeRadius(detail: Detail, view: Viewport, diameterMm: number | undefined): number {
  const trueRadius = ((diameterMm ?? 0) / 2000) * view.scale;
  return trueRadius > detail.radiusPx ? trueRadius : detail.radiusPx;
}

/** A symbol as a small bitmap in device pixels; `half` is the distance from its edge to its centre. */
export interface Stamp {
  image: HTMLCanvasElement;
  half: number;
}

/** Bitmaps of circles, each made once. */
export class StampSet {
  private readonly stamps = new Map<string, Stamp>();

  circle(dpr: number, radius: number, fill: string | null, stroke: string | null, line: number): Stamp {
    const key = `${radius.toFixed(2)} ${dpr} ${fill} ${stroke} ${line}`;
    const known = this.stamps.get(key);
    if (known) return known;
    if (this.stamps.size > 600) this.stamps.clear();
    const made = makeStamp(dpr, radius, fill, stroke, line);
    this.stamps.set(key, made);
    return made;
  }
}

/** Puts a stamp at a point given in CSS pixels of a context scaled by `dpr`, on whole device pixels. */
export function putStamp(
  ctx: CanvasRenderingContext2D,
  stamp: Stamp,
  dpr: number,
  x: number,
  y: number,
): void {
  const { image, half } = stamp;
  const left = Math.round(x * dpr - half) / dpr;
  const top = Math.round(y * dpr - half) / dpr;
  ctx.drawImage(image, left, top, image.width / dpr, image.height / dpr);
}

function makeStamp(
  dpr: number,
  radius: number,
  fill: string | null,
  stroke: string | null,
  line: number,
): Stamp {
  const half = Math.ceil((radius + line) * dpr) + 1;
  const image = document.createElement("canvas");
  image.width = half * 2;
  image.height = half * 2;
  const ctx = image.getContext("2d");
  if (!ctx) throw new Error("Canvas 2D is not available");
  ctx.translate(half, half);
  ctx.scale(dpr, dpr);
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, Math.PI * 2);
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (stroke) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = line;
    ctx.stroke();
  }
  return { image, half };
}

/** Adds a filled arrow head with its tip at (x, y), pointing along the unit vector (ux, uy), to the current path. */
export function addArrowHead(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  ux: number,
  uy: number,
  length: number,
): void {
  const bx = x - ux * length;
  const by = y - uy * length;
  const half = length * 0.36;
  ctx.moveTo(x, y);
  ctx.lineTo(bx - uy * half, by + ux * half);
  ctx.lineTo(bx + uy * half, by - ux * half);
  ctx.closePath();
}
