import { colorRamp } from "./colormap";
import type { PlanTheme } from "./types";

/** Colours of the drawing for one theme. */
export interface PlanPalette {
  background: string;
  /** Translucent ground behind read-outs. */
  panel: string;
  ruler: string;
  gridMinor: string;
  gridMajor: string;
  text: string;
  mutedText: string;
  hole: string;
  holeFill: string;
  toe: string;
  connection: string;
  /** Colours for connectors by delay, told apart with every kind of colour blindness; labels carry the number. */
  delays: readonly string[];
  accent: string;
  accentSoft: string;
  start: string;
  error: string;
  warning: string;
  glow: string;
  ramp: readonly string[];
}

const LIGHT: PlanPalette = {
  background: "#fbfcfc",
  panel: "rgba(251, 252, 252, 0.94)",
  ruler: "#f3f5f6",
  gridMinor: "#eef1f2",
  gridMajor: "#dfe5e7",
  text: "#1d2a30",
  mutedText: "#5a6a72",
  hole: "#33434b",
  holeFill: "#ffffff",
  toe: "#93a2a9",
  connection: "#6d7d85",
  delays: ["#0b6e99", "#b4500f", "#5b4bb3", "#1d7d4f", "#a8327a", "#7a6400"],
  accent: "#0a6cb0",
  accentSoft: "rgba(10, 108, 176, 0.14)",
  start: "#c4291c",
  error: "#c4291c",
  warning: "#9a6200",
  glow: "#ff8a1f",
  ramp: colorRamp("light"),
};

const DARK: PlanPalette = {
  background: "#11171a",
  panel: "rgba(17, 23, 26, 0.93)",
  ruler: "#161e22",
  gridMinor: "#182024",
  gridMajor: "#232d32",
  text: "#e2e9ec",
  mutedText: "#93a3aa",
  hole: "#b9c6cb",
  holeFill: "#1a2327",
  toe: "#5f7078",
  connection: "#7f9098",
  delays: ["#58b4de", "#f0a05a", "#a99bf0", "#5cc596", "#ea86c0", "#d3bd4e"],
  accent: "#5fb3ee",
  accentSoft: "rgba(95, 179, 238, 0.2)",
  start: "#ff7a66",
  error: "#ff7a66",
  warning: "#f0b64a",
  glow: "#ffc46b",
  ramp: colorRamp("dark"),
};

/** Palette of a theme, with the product's accent when given. */
export function paletteFor(theme: PlanTheme, accent?: string): PlanPalette {
  const base = theme === "dark" ? DARK : LIGHT;
  return accent ? { ...base, accent } : base;
}
