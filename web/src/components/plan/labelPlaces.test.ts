import { describe, expect, it } from "vitest";
import { commonPrefix, type HolesNear, placeTexts, type TextBox, type TextPlace } from "./labelPlaces";
import { Occupancy, SOLID } from "./occupancy";

const SYMBOL_PX = 5;
const LINE_PX = 10;

/** A bench of holes on the screen, with texts of one width, whose symbols are drawn already. */
function bench(columns: number, rows: number, spacing: number, width: number, lines = 1) {
  const taken = new Occupancy(1200, 800);
  const boxes: TextBox[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = 100 + spacing * (column + (row % 2) / 2);
      const y = 100 + spacing * row;
      taken.mark(x - SYMBOL_PX, y - SYMBOL_PX, x + SYMBOL_PX, y + SYMBOL_PX, SOLID);
      boxes.push({ x, y, width, lineHeight: LINE_PX, height: LINE_PX * lines, gap: SYMBOL_PX + 2 });
    }
  }
  const near: HolesNear = (x0, y0, x1, y1, visit) => {
    for (const { x, y } of boxes) if (x >= x0 && x <= x1 && y >= y0 && y <= y1) visit(x, y);
  };
  return { taken, boxes, near };
}

const away = (x: number, y: number, place: TextPlace, width: number, height: number) =>
  Math.hypot(
    Math.max(place.left - x, 0, x - place.left - width),
    Math.max(place.top - y, 0, y - place.top - height),
  );

/** Where the texts lie from their holes: the anchor of each, rounded to a tenth of a pixel. */
function offsets(boxes: readonly TextBox[], places: readonly (TextPlace | null)[]): Set<string> {
  const found = new Set<string>();
  places.forEach((place, k) => {
    const box = boxes[k] as TextBox;
    if (place) found.add(`${(place.left - box.x).toFixed(1)} ${(place.top - box.y).toFixed(1)}`);
  });
  return found;
}

describe("texts of holes", () => {
  it.each([
    ["far apart", 60, 20],
    ["close together", 26, 22],
    ["wider than their distance", 34, 70],
  ])("stand on one side of their holes, which are %s", (_, spacing, width) => {
    const { taken, boxes, near } = bench(12, 8, spacing, width);
    const { places } = placeTexts(taken, boxes, near, -1);
    expect(offsets(boxes, places).size).toBe(1);
    expect(places.some(Boolean)).toBe(true);
  });

  it("are all there where there is room", () => {
    const { taken, boxes, near } = bench(12, 8, 60, 20);
    expect(placeTexts(taken, boxes, near, -1).places.every(Boolean)).toBe(true);
  });

  it.each([22, 34, 50, 70, 110])(
    "never stand nearer to another hole than to their own, %s px wide",
    (width) => {
      const { taken, boxes, near } = bench(14, 9, 36, width);
      const { places } = placeTexts(taken, boxes, near, -1);
      places.forEach((place, k) => {
        const own = boxes[k] as TextBox;
        if (!place) return;
        const mine = away(own.x, own.y, place, width, LINE_PX);
        for (const other of boxes) {
          if (other !== own) expect(away(other.x, other.y, place, width, LINE_PX)).toBeGreaterThan(mine);
        }
      });
    },
  );

  it("do not cover one another", () => {
    const { taken, boxes, near } = bench(14, 9, 36, 50);
    const { places } = placeTexts(taken, boxes, near, -1);
    const drawn = places.flatMap((place) => place ?? []);
    for (const a of drawn) {
      for (const b of drawn) {
        const covers = a !== b && Math.abs(a.left - b.left) < 50 - 4 && Math.abs(a.top - b.top) < LINE_PX - 4;
        expect(covers).toBe(false);
      }
    }
  });

  it("give up their second line rather than their side", () => {
    const { taken, boxes, near } = bench(6, 6, 30, 12, 2);
    const { places } = placeTexts(taken, boxes, near, -1);
    expect(new Set(places.map((place) => place?.align)).size).toBe(1);
  });

  it("stay on the side they were on while it is about as good", () => {
    const { taken, boxes, near } = bench(8, 6, 60, 20);
    for (const side of [0, 3, 5, 7]) {
      expect(placeTexts(new Occupancy(1200, 800), boxes, near, side).side).toBe(side);
    }
    // Something now lies above and to the right of every hole.
    for (const { x, y } of boxes) taken.mark(x + 4, y - 20, x + 30, y - 4, SOLID);
    const { side, places } = placeTexts(taken, boxes, near, 0);
    expect(side).not.toBe(0);
    expect(places.every(Boolean)).toBe(true);
  });
});

describe("what all numbers begin with", () => {
  it.each([
    [["BB100/1", "BB100/2", "BB100/10"], "BB100/"],
    [["BB100/1", "BB101/1"], "BB"],
    [["Bench-A 1", "Bench-A 2"], "Bench-A "],
    [["101", "102", "103"], ""],
    [["001", "002"], ""],
    [["A1", "A2"], ""],
    [["BB100", "BB100/1"], "BB"],
    [["BB1", "CC1"], ""],
    [["BB100/7"], ""],
    [["BB100/7", "BB100/7"], "BB100/"],
    [["حفرة ١", "حفرة ٢", "حفرة ١٠"], "حفرة "],
    [[], ""],
  ])("is, of %j, %j", (labels, prefix) => {
    expect(commonPrefix(labels)).toBe(prefix);
  });
});
