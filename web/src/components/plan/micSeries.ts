/** One bar of the chart: the half-open window [startMs, endMs) and the charge that fires in it. */
export interface MicBar {
  startMs: number;
  endMs: number;
  chargeKg: number;
}

/** Window that holds a moment, or -1. Starts must rise; a window ends after `windowMs` or where the next one starts. */
export function windowAt(startMs: Float64Array, windowMs: number, tMs: number): number {
  let low = 0;
  let high = startMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((startMs[middle] as number) <= tMs) low = middle + 1;
    else high = middle;
  }
  const k = low - 1;
  return k >= 0 && tMs < (startMs[k] as number) + windowMs ? k : -1;
}

/**
 * Bars to draw on `pixels` pixels. When there are more windows than pixels, windows that share a pixel become one bar of
 * their largest charge: a peak is never lost.
 */
export function barsFor(
  startMs: Float64Array,
  chargeKg: Float64Array,
  windowMs: number,
  durationMs: number,
  pixels: number,
): MicBar[] {
  const bars: MicBar[] = [];
  const perPixel = durationMs / Math.max(1, pixels);
  for (let k = 0; k < startMs.length; k++) {
    const start = startMs[k] as number;
    const charge = chargeKg[k] as number;
    if (!(charge > 0)) continue;
    const end = Math.min(start + windowMs, startMs[k + 1] ?? Number.POSITIVE_INFINITY);
    const last = bars[bars.length - 1];
    if (last && windowMs < perPixel && start - last.startMs < perPixel) {
      last.endMs = Math.max(last.endMs, end);
      last.chargeKg = Math.max(last.chargeKg, charge);
    } else {
      bars.push({ startMs: start, endMs: end, chargeKg: charge });
    }
  }
  return bars;
}
