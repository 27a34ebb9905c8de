import type { Viewport } from "./viewport";

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
