import type { PlanTools } from "./tools";
import { worldX, worldY } from "./viewport";

/** Movement below this many pixels is a click. */
const DRAG_FROM_PX = 4;
const MOUSE_REACH_PX = 7;
const TOUCH_REACH_PX = 22;
const LINK_REACH_PX = 5;

export interface PointerEventsOut {
  /** The hole or connection under the pointer changed; -1 is none. */
  onHover: (hole: number, link: number) => void;
  /** The pointer moved: metres from the local origin, or null when it left. */
  onPointer: (at: PlanPoint | null) => void;
}

export interface PlanPoint {
  x: number;
  y: number;
}

/** Where the pointer is, for the read-outs that follow it; nothing else is rendered when it moves. */
export class PointerStore {
  private at: PlanPoint | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): PlanPoint | null => this.at;

  readonly set = (at: PlanPoint | null): void => {
    this.at = at;
    for (const listener of [...this.listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

type Gesture =
  | { kind: "none" }
  | {
      kind: "press" | "pan" | "area" | "chain";
      x: number;
      y: number;
      lastX: number;
      lastY: number;
      add: boolean;
    }
  | { kind: "pinch" };

/** Turns pointer and wheel events on the drawing into pans, zooms and uses of the tool. */
export class PlanPointer {
  spaceHeld = false;
  private gesture: Gesture = { kind: "none" };
  /** How long the chain was when the pointer went down. */
  private chainStart = 0;
  private readonly touches = new Map<number, { x: number; y: number }>();
  private readonly stop = new AbortController();

  constructor(
    private readonly element: HTMLElement,
    private readonly tools: PlanTools,
    private readonly out: PointerEventsOut,
  ) {
    const { signal } = this.stop;
    element.addEventListener("pointerdown", this.onDown, { signal });
    element.addEventListener("pointermove", this.onMove, { signal });
    element.addEventListener("pointerup", this.onUp, { signal });
    element.addEventListener("pointercancel", this.onCancel, { signal });
    element.addEventListener("pointerleave", this.onLeave, { signal });
    element.addEventListener("wheel", this.onWheel, { signal, passive: false });
    window.addEventListener("keydown", this.onKeyDown, { signal, capture: true });
  }

  dispose(): void {
    this.stop.abort();
  }

  /** Gives up what is being dragged. Returns whether there was anything. */
  cancel(): boolean {
    const busy = this.gesture.kind !== "none";
    this.gesture = { kind: "none" };
    const state = this.tools.engine.interaction;
    const had =
      state.box !== null || state.lasso !== null || state.chain.length > 0 || state.measure !== null;
    state.box = null;
    state.lasso = null;
    state.chain = [];
    state.measure = null;
    this.tools.engine.request();
    return busy || had;
  }

  refreshCursor(): void {
    const { tool } = this.tools.events();
    const panning = this.gesture.kind === "pan";
    const hand = this.spaceHeld || tool === "pan";
    const over = this.tools.engine.interaction.hoverHole >= 0;
    this.element.style.cursor = panning
      ? "grabbing"
      : hand
        ? "grab"
        : tool === "connect" || tool === "measure"
          ? "crosshair"
          : over
            ? "pointer"
            : "default";
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button > 1) return;
    const { x, y } = this.point(event);
    this.element.setPointerCapture(event.pointerId);
    if (event.pointerType === "touch") {
      this.touches.set(event.pointerId, { x, y });
      if (this.touches.size === 2) {
        this.dropArea();
        this.gesture = { kind: "pinch" };
        return;
      }
    }
    const { tool } = this.tools.events();
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    const start = { x, y, lastX: x, lastY: y, add };
    const state = this.tools.engine.interaction;
    state.cursorHole = -1;
    if (event.button === 1 || this.spaceHeld || tool === "pan") {
      event.preventDefault();
      this.gesture = { kind: "pan", ...start };
    } else if (tool === "connect") {
      const hole = this.tools.holeAt(x, y, reach(event));
      this.chainStart = state.chain.length;
      if (hole >= 0) {
        if (state.chain[state.chain.length - 1] !== hole) state.chain = [...state.chain.slice(-1), hole];
        this.gesture = { kind: "chain", ...start };
      } else {
        this.gesture = { kind: "press", ...start };
      }
    } else {
      this.gesture = { kind: "press", ...start };
    }
    this.refreshCursor();
    this.tools.engine.request();
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { x, y } = this.point(event);
    const { engine } = this.tools;
    const at = { x: worldX(engine.view, x), y: worldY(engine.view, y) };
    engine.interaction.pointer = at;
    this.out.onPointer(at);
    if (this.gesture.kind === "pinch") {
      this.pinch(event.pointerId, x, y);
      return;
    }
    if (this.touches.has(event.pointerId)) this.touches.set(event.pointerId, { x, y });
    if (this.gesture.kind === "none") {
      this.hover(x, y, reach(event));
      engine.request();
      return;
    }
    if (this.gesture.kind === "press") this.startDrag(event, x, y);
    this.drag(event, x, y);
    engine.request();
  };

  /** Decides what a press that has moved becomes. */
  private startDrag(event: PointerEvent, x: number, y: number): void {
    const g = this.gesture;
    if (g.kind !== "press" || Math.hypot(x - g.x, y - g.y) < DRAG_FROM_PX) return;
    const { engine } = this.tools;
    if (this.tools.events().tool !== "select" || event.pointerType === "touch") {
      this.gesture = { ...g, kind: "pan" };
      this.refreshCursor();
      return;
    }
    this.gesture = { ...g, kind: "area" };
    const wx = worldX(engine.view, g.x);
    const wy = worldY(engine.view, g.y);
    if (event.altKey) engine.interaction.lasso = [wx, wy];
    else engine.interaction.box = [wx, wy, wx, wy];
    this.setHover(-1, -1);
  }

  private drag(event: PointerEvent, x: number, y: number): void {
    const g = this.gesture;
    if (g.kind === "none" || g.kind === "pinch" || g.kind === "press") return;
    const { engine } = this.tools;
    if (g.kind === "pan") {
      engine.panBy(x - g.lastX, y - g.lastY);
    } else if (g.kind === "area") {
      const { box, lasso } = engine.interaction;
      if (box) engine.interaction.box = [box[0], box[1], worldX(engine.view, x), worldY(engine.view, y)];
      else if (lasso) lasso.push(worldX(engine.view, x), worldY(engine.view, y));
    } else {
      let { lastX, lastY } = g;
      for (const part of event.getCoalescedEvents()) {
        const p = this.point(part);
        this.tools.dragChain(lastX, lastY, p.x, p.y);
        lastX = p.x;
        lastY = p.y;
      }
      this.tools.dragChain(lastX, lastY, x, y);
      this.setHover(this.tools.holeAt(x, y, reach(event)), -1);
    }
    g.lastX = x;
    g.lastY = y;
  }

  private readonly onUp = (event: PointerEvent): void => {
    const { x, y } = this.point(event);
    this.touches.delete(event.pointerId);
    const g = this.gesture;
    this.gesture = { kind: "none" };
    if (g.kind === "press") {
      const hole = this.tools.holeAt(x, y, reach(event));
      const link = hole < 0 ? this.tools.linkAt(x, y, LINK_REACH_PX) : -1;
      this.tools.click(hole, link, x, y, g.add);
    } else if (g.kind === "area") {
      this.tools.finishArea(g.add);
    } else if (g.kind === "chain") {
      this.endChain();
    }
    this.refreshCursor();
    if (event.pointerType !== "touch") this.hover(x, y, reach(event));
    this.tools.engine.request();
  };

  /** A chain that grew by dragging ends; one that was only clicked goes on from its last hole. */
  private endChain(): void {
    const state = this.tools.engine.interaction;
    const clicked = state.chain.length <= Math.min(1, this.chainStart) + 1;
    const last = state.chain[state.chain.length - 1];
    this.tools.finishChain();
    if (clicked && last !== undefined) state.chain = [last];
  }

  private readonly onCancel = (event: PointerEvent): void => {
    this.touches.delete(event.pointerId);
    this.gesture = { kind: "none" };
    this.dropArea();
    this.refreshCursor();
    this.tools.engine.request();
  };

  private readonly onLeave = (): void => {
    if (this.gesture.kind !== "none") return;
    this.tools.engine.interaction.pointer = null;
    this.out.onPointer(null);
    this.setHover(-1, -1);
    this.tools.engine.request();
  };

  /** Escape gives up wherever on the page the keyboard is; on the drawing itself it has further uses. */
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.element.contains(event.target as Node | null)) return;
    this.cancel();
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = this.point(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // A pinch on a trackpad arrives as a wheel with the control key and small steps.
    const step = event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016);
    this.tools.engine.zoomAt(x, y, Math.exp(-Math.max(-0.7, Math.min(0.7, step))));
  };

  private pinch(id: number, x: number, y: number): void {
    const before = [...this.touches.values()];
    if (before.length !== 2 || !this.touches.has(id)) return;
    const [a, b] = before as [{ x: number; y: number }, { x: number; y: number }];
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    const middleX = (a.x + b.x) / 2;
    const middleY = (a.y + b.y) / 2;
    this.touches.set(id, { x, y });
    const [c, d] = [...this.touches.values()] as [{ x: number; y: number }, { x: number; y: number }];
    const { engine } = this.tools;
    engine.panBy((c.x + d.x) / 2 - middleX, (c.y + d.y) / 2 - middleY);
    if (distance > 0) {
      engine.zoomAt((c.x + d.x) / 2, (c.y + d.y) / 2, Math.hypot(c.x - d.x, c.y - d.y) / distance);
    }
  }

  private hover(x: number, y: number, reachPx: number): void {
    const { tool } = this.tools.events();
    const hole = this.tools.holeAt(x, y, reachPx);
    const links = tool === "select" || tool === "delete" || tool === "pan";
    this.setHover(hole, hole < 0 && links ? this.tools.linkAt(x, y, LINK_REACH_PX) : -1);
    this.tools.trackMeasure(hole, x, y);
  }

  private setHover(hole: number, link: number): void {
    const state = this.tools.engine.interaction;
    if (state.hoverHole === hole && state.hoverLink === link) return;
    state.hoverHole = hole;
    state.hoverLink = link;
    this.refreshCursor();
    this.out.onHover(hole, link);
  }

  private dropArea(): void {
    const state = this.tools.engine.interaction;
    state.box = null;
    state.lasso = null;
  }

  private point(event: MouseEvent): { x: number; y: number } {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

function reach(event: PointerEvent): number {
  return event.pointerType === "touch" ? TOUCH_REACH_PX : MOUSE_REACH_PX;
}
