import { describe, expect, it } from "vitest";
import { buildHoles } from "./model";
import { fitTo, MAX_SCALE, panBy, screenX, screenY, visibleBounds, worldX, worldY, zoomAt } from "./viewport";

const view = { cx: 12.5, cy: -4, scale: 8, width: 900, height: 600 };

describe("viewport", () => {
  it("takes a point to the screen and back", () => {
    expect(worldX(view, screenX(view, 3.217))).toBeCloseTo(3.217, 10);
    expect(worldY(view, screenY(view, -9.004))).toBeCloseTo(-9.004, 10);
  });

  it("shows north upwards", () => {
    expect(screenY(view, 10)).toBeLessThan(screenY(view, 0));
  });

  it("keeps the point under the pointer while zooming", () => {
    const zoomed = zoomAt(view, 120, 480, 1.7);
    expect(zoomed.scale).toBeCloseTo(13.6, 10);
    expect(worldX(zoomed, 120)).toBeCloseTo(worldX(view, 120), 9);
    expect(worldY(zoomed, 480)).toBeCloseTo(worldY(view, 480), 9);
  });

  it("keeps the point under the pointer at the end of the zoom range too", () => {
    const zoomed = zoomAt(view, 120, 480, 1e9);
    expect(zoomed.scale).toBe(MAX_SCALE);
    expect(worldX(zoomed, 120)).toBeCloseTo(worldX(view, 120), 9);
  });

  it("moves the drawing with the pointer", () => {
    const moved = panBy(view, 30, -20);
    expect(screenX(moved, 5)).toBeCloseTo(screenX(view, 5) + 30, 9);
    expect(screenY(moved, 5)).toBeCloseTo(screenY(view, 5) - 20, 9);
  });

  it("fits a box inside the padding", () => {
    const fitted = fitTo({ minX: 0, minY: 0, maxX: 100, maxY: 20 }, 900, 600, 50);
    expect(screenX(fitted, 0)).toBeCloseTo(50, 9);
    expect(screenX(fitted, 100)).toBeCloseTo(850, 9);
    expect(screenY(fitted, 20)).toBeGreaterThan(50);
  });

  it("shows a single hole at a usable scale", () => {
    expect(fitTo({ minX: 7, minY: 7, maxX: 7, maxY: 7 }, 900, 600, 50).scale).toBe(20);
  });

  it("knows what is visible", () => {
    const box = visibleBounds(view);
    expect(box.maxX - box.minX).toBeCloseTo(112.5, 9);
    expect(box.maxY - box.minY).toBeCloseTo(75, 9);
  });

  it("tells holes a millimetre apart although their coordinates have seven digits", () => {
    const holes = buildHoles({
      ids: ["a", "b"],
      labels: ["a", "b"],
      x: Float64Array.of(478746.054, 478746.055),
      y: Float64Array.of(6772335.082, 6772335.083),
    });
    const close = { ...view, cx: holes.x[0] as number, cy: holes.y[0] as number, scale: MAX_SCALE };
    const dx = screenX(close, holes.x[1] as number) - screenX(close, holes.x[0] as number);
    expect(dx).toBeCloseTo(2, 4);
    expect((holes.x[0] as number) + holes.originX).toBeCloseTo(478746.054, 9);
  });
});
