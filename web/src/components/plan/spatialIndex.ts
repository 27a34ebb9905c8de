import { type Bounds, boundsOf, pointSegmentDistance } from "./geometry";

/** Rows of cells over a box; the number of cells is bounded whatever the extent. */
interface Cells {
  minX: number;
  minY: number;
  size: number;
  columns: number;
  rows: number;
}

function layCells(box: Bounds, items: number): Cells {
  const w = Math.max(box.maxX - box.minX, 1e-6);
  const h = Math.max(box.maxY - box.minY, 1e-6);
  const most = Math.max(64, items * 2);
  let size = Math.sqrt((w * h) / Math.max(1, items)) * 1.5;
  size = Math.max(size, Math.max(w, h) / most, 1e-6);
  while (Math.ceil(w / size + 1) * Math.ceil(h / size + 1) > most) size *= 1.5;
  return {
    minX: box.minX,
    minY: box.minY,
    size,
    columns: Math.ceil(w / size) + 1,
    rows: Math.ceil(h / size) + 1,
  };
}

function cellIndex(at: number, start: number, size: number, count: number): number {
  const k = Math.floor((at - start) / size);
  return k < 0 ? 0 : k >= count ? count - 1 : k;
}

/** Entries of each cell one after the other: those of cell c are items[offsets[c]] to items[offsets[c + 1] - 1]. */
function bucket(pairsCell: Int32Array, pairsItem: Int32Array, pairs: number, cells: number) {
  const offsets = new Int32Array(cells + 1);
  for (let k = 0; k < pairs; k++) {
    const next = (pairsCell[k] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let c = 0; c < cells; c++) offsets[c + 1] = (offsets[c + 1] as number) + (offsets[c] as number);
  const fill = offsets.slice(0, cells);
  const items = new Int32Array(pairs);
  for (let k = 0; k < pairs; k++) {
    const c = pairsCell[k] as number;
    const at = fill[c] as number;
    items[at] = pairsItem[k] as number;
    fill[c] = at + 1;
  }
  return { offsets, items };
}

/** Grid over points. Points that are not finite are left out. */
export class PointGrid {
  private readonly cells: Cells;
  private readonly offsets: Int32Array;
  private readonly items: Int32Array;

  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
  ) {
    const n = x.length;
    this.cells = layCells(boundsOf(x, y), n);
    const cell = new Int32Array(n);
    const item = new Int32Array(n);
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const px = x[i] as number;
      const py = y[i] as number;
      if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
      cell[kept] = this.row(py) * this.cells.columns + this.column(px);
      item[kept] = i;
      kept++;
    }
    const { offsets, items } = bucket(cell, item, kept, this.cells.columns * this.cells.rows);
    this.offsets = offsets;
    this.items = items;
  }

  /** Calls `visit` for every point in the box, cell by cell. */
  forEachIn(box: Bounds, visit: (index: number) => void): void {
    const { columns } = this.cells;
    const c0 = this.column(box.minX);
    const c1 = this.column(box.maxX);
    const r1 = this.row(box.maxY);
    for (let r = this.row(box.minY); r <= r1; r++) {
      const start = this.offsets[r * columns + c0] as number;
      const end = this.offsets[r * columns + c1 + 1] as number;
      for (let k = start; k < end; k++) {
        const i = this.items[k] as number;
        const px = this.x[i] as number;
        const py = this.y[i] as number;
        if (px >= box.minX && px <= box.maxX && py >= box.minY && py <= box.maxY) visit(i);
      }
    }
  }

  /** Nearest point within `radius` that `accept` lets through, or -1; of equally near ones the lowest index. */
  nearest(
    px: number,
    py: number,
    radius: number,
    accept?: (index: number, distance: number) => boolean,
  ): number {
    let best = -1;
    let bestDistance = radius;
    this.forEachIn({ minX: px - radius, maxX: px + radius, minY: py - radius, maxY: py + radius }, (i) => {
      const d = Math.hypot((this.x[i] as number) - px, (this.y[i] as number) - py);
      if (d > bestDistance || (d === bestDistance && best >= 0 && i > best)) return;
      if (accept && !accept(i, d)) return;
      best = i;
      bestDistance = d;
    });
    return best;
  }

  /**
   * Typical distance between neighbours in metres: the median over a sample of the distance to the nearest other point
   * more than a centimetre away. 5 when there are no two such points.
   */
  typicalSpacing(): number {
    const n = this.x.length;
    const found: number[] = [];
    const step = Math.max(1, Math.floor(n / 300));
    const widest = this.cells.size * Math.max(this.cells.columns, this.cells.rows) * 1.5;
    for (let i = 0; i < n; i += step) {
      const px = this.x[i] as number;
      const py = this.y[i] as number;
      if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
      for (let radius = this.cells.size; radius <= widest * 2; radius *= 2) {
        const j = this.nearest(px, py, radius, (k, d) => k !== i && d > 0.01);
        if (j < 0) continue;
        found.push(Math.hypot((this.x[j] as number) - px, (this.y[j] as number) - py));
        break;
      }
    }
    found.sort((a, b) => a - b);
    return found.length > 0 ? (found[found.length >> 1] as number) : 5;
  }

  private column(px: number): number {
    return cellIndex(px, this.cells.minX, this.cells.size, this.cells.columns);
  }

  private row(py: number): number {
    return cellIndex(py, this.cells.minY, this.cells.size, this.cells.rows);
  }
}

/** Grid over segments between points, for picking a connection under the pointer. */
export class SegmentGrid {
  private readonly cells: Cells;
  private readonly offsets: Int32Array;
  private readonly items: Int32Array;

  /** Segment k runs from point `from[k]` to point `to[k]`. */
  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    private readonly from: Int32Array,
    private readonly to: Int32Array,
  ) {
    this.cells = layCells(boundsOf(x, y), x.length);
    let room = from.length * 4 + 16;
    let cell = new Int32Array(room);
    let item = new Int32Array(room);
    let pairs = 0;
    for (let k = 0; k < from.length; k++) {
      const ax = x[from[k] as number] as number;
      const ay = y[from[k] as number] as number;
      const bx = x[to[k] as number] as number;
      const by = y[to[k] as number] as number;
      const length = Math.hypot(bx - ax, by - ay);
      if (!Number.isFinite(length)) continue;
      const steps = Math.max(1, Math.ceil((2 * length) / this.cells.size));
      let last = -1;
      for (let s = 0; s <= steps; s++) {
        const c = this.cellAt(ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps);
        if (c === last) continue;
        last = c;
        if (pairs === room) {
          room *= 2;
          const wider = new Int32Array(room);
          wider.set(cell);
          cell = wider;
          const widerItem = new Int32Array(room);
          widerItem.set(item);
          item = widerItem;
        }
        cell[pairs] = c;
        item[pairs] = k;
        pairs++;
      }
    }
    const { offsets, items } = bucket(cell, item, pairs, this.cells.columns * this.cells.rows);
    this.offsets = offsets;
    this.items = items;
  }

  /** Nearest segment within `radius`, or -1. */
  nearest(px: number, py: number, radius: number): number {
    const { minX, minY, size, columns, rows } = this.cells;
    const c0 = cellIndex(px - radius - size, minX, size, columns);
    const c1 = cellIndex(px + radius + size, minX, size, columns);
    const r0 = cellIndex(py - radius - size, minY, size, rows);
    const r1 = cellIndex(py + radius + size, minY, size, rows);
    let best = -1;
    let bestDistance = radius;
    for (let r = r0; r <= r1; r++) {
      const end = this.offsets[r * columns + c1 + 1] as number;
      for (let q = this.offsets[r * columns + c0] as number; q < end; q++) {
        const k = this.items[q] as number;
        const a = this.from[k] as number;
        const b = this.to[k] as number;
        const d = pointSegmentDistance(
          px,
          py,
          this.x[a] as number,
          this.y[a] as number,
          this.x[b] as number,
          this.y[b] as number,
        );
        if (d < bestDistance || (d === bestDistance && best < 0)) {
          best = k;
          bestDistance = d;
        }
      }
    }
    return best;
  }

  private cellAt(px: number, py: number): number {
    const { minX, minY, size, columns, rows } = this.cells;
    return cellIndex(py, minY, size, rows) * columns + cellIndex(px, minX, size, columns);
  }
}
