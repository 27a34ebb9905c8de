import { type ReactNode, useSyncExternalStore } from "react";
import { roundBelow, ticksIn } from "./geometry";
import type { HoleModel, LinkModel, ValueModel } from "./model";
import { coordinate } from "./paintRulers";
import type { PlanPalette } from "./palette";
import styles from "./plan.module.css";
import type { PointerStore } from "./pointer";
import { delayColor, MOST_DELAY_COLORS } from "./scene";
import type { ColorScale, PlanLabels, StatusStyle } from "./types";
import { screenX, screenY, type Viewport } from "./viewport";

/** Read-outs that lie over the drawing. */

export function NorthArrow({ label, palette }: { label: string; palette: PlanPalette }) {
  return (
    <svg className={styles.north} viewBox="0 0 28 44" width="28" height="44" role="img" aria-label={label}>
      <path d="M14 14 L20 39 L14 34 Z" fill={palette.text} />
      <path d="M14 14 L8 39 L14 34 Z" fill={palette.background} stroke={palette.text} strokeWidth="1" />
      <text x="14" y="10" textAnchor="middle" fontSize="11" fontWeight="600" fill={palette.text}>
        N
      </text>
    </svg>
  );
}

const WIDEST_BAR_PX = 150;

/** Bar of a round length in metres, divided in two. */
export function ScaleBar({ pixelsPerMetre }: { pixelsPerMetre: number }) {
  if (!(pixelsPerMetre > 0)) return null;
  const metres = roundBelow(WIDEST_BAR_PX / pixelsPerMetre);
  const width = metres * pixelsPerMetre;
  const text =
    metres >= 1000 ? `${metres / 1000} km` : metres >= 1 ? `${metres} m` : `${Math.round(metres * 1000)} mm`;
  return (
    <div className={styles.scale} style={{ width }}>
      <span>{text}</span>
      <div className={styles.bar}>
        <i />
        <i />
      </div>
    </div>
  );
}

export function Coordinates({
  pointer,
  holes,
  pixelsPerMetre,
  labels,
}: {
  pointer: PointerStore;
  holes: HoleModel;
  pixelsPerMetre: number;
  labels: PlanLabels;
}) {
  const at = useSyncExternalStore(pointer.subscribe, pointer.get);
  if (!at) return null;
  const digits = pixelsPerMetre > 200 ? 3 : 2;
  return (
    <div className={styles.coordinates}>
      <span>{labels.easting}</span> {coordinate(at.x + holes.originX, digits)}
      <span>{labels.northing}</span> {coordinate(at.y + holes.originY, digits)}
    </div>
  );
}

/** Colour bar with round ticks. */
export function ValueLegend({
  values,
  scale,
  palette,
  labels,
}: {
  values: ValueModel;
  scale: ColorScale | undefined;
  palette: PlanPalette;
  labels: PlanLabels;
}) {
  const { min, max } = values;
  const { values: ticks, digits } = ticksIn(min, max, 5);
  const format = scale?.format ?? ((v: number) => v.toFixed(digits));
  const place = (v: number) => (max > min ? ((v - min) / (max - min)) * 100 : 50);
  return (
    <div className={styles.legend}>
      <div className={styles.legendTitle}>
        {scale?.title ?? ""} {scale?.unit && <small>{scale.unit}</small>}
      </div>
      <div
        className={styles.ramp}
        style={{ background: `linear-gradient(to right, ${palette.ramp.join(", ")})` }}
      />
      <div className={styles.ticks}>
        {ticks.map((v) => (
          <span key={v} style={{ left: `${place(v)}%` }}>
            {format(v)}
          </span>
        ))}
      </div>
      {values.gaps && (
        <div className={styles.entry}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="8" cy="8" r="5" fill={palette.holeFill} stroke={palette.hole} />
          </svg>
          {labels.noValue}
        </div>
      )}
    </div>
  );
}

/** Connector delays by colour; with many different delays they are read from the texts on the lines instead. */
export function DelayLegend({
  links,
  palette,
  labels,
}: {
  links: LinkModel;
  palette: PlanPalette;
  labels: PlanLabels;
}) {
  if (links.delays.length > MOST_DELAY_COLORS) return null;
  return (
    <div className={styles.legend}>
      <div className={styles.legendTitle}>
        {labels.delays} <small>{labels.milliseconds}</small>
      </div>
      <div className={styles.delays}>
        {links.delays.map((delay, k) => (
          <div key={delay} className={styles.entry}>
            <svg viewBox="0 0 20 10" width="20" height="10" aria-hidden="true">
              <path d="M0 5 H14" stroke={delayColor(palette, links, k)} strokeWidth="1.6" />
              <path d="M20 5 L13 2 V8 Z" fill={delayColor(palette, links, k)} />
            </svg>
            {delay}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Meaning of the marks at holes that occur in this plan. */
export function MarkLegend({
  starting,
  errors,
  warnings,
  statusStyles,
  palette,
  labels,
}: {
  starting: boolean;
  errors: boolean;
  warnings: boolean;
  statusStyles: readonly StatusStyle[];
  palette: PlanPalette;
  labels: PlanLabels;
}) {
  if (!starting && !errors && !warnings && statusStyles.length === 0) return null;
  return (
    <div className={styles.legend}>
      {statusStyles.map((style) => (
        <Entry key={style.label} label={style.label}>
          <circle
            cx="8"
            cy="8"
            r="5"
            fill={style.mark === "fill" ? style.color : palette.holeFill}
            stroke={style.color}
            strokeWidth="1.3"
          />
          {style.mark === "dot" && <circle cx="8" cy="8" r="2.3" fill={style.color} />}
          {style.mark === "half" && <path d="M8 3 A5 5 0 0 0 8 13 Z" fill={style.color} />}
          {style.mark === "cross" && (
            <path d="M4.8 4.8 L11.2 11.2 M11.2 4.8 L4.8 11.2" stroke={style.color} strokeWidth="1.3" />
          )}
        </Entry>
      ))}
      {starting && (
        <Entry label={labels.startingHole}>
          <circle cx="8" cy="8" r="6" fill="none" stroke={palette.start} strokeWidth="1.6" />
          <circle cx="8" cy="8" r="2.2" fill={palette.start} />
        </Entry>
      )}
      {errors && (
        <Entry label={labels.findingError}>
          <path d="M8 1.5 L14.5 13 H1.5 Z" fill="none" stroke={palette.error} strokeWidth="1.4" />
        </Entry>
      )}
      {warnings && (
        <Entry label={labels.findingWarning}>
          <path d="M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z" fill="none" stroke={palette.warning} strokeWidth="1.4" />
        </Entry>
      )}
    </div>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {children}
      </svg>
      {label}
    </div>
  );
}

/** Text beside a hole or, for a connection, beside the pointer; on the side where there is room. */
export function PlanTooltip({
  view,
  holes,
  hole,
  pointer,
  children,
}: {
  view: Viewport;
  holes: HoleModel;
  hole: number;
  pointer: PointerStore;
  children: ReactNode;
}) {
  const at = useSyncExternalStore(pointer.subscribe, pointer.get);
  const x = hole >= 0 ? (holes.x[hole] as number) : at?.x;
  const y = hole >= 0 ? (holes.y[hole] as number) : at?.y;
  if (x === undefined || y === undefined) return null;
  const sx = screenX(view, x);
  const sy = screenY(view, y);
  const toLeft = sx > view.width * 0.6;
  const above = sy > view.height * 0.6;
  return (
    <div
      className={styles.tooltip}
      role="tooltip"
      style={{
        left: toLeft ? undefined : sx + 16,
        right: toLeft ? view.width - sx + 16 : undefined,
        top: above ? undefined : sy + 12,
        bottom: above ? view.height - sy + 12 : undefined,
      }}
    >
      {children}
    </div>
  );
}
