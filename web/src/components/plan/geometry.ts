/** Plane geometry of the plan. Coordinates in metres, x east, y north. */

export interface Bounds {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** Smallest box around all finite points; a unit box at zero when there is none. */
export function boundsOf(x: Float64Array, y: Float64Array, only?: readonly number[]): Bounds {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  const count = only ? only.length : x.length;
  for (let k = 0; k < count; k++) {
    const i = only ? (only[k] as number) : k;
    const px = x[i] as number;
    const py = y[i] as number;
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : { minX: 0, minY: 0, maxX: 1, maxY: 1 };
}

/** Bearing from one point to another in degrees clockwise from north, in [0, 360). */
export function bearingDeg(x1: number, y1: number, x2: number, y2: number): number {
  const deg = (Math.atan2(x2 - x1, y2 - y1) * 180) / Math.PI;
  const turned = deg < 0 ? deg + 360 : deg;
  return turned === 360 ? 0 : turned;
}

/** Distance from a point to the segment a-b. */
export function pointSegmentDistance(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const t = projectOnSegment(px, py, ax, ay, bx, by);
  return Math.hypot(px - (ax + t * (bx - ax)), py - (ay + t * (by - ay)));
}

/** Position of the nearest point along the segment a-b, 0 at a and 1 at b. */
export function projectOnSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  if (lengthSquared === 0) return 0;
  const t = ((px - ax) * dx + (py - ay) * dy) / lengthSquared;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Whether a point lies in a polygon given as x0, y0, x1, y1, ... (even-odd rule). */
export function pointInPolygon(px: number, py: number, ring: readonly number[]): boolean {
  let inside = false;
  const n = ring.length / 2;
  for (let i = 0, j = n - 1; i < n; j = i++) {
    const xi = ring[2 * i] as number;
    const yi = ring[2 * i + 1] as number;
    const xj = ring[2 * j] as number;
    const yj = ring[2 * j + 1] as number;
    if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Largest of 1, 2, 5 times a power of ten that is not above `limit` (which must be positive). */
export function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  const lead = limit / power;
  const step = lead >= 5 - 1e-9 ? 5 : lead >= 2 - 1e-9 ? 2 : 1;
  return step * power;
}

/** Smallest of 1, 2, 5 times a power of ten that is not below `limit` (which must be positive). */
export function roundAbove(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  const lead = limit / power;
  const step = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
  return step * power;
}

/** Round tick values in [min, max], at most `most` of them, with the digits each needs after the point. */
export function ticksIn(min: number, max: number, most: number): { values: number[]; digits: number } {
  if (!(max > min) || most < 1) return { values: [min], digits: digitsFor(Math.abs(min) || 1) };
  const step = roundAbove((max - min) / most);
  const values: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + step * 1e-9; k++) values.push(k * step);
  return { values, digits: digitsFor(step) };
}

/** Digits after the point that a step of 1, 2 or 5 times a power of ten needs. */
export function digitsFor(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
