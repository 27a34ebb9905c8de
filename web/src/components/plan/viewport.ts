import type { Bounds } from "./geometry";

/**
 * What part of the plan is on screen. Centre in metres from the plan's local origin (eastings and northings have seven
 * digits; near the origin millimetres survive), scale in CSS pixels per metre, size in CSS pixels. Screen y points down.
 */
export interface Viewport {
  cx: number;
  cy: number;
  scale: number;
  width: number;
  height: number;
}

/** Scale limits: one pixel is never more than 100 m nor less than half a millimetre. */
export const MIN_SCALE = 0.01;
export const MAX_SCALE = 2000;

export function screenX(view: Viewport, x: number): number {
  return (x - view.cx) * view.scale + view.width / 2;
}

export function screenY(view: Viewport, y: number): number {
  return view.height / 2 - (y - view.cy) * view.scale;
}

export function worldX(view: Viewport, sx: number): number {
  return (sx - view.width / 2) / view.scale + view.cx;
}

export function worldY(view: Viewport, sy: number): number {
  return view.cy - (sy - view.height / 2) / view.scale;
}

/** Zooms by a factor while the point under (sx, sy) stays where it is. */
export function zoomAt(view: Viewport, sx: number, sy: number, factor: number): Viewport {
  const scale = clampScale(view.scale * factor);
  const x = worldX(view, sx);
  const y = worldY(view, sy);
  return {
    ...view,
    scale,
    cx: x - (sx - view.width / 2) / scale,
    cy: y + (sy - view.height / 2) / scale,
  };
}

/** Moves the drawing by screen pixels. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, cx: view.cx - dx / view.scale, cy: view.cy + dy / view.scale };
}

/** View that holds the box with `padding` pixels around it; a box without extent is shown at 20 px per metre. */
export function fitTo(box: Bounds, width: number, height: number, padding: number): Viewport {
  const w = box.maxX - box.minX;
  const h = box.maxY - box.minY;
  const roomX = Math.max(width - 2 * padding, width * 0.2, 1);
  const roomY = Math.max(height - 2 * padding, height * 0.2, 1);
  const scale = w > 0 || h > 0 ? Math.min(w > 0 ? roomX / w : Infinity, h > 0 ? roomY / h : Infinity) : 20;
  return {
    cx: (box.minX + box.maxX) / 2,
    cy: (box.minY + box.maxY) / 2,
    scale: clampScale(scale),
    width,
    height,
  };
}

/** Part of the plan on screen, with `margin` pixels more on every side. */
export function visibleBounds(view: Viewport, margin = 0): Bounds {
  return {
    minX: worldX(view, -margin),
    maxX: worldX(view, view.width + margin),
    minY: worldY(view, view.height + margin),
    maxY: worldY(view, -margin),
  };
}

function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}
