import { expect, it } from "vitest";
import { height, isOnSketch, onSketch, outline, placeAt, width } from "./oman";

it("finds the place of a point where it was drawn", () => {
  const muscat = { latitude: 23.59, longitude: 58.38 };
  const { x, y } = onSketch(muscat);
  expect(placeAt(x, y)).toEqual(muscat);
});

it("puts north above south and east to the right of west", () => {
  const salalah = onSketch({ latitude: 17.02, longitude: 54.09 });
  const muscat = onSketch({ latitude: 23.59, longitude: 58.38 });
  expect(muscat.y).toBeLessThan(salalah.y);
  expect(muscat.x).toBeGreaterThan(salalah.x);
});

it("holds the whole outline", () => {
  for (const [longitude, latitude] of outline.flat()) {
    const { x, y } = onSketch({ latitude, longitude });
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    expect(isOnSketch({ latitude, longitude })).toBe(true);
  }
  expect(isOnSketch({ latitude: 48, longitude: 11 })).toBe(false);
});
