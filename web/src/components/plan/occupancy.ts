/** What already lies on the drawing, so that texts neither cover each other nor the symbols. */

export const SOLID = 1;
export const LINE = 2;

const CELL_PX = 2;

/** A box may come this near to its neighbours before it counts as covering them. */
const TOLERANCE_PX = 1;

export class Occupancy {
  private readonly columns: number;
  private readonly rows: number;
  private readonly taken: Uint8Array;

  constructor(width: number, height: number) {
    this.columns = Math.ceil(width / CELL_PX) + 1;
    this.rows = Math.ceil(height / CELL_PX) + 1;
    this.taken = new Uint8Array(this.columns * this.rows);
  }

  /** Whether nothing of the kinds in `mask` lies in the box; boxes that leave the drawing are never free. */
  free(x0: number, y0: number, x1: number, y1: number, mask: number): boolean {
    if (x0 < 0 || y0 < 0) return false;
    const c1 = Math.floor((x1 - TOLERANCE_PX) / CELL_PX);
    const r1 = Math.floor((y1 - TOLERANCE_PX) / CELL_PX);
    if (c1 >= this.columns || r1 >= this.rows) return false;
    const c0 = Math.floor((x0 + TOLERANCE_PX) / CELL_PX);
    for (let r = Math.floor((y0 + TOLERANCE_PX) / CELL_PX); r <= r1; r++) {
      for (let c = c0; c <= c1; c++)
        if (((this.taken[r * this.columns + c] as number) & mask) !== 0) return false;
    }
    return true;
  }

  mark(x0: number, y0: number, x1: number, y1: number, kind: number): void {
    const c0 = Math.max(0, Math.floor(x0 / CELL_PX));
    const c1 = Math.min(this.columns - 1, Math.floor(x1 / CELL_PX));
    const r1 = Math.min(this.rows - 1, Math.floor(y1 / CELL_PX));
    for (let r = Math.max(0, Math.floor(y0 / CELL_PX)); r <= r1; r++) {
      for (let c = c0; c <= c1; c++) {
        const at = r * this.columns + c;
        this.taken[at] = (this.taken[at] as number) | kind;
      }
    }
  }

  markSegment(ax: number, ay: number, bx: number, by: number, kind: number): void {
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / CELL_PX) + 1;
    if (steps > 4000) return;
    for (let s = 0; s <= steps; s++) {
      const c = Math.floor((ax + ((bx - ax) * s) / steps) / CELL_PX);
      const r = Math.floor((ay + ((by - ay) * s) / steps) / CELL_PX);
      if (c < 0 || r < 0 || c >= this.columns || r >= this.rows) continue;
      const at = r * this.columns + c;
      this.taken[at] = (this.taken[at] as number) | kind;
    }
  }
}
