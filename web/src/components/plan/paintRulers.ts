import { gridStep, type Scene } from "./scene";
import { screenX, screenY, type Viewport, visibleBounds } from "./viewport";

/** Width of the rulers along the upper and the left edge. */
const RULER_PX = 18;

/** Rulers with the coordinates of the major grid lines. */
export function paintRulers(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport): void {
  const { holes, palette } = scene;
  const { stepM, digits } = gridStep(view);
  const box = visibleBounds(view);
  ctx.fillStyle = palette.ruler;
  ctx.fillRect(0, 0, view.width, RULER_PX);
  ctx.fillRect(0, RULER_PX, RULER_PX, view.height - RULER_PX);
  ctx.strokeStyle = palette.gridMajor;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(RULER_PX - 0.5, view.height);
  ctx.lineTo(RULER_PX - 0.5, RULER_PX - 0.5);
  ctx.lineTo(view.width, RULER_PX - 0.5);
  ctx.stroke();
  ctx.font = `10px ${scene.font}`;
  ctx.fillStyle = palette.mutedText;
  ctx.strokeStyle = palette.mutedText;
  ctx.textBaseline = "middle";
  ctx.textAlign = "center";
  ctx.beginPath();
  const minor = stepM / 5;
  for (let k = Math.ceil((box.minX + holes.originX) / minor); k * minor <= box.maxX + holes.originX; k++) {
    const sx = screenX(view, k * minor - holes.originX);
    if (sx < RULER_PX) continue;
    const crisp = Math.round(sx) + 0.5;
    ctx.moveTo(crisp, RULER_PX);
    ctx.lineTo(crisp, RULER_PX - (k % 5 === 0 ? 4 : 2));
    if (k % 5 === 0 && sx > 50 && sx < view.width - 30) ctx.fillText(coordinate(k * minor, digits), sx, 7.5);
  }
  for (let k = Math.ceil((box.minY + holes.originY) / minor); k * minor <= box.maxY + holes.originY; k++) {
    const sy = screenY(view, k * minor - holes.originY);
    if (sy < RULER_PX) continue;
    const crisp = Math.round(sy) + 0.5;
    ctx.moveTo(RULER_PX, crisp);
    ctx.lineTo(RULER_PX - (k % 5 === 0 ? 4 : 2), crisp);
    if (k % 5 !== 0 || sy < 50 || sy > view.height - 30) continue;
    ctx.save();
    ctx.translate(7.5, sy);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(coordinate(k * minor, digits), 0, 0);
    ctx.restore();
  }
  ctx.stroke();
}

/** Where the pointer is, on both rulers. */
export function paintPointerMarks(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  pointer: { x: number; y: number },
  view: Viewport,
): void {
  const sx = screenX(view, pointer.x);
  const sy = screenY(view, pointer.y);
  ctx.fillStyle = scene.palette.accent;
  ctx.beginPath();
  ctx.moveTo(sx, RULER_PX);
  ctx.lineTo(sx - 3.5, RULER_PX - 5);
  ctx.lineTo(sx + 3.5, RULER_PX - 5);
  ctx.closePath();
  ctx.moveTo(RULER_PX, sy);
  ctx.lineTo(RULER_PX - 5, sy - 3.5);
  ctx.lineTo(RULER_PX - 5, sy + 3.5);
  ctx.closePath();
  ctx.fill();
}

/** A coordinate with its thousands apart. */
export function coordinate(value: number, digits: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = (whole as string).replace(/\B(?=(\d{3})+$)/g, "\u2009");
  return `${value < 0 ? "\u2212" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}
