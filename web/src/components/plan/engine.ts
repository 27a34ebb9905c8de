import { type Bounds, boundsOf } from "./geometry";
import type { TextMemory } from "./paintLabels";
import { type Interaction, idleInteraction, paintOverlay, paintSelection } from "./paintOverlay";
import { paintStatic } from "./paintStatic";
import { type FiringOrder, paintFired, paintLive, playbackTime } from "./playback";
import type { Scene } from "./scene";
import { countUpTo } from "./simulationClock";
import type { PlanPlayback, PlanTool } from "./types";
import { fitTo, panBy, screenX, screenY, type Viewport, zoomAt } from "./viewport";

/** The still and the state layer reach this many CSS pixels beyond the visible part, so that small pans need no redraw. */
const MARGIN_PX = 128;

/** A still layer that took longer or holds more is not redrawn while the view moves, but shown moved and scaled. */
const CHEAP_MS = 5;
const CHEAP_HOLES = 1200;

const SETTLE_MS = 110;
const FIT_PADDING_PX = 56;

export interface Layers {
  /** Grid, connections, holes, texts. */
  still: HTMLCanvasElement;
  /** Selection and fired holes; drawn under the same view as the still layer. */
  state: HTMLCanvasElement;
  /** Pointer, keyboard cursor, running signals; drawn anew in every frame that needs it. */
  overlay: HTMLCanvasElement;
}

export interface EngineEvents {
  onView: (view: Viewport) => void;
  onFrame: (scriptMs: number, kind: "static" | "overlay") => void;
}

/**
 * Draws the plan in three layers. While the view moves, the finished layers are moved and scaled by the compositor;
 * they are drawn again when the movement settles, or at once when that is cheap.
 */
export class PlanEngine {
  view: Viewport = { cx: 0, cy: 0, scale: 1, width: 0, height: 0 };
  interaction: Interaction = idleInteraction("select");
  private scene: Scene | null = null;
  private selection: ReadonlySet<number> = new Set();
  private playback: PlanPlayback | null = null;
  private firing: FiringOrder | null = null;
  private painted: Viewport | null = null;
  private texts: TextMemory = { side: -1 };
  private firedPainted = 0;
  private lastStillMs = 0;
  private lastVisible = 0;
  private stillDirty = false;
  private stateDirty = false;
  private dpr = 1;
  private frameId = 0;
  private settleId: ReturnType<typeof setTimeout> | undefined;
  private wantsFit = true;
  private readonly stillCtx: CanvasRenderingContext2D;
  private readonly stateCtx: CanvasRenderingContext2D;
  private readonly overlayCtx: CanvasRenderingContext2D;

  constructor(
    private readonly layers: Layers,
    private readonly events: EngineEvents,
  ) {
    this.stillCtx = contextOf(layers.still, false);
    this.stateCtx = contextOf(layers.state, true);
    this.overlayCtx = contextOf(layers.overlay, true);
  }

  get currentScene(): Scene | null {
    return this.scene;
  }

  setScene(scene: Scene): void {
    if (this.scene && this.scene.holes.data.ids !== scene.holes.data.ids) {
      this.interaction = idleInteraction(this.interaction.tool);
      this.texts = { side: -1 };
    }
    this.interaction.hoverLink = -1;
    this.scene = scene;
    this.stillDirty = true;
    this.tryFit();
    this.request();
  }

  setSelection(selection: ReadonlySet<number>): void {
    this.selection = selection;
    this.stateDirty = true;
    this.request();
  }

  setPlayback(playback: PlanPlayback | null, firing: FiringOrder | null): void {
    if ((playback === null) !== (this.playback === null) || firing !== this.firing) this.stateDirty = true;
    this.playback = playback;
    this.firing = firing;
    this.request();
  }

  /** Takes up another tool; what was begun with the old one is dropped, the keyboard stays at its hole. */
  setTool(tool: PlanTool): void {
    if (tool === this.interaction.tool) return;
    const { cursorHole, pointer } = this.interaction;
    this.interaction = { ...idleInteraction(tool), cursorHole, pointer };
    this.request();
  }

  setView(view: Viewport): void {
    this.view = view;
    this.events.onView(view);
    this.request();
  }

  resize(width: number, height: number, dpr: number): void {
    if (width === this.view.width && height === this.view.height && dpr === this.dpr) return;
    this.dpr = dpr;
    this.view = { ...this.view, width, height };
    this.stillDirty = true;
    this.tryFit();
    this.events.onView(this.view);
    this.request();
  }

  /** Shows the whole plan now or, when there is nothing to show yet, as soon as there is. */
  fit(): void {
    this.wantsFit = true;
    this.tryFit();
    this.request();
  }

  /** Moves the view so that the holes lie in it, and zooms out if they do not fit. */
  show(holes: readonly number[]): void {
    if (!this.scene || holes.length === 0) return;
    const model = this.scene.holes;
    const box = boundsOf(model.x, model.y, holes);
    if (this.contains(box)) return;
    const fitted = this.fitView(box);
    this.setView({ ...fitted, scale: Math.min(fitted.scale, this.view.scale) });
  }

  panBy(dx: number, dy: number): void {
    this.setView(panBy(this.view, dx, dy));
  }

  zoomAt(sx: number, sy: number, factor: number): void {
    this.setView(zoomAt(this.view, sx, sy, factor));
  }

  /** Draws everything anew, for example when a font has arrived. */
  readonly redraw = (): void => {
    this.stillDirty = true;
    this.request();
  };

  /** Asks for a frame; the overlay is drawn in each. */
  readonly request = (): void => {
    if (this.frameId === 0) this.frameId = requestAnimationFrame(this.frame);
  };

  dispose(): void {
    cancelAnimationFrame(this.frameId);
    clearTimeout(this.settleId);
  }

  private tryFit(): void {
    if (!this.wantsFit || !this.scene || this.view.width === 0 || this.view.height === 0) return;
    if (this.scene.holes.count === 0) return;
    this.wantsFit = false;
    this.view = this.fitView(this.scene.holes.bounds);
    this.events.onView(this.view);
  }

  private fitView(box: Bounds): Viewport {
    return fitTo(box, this.view.width, this.view.height, FIT_PADDING_PX);
  }

  private contains(box: Bounds): boolean {
    const { view } = this;
    const edge = 24;
    return (
      screenX(view, box.minX) >= edge &&
      screenX(view, box.maxX) <= view.width - edge &&
      screenY(view, box.maxY) >= edge &&
      screenY(view, box.minY) <= view.height - edge
    );
  }

  private readonly frame = (): void => {
    this.frameId = 0;
    if (!this.scene || this.view.width === 0 || this.view.height === 0) return;
    const begun = performance.now();
    const still = this.stillDirty || !this.painted || this.outdated();
    if (still) this.paintStillLayer(this.scene);
    this.placeLayers();
    this.paintStateLayer(this.scene, still);
    this.paintOverlayLayer(this.scene);
    this.events.onFrame(performance.now() - begun, still ? "static" : "overlay");
  };

  /** Whether the still layer must be drawn for the present view now; otherwise plans that for when it settles. */
  private outdated(): boolean {
    const painted = this.painted as Viewport;
    const zoomed = painted.scale !== this.view.scale;
    if (!zoomed && this.covered()) return false;
    if (this.lastStillMs < CHEAP_MS && this.lastVisible < CHEAP_HOLES) return true;
    if (zoomed) clearTimeout(this.settleId);
    else if (this.settleId !== undefined) return false;
    this.settleId = setTimeout(() => {
      this.settleId = undefined;
      this.stillDirty = true;
      this.request();
    }, SETTLE_MS);
    return false;
  }

  /** Where the drawn layers lie on screen: scale and upper left corner. */
  private placement(): { k: number; tx: number; ty: number } {
    const painted = this.painted as Viewport;
    const k = this.view.scale / painted.scale;
    const tx = screenX(this.view, painted.cx) - k * (painted.width / 2);
    const ty = screenY(this.view, painted.cy) - k * (painted.height / 2);
    if (k !== 1) return { k, tx, ty };
    return { k, tx: Math.round(tx * this.dpr) / this.dpr, ty: Math.round(ty * this.dpr) / this.dpr };
  }

  private covered(): boolean {
    const painted = this.painted as Viewport;
    const { k, tx, ty } = this.placement();
    return (
      tx <= 0 &&
      ty <= 0 &&
      tx + k * painted.width >= this.view.width &&
      ty + k * painted.height >= this.view.height
    );
  }

  private placeLayers(): void {
    const { k, tx, ty } = this.placement();
    const transform = `translate(${tx}px, ${ty}px) scale(${k})`;
    this.layers.still.style.transform = transform;
    this.layers.state.style.transform = transform;
  }

  private paintStillLayer(scene: Scene): void {
    clearTimeout(this.settleId);
    this.settleId = undefined;
    const begun = performance.now();
    const view = {
      ...this.view,
      width: this.view.width + 2 * MARGIN_PX,
      height: this.view.height + 2 * MARGIN_PX,
    };
    size(this.layers.still, view.width, view.height, this.dpr);
    this.stillCtx.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
    const { visible } = paintStatic(this.stillCtx, scene, view, this.dpr, this.texts);
    this.painted = view;
    this.stillDirty = false;
    this.lastVisible = visible;
    this.lastStillMs = performance.now() - begun;
  }

  private paintStateLayer(scene: Scene, moved: boolean): void {
    const painted = this.painted as Viewport;
    const ctx = this.stateCtx;
    const fired =
      this.playback && this.firing ? countUpTo(this.firing.sortedMs, playbackTime(this.playback).tMs) : 0;
    if (moved || this.stateDirty || fired < this.firedPainted) {
      size(this.layers.state, painted.width, painted.height, this.dpr);
      ctx.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
      ctx.clearRect(0, 0, painted.width, painted.height);
      this.firedPainted = 0;
      this.paintNewlyFired(scene, fired);
      paintSelection(ctx, scene, this.selection, painted);
      this.stateDirty = false;
    } else {
      this.paintNewlyFired(scene, fired);
    }
  }

  private paintNewlyFired(scene: Scene, fired: number): void {
    if (!this.firing || fired <= this.firedPainted) return;
    const painted = this.painted as Viewport;
    paintFired(this.stateCtx, scene, this.firing, painted, this.firedPainted, fired);
    this.firedPainted = fired;
  }

  private paintOverlayLayer(scene: Scene): void {
    const { view, dpr } = this;
    size(this.layers.overlay, view.width, view.height, dpr);
    const ctx = this.overlayCtx;
    ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
    ctx.clearRect(0, 0, view.width, view.height);
    if (this.playback && this.firing) {
      const { tMs, glowMs } = playbackTime(this.playback);
      paintLive(ctx, scene, this.firing, view, tMs, glowMs);
    }
    paintOverlay(ctx, scene, this.interaction, view);
  }
}

function contextOf(canvas: HTMLCanvasElement, alpha: boolean): CanvasRenderingContext2D {
  const ctx = canvas.getContext("2d", { alpha });
  if (!ctx) throw new Error("Canvas 2D is not available");
  return ctx;
}

/** Gives a canvas its size; setting a size clears it, so it is only set when it differs. */
function size(canvas: HTMLCanvasElement, width: number, height: number, dpr: number): void {
  const w = Math.max(1, Math.round(width * dpr));
  const h = Math.max(1, Math.round(height * dpr));
  if (canvas.width === w && canvas.height === h) return;
  canvas.width = w;
  canvas.height = h;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
