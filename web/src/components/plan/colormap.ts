/**
 * Sequential colour map of even perceived lightness: lightness rises in equal steps from a dark violet-blue through
 * teal to yellow, so the order is readable in grey print and with every kind of colour blindness.
 * Colours are laid out in OKLCH and brought to sRGB (Björn Ottosson, "A perceptual color space for image
 * processing", 2020).
 */

export const COLOR_STEPS = 64;

interface Ramp {
  lightness: readonly [number, number];
  chroma: readonly [number, number];
  hue: readonly [number, number];
}

/** Ends chosen so that neither end disappears into the background of its theme. */
const RAMPS = {
  light: { lightness: [0.3, 0.87], chroma: [0.12, 0.15], hue: [288, 98] },
  dark: { lightness: [0.42, 0.94], chroma: [0.13, 0.15], hue: [288, 100] },
} satisfies Record<"light" | "dark", Ramp>;

/** Colours of the map from low to high as CSS colours. */
export function colorRamp(theme: "light" | "dark", steps = COLOR_STEPS): string[] {
  return rampRgb(theme, steps).map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`);
}

/** Colours of the map from low to high as sRGB bytes. */
export function rampRgb(theme: "light" | "dark", steps = COLOR_STEPS): [number, number, number][] {
  const ramp = RAMPS[theme];
  return Array.from({ length: steps }, (_, k) => {
    const t = steps > 1 ? k / (steps - 1) : 0;
    return oklchToRgb(mix(ramp.lightness, t), mix(ramp.chroma, t), mix(ramp.hue, t));
  });
}

/** Step of the map for a value, or -1 for a value that is not a number. A scale without extent uses the middle. */
export function colorStep(value: number, min: number, max: number, steps = COLOR_STEPS): number {
  if (!Number.isFinite(value)) return -1;
  if (!(max > min)) return steps >> 1;
  const k = Math.floor(((value - min) / (max - min)) * steps);
  return k < 0 ? 0 : k >= steps ? steps - 1 : k;
}

/** Relative luminance of an sRGB colour (WCAG 2). */
export function luminance([r, g, b]: readonly [number, number, number]): number {
  const linear = (byte: number) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function mix([a, b]: readonly [number, number], t: number): number {
  return a + (b - a) * t;
}

/** Nearest displayable colour: chroma is lowered until the colour lies in sRGB; lightness and hue stay. */
function oklchToRgb(lightness: number, chroma: number, hueDeg: number): [number, number, number] {
  const hue = (hueDeg * Math.PI) / 180;
  for (let c = chroma; c > 0; c -= 0.004) {
    const rgb = oklabToLinear(lightness, c * Math.cos(hue), c * Math.sin(hue));
    if (rgb.every((v) => v >= -1e-4 && v <= 1 + 1e-4)) return encode(rgb);
  }
  return encode(oklabToLinear(lightness, 0, 0));
}

function oklabToLinear(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function encode(rgb: readonly number[]): [number, number, number] {
  const byte = (v: number) => {
    const c = Math.min(1, Math.max(0, v));
    return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
  };
  return [byte(rgb[0] as number), byte(rgb[1] as number), byte(rgb[2] as number)];
}
