import { type PointerEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { ticksIn } from "./geometry";
import styles from "./mic.module.css";
import { barsFor, windowAt } from "./micSeries";
import { paletteFor } from "./palette";
import type { SimulationClock } from "./simulationClock";
import type { PlanTheme } from "./types";

export interface MicLabels {
  /** Accessible name of the chart. */
  chart: string;
  time: string;
  milliseconds: string;
  charge: string;
  kilograms: string;
  peak: string;
  limit: string;
  /** Sentence for one window, half-open: from, to, charge. */
  describeWindow: (startMs: number, endMs: number, chargeKg: number) => string;
}

export interface MicChartProps {
  /** Start of each window, rising. Windows without charge may be left out. */
  startMs: Float64Array;
  /** Charge that fires in each window. */
  chargeKg: Float64Array;
  windowMs: number;
  /** The window of the largest charge; with sliding windows it need not be one of those drawn. */
  peak?: { startMs: number; chargeKg: number } | null | undefined;
  /** Largest charge per window that is allowed. */
  limitKg?: number | undefined;
  durationMs: number;
  /** Moment of the simulation, running or fixed. */
  clock?: SimulationClock | undefined;
  tMs?: number | undefined;
  onSeek?: ((tMs: number) => void) | undefined;
  theme: PlanTheme;
  accent?: string | undefined;
  labels: MicLabels;
  className?: string | undefined;
}

const LEFT = 56;
const RIGHT = 16;
const TOP = 24;
const BOTTOM = 34;

/** Charge per window along the time of the shot, with the peak marked and the moment of the simulation. */
export function MicChart(props: MicChartProps) {
  const { startMs, chargeKg, windowMs, peak, limitKg, durationMs, clock, tMs, onSeek, labels } = props;
  const root = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const [hoverMs, setHoverMs] = useState<number | null>(null);
  const palette = useMemo(() => paletteFor(props.theme, props.accent), [props.theme, props.accent]);

  useEffect(() => {
    const box = root.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const endMs = Math.max(durationMs + windowMs, 1);
  const plotW = Math.max(1, width - LEFT - RIGHT);
  const plotH = Math.max(1, height - TOP - BOTTOM);
  const most = useMemo(
    () => chargeKg.reduce((a, b) => Math.max(a, b), Math.max(peak?.chargeKg ?? 0, limitKg ?? 0)),
    [chargeKg, peak, limitKg],
  );
  const yTicks = ticksIn(0, most > 0 ? most : 1, Math.max(2, Math.floor(plotH / 18)));
  const yStep = (yTicks.values[1] ?? 1) - (yTicks.values[0] ?? 0);
  const top = Math.max(most, yStep) * 1.04;
  const xTicks = ticksIn(0, endMs, Math.max(2, Math.floor(plotW / 90)));
  const px = (t: number) => LEFT + (t / endMs) * plotW;
  const py = (kg: number) => TOP + plotH - (kg / top) * plotH;

  const bars = useMemo(
    () => barsFor(startMs, chargeKg, windowMs, endMs, plotW),
    [startMs, chargeKg, windowMs, endMs, plotW],
  );
  const outline = useMemo(() => {
    const scaleX = plotW / endMs;
    const base = TOP + plotH;
    return bars
      .map((bar) => {
        const x0 = LEFT + bar.startMs * scaleX;
        const wide = (bar.endMs - bar.startMs) * scaleX;
        const x1 = x0 + Math.max(1, wide > 4 ? wide - 1 : wide);
        const y = base - (bar.chargeKg / top) * plotH;
        return `M${x0.toFixed(2)} ${base}V${y.toFixed(2)}H${x1.toFixed(2)}V${base}Z`;
      })
      .join("");
  }, [bars, endMs, plotW, plotH, top]);

  const at = hoverMs === null ? -1 : windowAt(startMs, windowMs, hoverMs);
  const read =
    hoverMs === null
      ? null
      : at >= 0
        ? labels.describeWindow(
            startMs[at] as number,
            (startMs[at] as number) + windowMs,
            chargeKg[at] as number,
          )
        : `${hoverMs.toFixed(0)} ${labels.milliseconds}`;

  const timeAt = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(durationMs, Math.max(0, ((x - LEFT) / plotW) * endMs));
  };
  const summary = peak
    ? `${labels.chart}. ${labels.peak}: ${labels.describeWindow(peak.startMs, peak.startMs + windowMs, peak.chargeKg)}`
    : labels.chart;

  return (
    <div
      ref={root}
      dir="ltr"
      className={props.className ? `${styles.chart} ${props.className}` : styles.chart}
      style={{ color: palette.text }}
    >
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={summary}
          className={onSeek ? styles.seekable : undefined}
          onPointerMove={(event) => {
            const t = timeAt(event);
            setHoverMs(t);
            if (event.buttons === 1) onSeek?.(t);
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            if (event.button === 0) onSeek?.(timeAt(event));
          }}
          onPointerLeave={() => setHoverMs(null)}
        >
          {yTicks.values.map((kg) => (
            <g key={kg}>
              <path d={`M${LEFT} ${Math.round(py(kg)) + 0.5}H${width - RIGHT}`} stroke={palette.gridMajor} />
              <text
                x={LEFT - 7}
                y={py(kg)}
                textAnchor="end"
                dominantBaseline="central"
                fill={palette.mutedText}
              >
                {kg.toFixed(yTicks.digits)}
              </text>
            </g>
          ))}
          {xTicks.values.map((t) => (
            <g key={t}>
              <path d={`M${Math.round(px(t)) + 0.5} ${TOP + plotH}v4`} stroke={palette.mutedText} />
              <text x={px(t)} y={TOP + plotH + 13} textAnchor="middle" fill={palette.mutedText}>
                {t.toFixed(xTicks.digits)}
              </text>
            </g>
          ))}
          <text x={width - RIGHT} y={height - 4} textAnchor="end" fill={palette.mutedText}>
            {measured(labels.time, `(${labels.milliseconds})`)}
          </text>
          <text x={6} y={11} fill={palette.mutedText}>
            {measured(labels.charge, `(${labels.kilograms})`)}
          </text>
          <path d={outline} fill={palette.accent} fillOpacity="0.72" />
          {at >= 0 && (
            <rect
              x={px(startMs[at] as number)}
              y={py(chargeKg[at] as number)}
              width={Math.max(1.5, (windowMs / endMs) * plotW)}
              height={Math.max(0, TOP + plotH - py(chargeKg[at] as number))}
              fill={palette.accent}
            />
          )}
          <path d={`M${LEFT} ${TOP + plotH + 0.5}H${width - RIGHT}`} stroke={palette.mutedText} />
          {limitKg !== undefined && (
            <g>
              <path
                d={`M${LEFT} ${Math.round(py(limitKg)) + 0.5}H${width - RIGHT}`}
                stroke={palette.error}
                strokeDasharray="5 3"
              />
              <text x={width - RIGHT} y={py(limitKg) - 4} textAnchor="end" fill={palette.error}>
                {measured(labels.limit, `${limitKg} ${labels.kilograms}`)}
              </text>
            </g>
          )}
          {peak && peak.chargeKg > 0 && (
            <Peak
              x={px(peak.startMs + windowMs / 2)}
              y={py(peak.chargeKg)}
              right={width - RIGHT}
              color={palette.text}
              text={measured(labels.peak, `${peak.chargeKg.toFixed(1)} ${labels.kilograms}`)}
            />
          )}
          {hoverMs !== null && (
            <path
              d={`M${px(hoverMs)} ${TOP}V${TOP + plotH}`}
              stroke={palette.mutedText}
              strokeDasharray="2 2"
            />
          )}
          <Cursor clock={clock} tMs={tMs} place={px} y0={TOP - 2} y1={TOP + plotH} color={palette.glow} />
        </svg>
      )}
      {read && hoverMs !== null && (
        <div
          className={styles.read}
          style={{
            background: palette.panel,
            borderColor: palette.gridMajor,
            ...(px(hoverMs) > width / 2 ? { right: width - px(hoverMs) + 8 } : { left: px(hoverMs) + 8 }),
          }}
        >
          {read}
        </div>
      )}
    </div>
  );
}

function Peak({
  x,
  y,
  right,
  color,
  text,
}: {
  x: number;
  y: number;
  right: number;
  color: string;
  text: string;
}) {
  const toLeft = x > right - 130;
  return (
    <g fill={color}>
      <path d={`M${x} ${y - 1.5}l-4 -6h8Z`} />
      <text x={toLeft ? x - 8 : x + 8} y={y - 5} textAnchor={toLeft ? "end" : "start"} fontWeight="600">
        {text}
      </text>
    </g>
  );
}

const never = () => () => undefined;

/** Line at the moment of the simulation; the only part that is rendered in every frame. */
function Cursor({
  clock,
  tMs,
  place,
  y0,
  y1,
  color,
}: {
  clock: SimulationClock | undefined;
  tMs: number | undefined;
  place: (tMs: number) => number;
  y0: number;
  y1: number;
  color: string;
}) {
  const t = useSyncExternalStore(clock ? clock.subscribe : never, () => (clock ? clock.getState().tMs : tMs));
  if (t === undefined || t < 0) return null;
  const x = place(t);
  return (
    <g>
      <path d={`M${x} ${y0}V${y1}`} stroke={color} strokeWidth="1.6" />
      <path d={`M${x} ${y0 + 5}l-4 -6h8Z`} fill={color} />
    </g>
  );
}

/** A word with its figure or unit beside it, in the direction of the word; the drawing itself runs left to right. */
function measured(word: string, figure: string): string {
  return `\u2068${word} \u2066${figure}\u2069\u2069`;
}
