import type { PlanPointer } from "./pointer";
import type { PlanTools } from "./tools";

const PAN_PX = 60;
const ZOOM = 1.25;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export interface KeyboardEventsOut {
  /** The keyboard moved to another hole; -1 when it left the holes. */
  onCursor: (hole: number) => void;
}

/**
 * Keys of the drawing. N and P (or page down and up) go from hole to hole; then the arrows go to the nearest hole in
 * their direction. Without a hole cursor, or with shift, the arrows move the view. Keys of letters are read by their place
 * as well, so that they work with an Arabic layout.
 */
export class PlanKeyboard {
  private readonly stop = new AbortController();

  constructor(
    element: HTMLElement,
    private readonly tools: PlanTools,
    private readonly pointer: PlanPointer,
    private readonly out: KeyboardEventsOut,
  ) {
    const { signal } = this.stop;
    element.addEventListener("keydown", this.onKeyDown, { signal });
    element.addEventListener("keyup", this.onKeyUp, { signal });
    element.addEventListener("blur", () => this.release(), { signal });
  }

  dispose(): void {
    this.stop.abort();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** What a key does; false where it has nothing to do, and the page may take it. */
  private readonly actions: Record<string, (event: KeyboardEvent) => unknown> = {
    "+": () => this.zoom(ZOOM),
    "=": () => this.zoom(ZOOM),
    "-": () => this.zoom(1 / ZOOM),
    _: () => this.zoom(1 / ZOOM),
    "0": () => this.tools.engine.fit(),
    Digit0: () => this.tools.engine.fit(),
    KeyN: () => this.go(1),
    PageDown: () => this.go(1),
    KeyP: () => this.go(-1),
    PageUp: () => this.go(-1),
    " ": () => this.hold(),
    Enter: (event) => this.activate(event.shiftKey),
    Escape: () => this.escape(),
  };

  private handle(event: KeyboardEvent): boolean {
    const { engine } = this.tools;
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== "KeyA" || this.tools.events().tool !== "select") return false;
      this.tools.selectAll();
      return true;
    }
    if (event.altKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow) {
      if (engine.interaction.cursorHole >= 0 && !event.shiftKey) this.toward(arrow[0], arrow[1]);
      else engine.panBy(-arrow[0] * PAN_PX, arrow[1] * PAN_PX);
      return true;
    }
    // Letters and digits go by their place, so that they work in every layout; signs by what they say.
    const act = this.actions[event.key] ?? this.actions[event.code];
    return act !== undefined && act(event) !== false;
  }

  private zoom(by: number): void {
    const { width, height } = this.tools.engine.view;
    this.tools.engine.zoomAt(width / 2, height / 2, by);
  }

  private readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === " ") this.release();
  };

  private hold(): void {
    this.pointer.spaceHeld = true;
    this.pointer.refreshCursor();
  }

  private release(): void {
    this.pointer.spaceHeld = false;
    this.pointer.refreshCursor();
  }

  private go(step: number): void {
    const count = this.tools.engine.currentScene?.holes.count ?? 0;
    if (count === 0) return;
    const at = this.tools.engine.interaction.cursorHole;
    this.moveTo(at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count);
  }

  /** To the nearest hole within 45 degrees of a direction, near ones straight ahead first. */
  private toward(dx: number, dy: number): void {
    const scene = this.tools.engine.currentScene;
    const at = this.tools.engine.interaction.cursorHole;
    if (!scene || at < 0) return;
    const { x, y, grid, spacingM } = scene.holes;
    const px = x[at] as number;
    const py = y[at] as number;
    const reach = spacingM * 6;
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    grid.forEachIn({ minX: px - reach, maxX: px + reach, minY: py - reach, maxY: py + reach }, (i) => {
      const ahead = ((x[i] as number) - px) * dx + ((y[i] as number) - py) * dy;
      const aside = Math.abs(((x[i] as number) - px) * dy - ((y[i] as number) - py) * dx);
      if (i === at || ahead <= 0 || aside > ahead) return;
      const cost = ahead + 2 * aside;
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    });
    if (best >= 0) this.moveTo(best);
  }

  private moveTo(hole: number): void {
    const { engine } = this.tools;
    engine.interaction.cursorHole = hole;
    engine.show([hole]);
    engine.request();
    this.out.onCursor(hole);
  }

  private activate(add: boolean): boolean {
    const hole = this.tools.engine.interaction.cursorHole;
    if (hole < 0) return false;
    this.tools.activate(hole, add);
    return true;
  }

  /** Gives up, in this order: what is being done, the hole cursor, the selection. */
  private escape(): boolean {
    if (this.pointer.cancel()) return true;
    const { engine } = this.tools;
    if (engine.interaction.cursorHole >= 0) {
      engine.interaction.cursorHole = -1;
      engine.request();
      this.out.onCursor(-1);
      return true;
    }
    const { tool, selection } = this.tools.events();
    if (tool !== "select" || selection.size === 0) return false;
    this.tools.select(-1, false);
    return true;
  }
}
