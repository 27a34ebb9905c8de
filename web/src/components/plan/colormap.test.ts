import { describe, expect, it } from "vitest";
import { colorStep, luminance, rampRgb } from "./colormap";

describe.each(["light", "dark"] as const)("colour map for the %s theme", (theme) => {
  const ramp = rampRgb(theme, 64);

  it("gets lighter with every step, so its order survives in grey", () => {
    for (let k = 1; k < ramp.length; k++) {
      expect(luminance(ramp[k] as [number, number, number])).toBeGreaterThan(
        luminance(ramp[k - 1] as [number, number, number]),
      );
    }
  });

  it("rises in even steps of lightness", () => {
    const lightness = ramp.map((rgb) => Math.cbrt(luminance(rgb)));
    const steps = lightness.slice(1).map((v, k) => v - (lightness[k] as number));
    const mean = ((lightness[63] as number) - (lightness[0] as number)) / 63;
    for (const step of steps) expect(Math.abs(step - mean)).toBeLessThan(mean * 0.75);
  });
});

describe("colour step", () => {
  it("spreads values over the whole map and holds those outside at its ends", () => {
    expect([-5, 0, 50, 100, 500].map((v) => colorStep(v, 0, 100, 64))).toEqual([0, 0, 32, 63, 63]);
  });

  it("marks a missing value", () => {
    expect(colorStep(Number.NaN, 0, 100, 64)).toBe(-1);
  });

  it("takes the middle when all values are equal", () => {
    expect(colorStep(7, 7, 7, 64)).toBe(32);
  });
});
