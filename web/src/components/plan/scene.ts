import { digitsFor, roundAbove } from "./geometry";
import type { HoleModel, LinkModel, ValueModel } from "./model";
import type { PlanPalette } from "./palette";
import type { StatusStyle } from "./types";
import type { Viewport } from "./viewport";

/** Everything that the still part of the drawing shows. */
export interface Scene {
  holes: HoleModel;
  links: LinkModel;
  starting: ReadonlySet<number>;
  /** Worst finding of each hole: 0 none, 1 warning, 2 error. */
  marks: Uint8Array | null;
  values: ValueModel | null;
  statusStyles: readonly StatusStyle[];
  palette: PlanPalette;
  font: string;
  /** While a shot is played, holes are hollow and connectors quiet so that firing stands out. */
  muted: boolean;
}

/** Distinct delays up to this number get a colour each. */
export const MOST_DELAY_COLORS = 6;

export function delayColor(palette: PlanPalette, links: LinkModel, delayClass: number): string {
  return links.delays.length > MOST_DELAY_COLORS
    ? palette.connection
    : (palette.delays[delayClass] ?? palette.connection);
}

/** Distance of major coordinate grid lines in metres, and the digits their labels need. */
export function gridStep(view: Viewport): { stepM: number; digits: number } {
  const stepM = roundAbove(110 / view.scale);
  return { stepM, digits: digitsFor(stepM) };
}
