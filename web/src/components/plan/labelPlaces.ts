import { LINE, type Occupancy, SOLID } from "./occupancy";

/** Text at a hole: the size of its lines, and the point and distance it is placed around. */
export interface TextBox {
  x: number;
  y: number;
  width: number;
  /** Height of the first line, and of all of them. */
  lineHeight: number;
  height: number;
  gap: number;
}

/** Where a text goes. */
export interface TextPlace {
  left: number;
  top: number;
  align: CanvasTextAlign;
  /** Whether only its first line has room. */
  isShort: boolean;
  /** Whether it lies across a line and needs a halo to be read. */
  crossing: boolean;
}

/** Tells the centres of the symbols near a box on the screen, with a reach around it, that of the text's own hole too. */
export type HolesNear = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  visit: (x: number, y: number) => void,
) => void;

/** How a text is set on each side of a symbol, so that it keeps to it. */
const SIDES: readonly CanvasTextAlign[] = [
  "left",
  "center",
  "right",
  "left",
  "center",
  "right",
  "left",
  "right",
];

/** Upper left corner of a text on each side: above right, above, above left, the same below, right, left. */
function corner(side: number, { x, y, width, gap }: TextBox, height: number): [number, number] {
  const d = gap * 0.75;
  const left = [x + d, x - width / 2, x - d - width][side % 3] as number;
  if (side < 3) return [left, side === 1 ? y - gap - height : y - d - height];
  if (side < 6) return [left, side === 4 ? y + gap : y + d];
  return [side === 6 ? x + gap + 1 : x - gap - 1 - width, y - height / 2];
}

/** The side is looked for among at most this many texts. */
const MOST_LOOKED_AT = 300;

/** Another side must have room for this many times as many texts before all of them change over. */
const CLEARLY_BETTER = 1.25;

/**
 * Places for the texts of a plan, all on the same side of their holes: that with the most room, or the one they were on
 * before (`kept`, -1 for none) unless another is clearly better. A text without room there, or that would stand nearer
 * to another hole than to its own, has no place.
 */
export function placeTexts(
  taken: Occupancy,
  boxes: readonly TextBox[],
  holesNear: HolesNear,
  kept: number,
): { side: number; places: (TextPlace | null)[] } {
  const side = chooseSide(taken, boxes, holesNear, kept);
  const places = boxes.map((box) => {
    const place = placeOn(side, taken, box, holesNear);
    if (place) {
      const height = place.isShort ? box.lineHeight : box.height;
      taken.mark(place.left, place.top, place.left + box.width, place.top + height, SOLID);
    }
    return place;
  });
  return { side, places };
}

function chooseSide(taken: Occupancy, boxes: readonly TextBox[], holesNear: HolesNear, kept: number): number {
  const step = Math.max(1, Math.ceil(boxes.length / MOST_LOOKED_AT));
  const room = SIDES.map((_, side) => {
    let count = 0;
    for (let k = 0; k < boxes.length; k += step) {
      const place = placeOn(side, taken, boxes[k] as TextBox, holesNear);
      if (place) count += (place.crossing ? 0.5 : 1) * (place.isShort ? 0.5 : 1);
    }
    return count;
  });
  const best = room.indexOf(Math.max(...room));
  const before = room[kept];
  return before !== undefined && (room[best] as number) <= before * CLEARLY_BETTER ? kept : best;
}

function placeOn(side: number, taken: Occupancy, box: TextBox, holesNear: HolesNear): TextPlace | null {
  for (const height of box.height > box.lineHeight ? [box.height, box.lineHeight] : [box.height]) {
    const [left, top] = corner(side, box, height);
    const right = left + box.width;
    const bottom = top + height;
    if (!taken.free(left, top, right, bottom, SOLID)) continue;
    if (isNearerToAnother(box, left, top, right, bottom, holesNear)) continue;
    const crossing = !taken.free(left, top, right, bottom, LINE);
    return {
      left,
      top,
      align: SIDES[side] as CanvasTextAlign,
      isShort: height < box.height,
      crossing,
    };
  }
  return null;
}

function isNearerToAnother(
  box: TextBox,
  left: number,
  top: number,
  right: number,
  bottom: number,
  holesNear: HolesNear,
): boolean {
  const away = (x: number, y: number) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const own = away(box.x, box.y);
  let found = false;
  holesNear(left - own, top - own, right + own, bottom + own, (x, y) => {
    const isOwn = Math.hypot(x - box.x, y - box.y) < 0.01;
    if (!isOwn && away(x, y) <= own) found = true;
  });
  return found;
}

/** What all numbers begin with, for instance the name of the pattern, shorter than this is left with them. */
const SHORTEST_PREFIX = 2;

/** What all of these begin with; it ends before a number, never within one, and leaves something of each. */
export function commonPrefix(labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  if (others.length === 0) return "";
  let length = first.length;
  for (const label of others) {
    let same = 0;
    while (same < length && same < label.length && label[same] === first[same]) same++;
    length = same;
  }
  const isDigit = (text: string, at: number) => /\p{Nd}/u.test(text.charAt(at));
  const isWhole = (at: number) =>
    labels.every((label) => label.length > at && !(isDigit(label, at - 1) && isDigit(label, at)));
  while (length > 0 && !isWhole(length)) length--;
  return length < SHORTEST_PREFIX ? "" : first.slice(0, length);
}
