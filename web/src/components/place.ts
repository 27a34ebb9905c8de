export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Wanted {
  view: { width: number; height: number };
  size: { width: number; height: number };
  /** What must not be covered, also what is out of view or has no size. */
  taken: readonly Box[];
  /** The side to begin at. */
  from: "left" | "right";
  /** Where it stands; it stays there while that is free. */
  now?: { left: number; top: number };
}

const marginPx = 14;
const stepPx = 12;

/**
 * A place in view that covers none of the boxes: from the lower corner upward along the side, then further in. Where
 * there is none, the one that covers least.
 */
export function freePlace({ view, size, taken, from, now }: Wanted): { left: number; top: number } {
  const room = {
    width: Math.max(marginPx, view.width - size.width - marginPx),
    height: Math.max(marginPx, view.height - size.height - marginPx),
  };
  const seen = taken.filter(
    (box) =>
      box.width > 0 &&
      box.height > 0 &&
      box.left < view.width &&
      box.top < view.height &&
      box.left + box.width > 0 &&
      box.top + box.height > 0,
  );
  const covered = (place: { left: number; top: number }) =>
    seen.reduce((sum, box) => sum + common(box, { ...place, ...size }), 0);
  let best = { left: from === "right" ? room.width : marginPx, top: room.height };
  let least = covered(best);
  if (now && now.left >= 0 && now.left <= room.width && now.top >= 0 && now.top <= room.height) {
    const cost = covered(now);
    if (cost === 0) return now;
    if (cost < least) [best, least] = [now, cost];
  }
  for (let inward = 0; inward <= room.width - marginPx; inward += stepPx * 4) {
    for (let upward = 0; upward <= room.height - marginPx; upward += stepPx) {
      if (least === 0) return best;
      const place = {
        left: from === "right" ? room.width - inward : marginPx + inward,
        top: room.height - upward,
      };
      const cost = covered(place);
      if (cost < least) [best, least] = [place, cost];
    }
  }
  return best;
}

function common(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
