interface Point {
  id: string;
  name: string;
  x: number;
  y: number;
}

export interface Label {
  id: string;
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const letter = 6.6;
const line = 15;
const gap = 10;

/**
 * Where names stand beside their points without covering each other, a point, or the edge. The first points choose
 * first; a name for which there is no room is left out.
 */
export function placeLabels(points: readonly Point[], width: number, height: number): Label[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const labels: Label[] = [];
  for (const { id, name, x, y } of points) {
    const long = name.length * letter;
    const choices: [Label, Box][] = [
      [{ id, x: x + gap, y: y + 4, anchor: "start" }, boxAt(x + gap, y, long)],
      [{ id, x: x - gap, y: y + 4, anchor: "end" }, boxAt(x - gap - long, y, long)],
      [{ id, x, y: y - gap, anchor: "middle" }, boxAt(x - long / 2, y - gap - 4, long)],
      [{ id, x, y: y + gap + 8, anchor: "middle" }, boxAt(x - long / 2, y + gap + 4, long)],
    ];
    const inside = ({ left, right, top, bottom }: Box) =>
      left >= 0 && right <= width && top >= 0 && bottom <= height;
    const free = choices.find(([, box]) => inside(box) && !taken.some((other) => overlap(box, other)));
    if (!free) continue;
    labels.push(free[0]);
    taken.push(free[1]);
  }
  return labels;
}

function boxAt(left: number, middle: number, long: number): Box {
  return { left, right: left + long, top: middle - line / 2, bottom: middle + line / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
