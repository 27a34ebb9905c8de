import type { PlanEngine } from "./engine";
import { bearingDeg, pointInPolygon } from "./geometry";
import { linksAt } from "./model";
import { detailFor } from "./symbols";
import type { PlanTool } from "./types";
import { worldX, worldY } from "./viewport";

/** What the tools report; always those of the latest render. */
export interface ToolEvents {
  tool: PlanTool;
  selection: ReadonlySet<number>;
  onSelectionChange?: ((selection: ReadonlySet<number>) => void) | undefined;
  onConnect?: ((pairs: [number, number][]) => void) | undefined;
  onToggleStart?: ((index: number) => void) | undefined;
  onDeleteConnections?: ((ids: string[]) => void) | undefined;
  onMeasure?: ((distanceM: number, bearingDeg: number) => void) | undefined;
}

/** Picking, and the effect of each tool, whether it comes from pointer or keyboard. */
export class PlanTools {
  constructor(
    readonly engine: PlanEngine,
    readonly events: () => ToolEvents,
  ) {}

  /** Hole within reach of a screen point, or -1. The reach never goes past the middle to the next hole. */
  holeAt(sx: number, sy: number, reachPx: number): number {
    const scene = this.engine.currentScene;
    if (!scene) return -1;
    const { view } = this.engine;
    const detail = detailFor(view, scene.holes.spacingM);
    const px = Math.max(3, Math.min(Math.max(reachPx, detail.radiusPx + 3), detail.spacingPx * 0.55));
    return scene.holes.grid.nearest(worldX(view, sx), worldY(view, sy), px / view.scale);
  }

  linkAt(sx: number, sy: number, reachPx: number): number {
    const scene = this.engine.currentScene;
    if (!scene) return -1;
    const { view } = this.engine;
    return scene.links.grid.nearest(worldX(view, sx), worldY(view, sy), reachPx / view.scale);
  }

  /** A click: on a hole, on a connection (hole -1), or on nothing (both -1). */
  click(hole: number, link: number, sx: number, sy: number, add: boolean): void {
    const { tool } = this.events();
    if (tool === "select") this.select(hole, add);
    else if (tool === "start" && hole >= 0) this.events().onToggleStart?.(hole);
    else if (tool === "delete") this.remove(hole, link);
    else if (tool === "measure") this.measure(hole, sx, sy);
    else if (tool === "connect" && hole < 0) this.engine.interaction.chain = [];
    this.engine.request();
  }

  /** Enter on the hole the keyboard is at. */
  activate(hole: number, add: boolean): void {
    if (this.events().tool === "connect") this.chainTo(hole);
    else {
      const scene = this.engine.currentScene;
      const { view } = this.engine;
      if (!scene) return;
      const sx = ((scene.holes.x[hole] as number) - view.cx) * view.scale + view.width / 2;
      const sy = view.height / 2 - ((scene.holes.y[hole] as number) - view.cy) * view.scale;
      this.click(hole, -1, sx, sy, add);
    }
    this.engine.request();
  }

  select(hole: number, add: boolean): void {
    const { selection, onSelectionChange } = this.events();
    if (!onSelectionChange) return;
    if (hole < 0) {
      if (!add && selection.size > 0) onSelectionChange(new Set());
      return;
    }
    if (!add) {
      onSelectionChange(new Set([hole]));
      return;
    }
    const next = new Set(selection);
    if (!next.delete(hole)) next.add(hole);
    onSelectionChange(next);
  }

  selectAll(): void {
    const scene = this.engine.currentScene;
    if (scene)
      this.events().onSelectionChange?.(new Set(Array.from({ length: scene.holes.count }, (_, i) => i)));
  }

  /** Ends a box or lasso: selects what lies in it, in addition to what is selected when `add`. */
  finishArea(add: boolean): void {
    const scene = this.engine.currentScene;
    const { box, lasso } = this.engine.interaction;
    this.engine.interaction.box = null;
    this.engine.interaction.lasso = null;
    const { selection, onSelectionChange } = this.events();
    if (!scene || !onSelectionChange) return;
    const next = new Set(add ? selection : []);
    const { grid, x, y } = scene.holes;
    if (box) {
      const [x0, y0, x1, y1] = box;
      const area = {
        minX: Math.min(x0, x1),
        maxX: Math.max(x0, x1),
        minY: Math.min(y0, y1),
        maxY: Math.max(y0, y1),
      };
      grid.forEachIn(area, (i) => next.add(i));
    } else if (lasso && lasso.length >= 6) {
      const area = {
        minX: Number.POSITIVE_INFINITY,
        maxX: Number.NEGATIVE_INFINITY,
        minY: Number.POSITIVE_INFINITY,
        maxY: Number.NEGATIVE_INFINITY,
      };
      for (let k = 0; k < lasso.length; k += 2) {
        area.minX = Math.min(area.minX, lasso[k] as number);
        area.maxX = Math.max(area.maxX, lasso[k] as number);
        area.minY = Math.min(area.minY, lasso[k + 1] as number);
        area.maxY = Math.max(area.maxY, lasso[k + 1] as number);
      }
      grid.forEachIn(area, (i) => {
        if (pointInPolygon(x[i] as number, y[i] as number, lasso)) next.add(i);
      });
    }
    onSelectionChange(next);
  }

  /** Click-to-chain: the first hole starts, every further one is joined to the one before. */
  chainTo(hole: number): void {
    const state = this.engine.interaction;
    const last = state.chain[state.chain.length - 1];
    if (last !== undefined && last !== hole) this.events().onConnect?.([[last, hole]]);
    state.chain = [hole];
  }

  /** Draws the chain through the holes that the pointer passes; going back over the last but one takes the last off. */
  dragChain(fromX: number, fromY: number, toX: number, toY: number): void {
    const { chain } = this.engine.interaction;
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 3));
    for (let s = 1; s <= steps; s++) {
      const share = s / steps;
      const hole = this.holeAt(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share, 9);
      if (hole < 0 || hole === chain[chain.length - 1]) continue;
      if (hole === chain[chain.length - 2]) chain.pop();
      else if (!chain.includes(hole)) chain.push(hole);
    }
  }

  /** Ends a dragged chain and reports its pairs. */
  finishChain(): void {
    const state = this.engine.interaction;
    const pairs: [number, number][] = [];
    for (let k = 1; k < state.chain.length; k++) {
      pairs.push([state.chain[k - 1] as number, state.chain[k] as number]);
    }
    state.chain = [];
    if (pairs.length > 0) this.events().onConnect?.(pairs);
  }

  private remove(hole: number, link: number): void {
    const scene = this.engine.currentScene;
    if (!scene) return;
    const places = hole >= 0 ? [...linksAt(scene.links, hole)] : link >= 0 ? [link] : [];
    const ids = places.flatMap((k) => scene.links.links[k]?.id ?? []);
    if (ids.length === 0) return;
    this.engine.interaction.hoverLink = -1;
    this.events().onDeleteConnections?.(ids);
  }

  private measure(hole: number, sx: number, sy: number): void {
    const state = this.engine.interaction;
    const [x, y] = this.snapped(hole, sx, sy);
    const m = state.measure;
    if (!m || m.done) {
      state.measure = { x0: x, y0: y, x1: x, y1: y, done: false };
      return;
    }
    state.measure = { ...m, x1: x, y1: y, done: true };
    this.events().onMeasure?.(Math.hypot(x - m.x0, y - m.y0), bearingDeg(m.x0, m.y0, x, y));
  }

  /** Lets the open end of a measurement follow the pointer or the hole under it. */
  trackMeasure(hole: number, sx: number, sy: number): void {
    const m = this.engine.interaction.measure;
    if (!m || m.done) return;
    const [x, y] = this.snapped(hole, sx, sy);
    this.engine.interaction.measure = { ...m, x1: x, y1: y };
  }

  private snapped(hole: number, sx: number, sy: number): [number, number] {
    const scene = this.engine.currentScene;
    if (scene && hole >= 0) return [scene.holes.x[hole] as number, scene.holes.y[hole] as number];
    return [worldX(this.engine.view, sx), worldY(this.engine.view, sy)];
  }
}
