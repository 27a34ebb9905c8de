import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { PlanEngine } from "./engine";
import { PlanKeyboard } from "./keyboard";
import { buildHoles, buildLinks, buildMarks, buildValues } from "./model";
import {
  Coordinates,
  DelayLegend,
  MarkLegend,
  NorthArrow,
  PlanTooltip,
  ScaleBar,
  ValueLegend,
} from "./PlanHud";
import { paletteFor } from "./palette";
import styles from "./plan.module.css";
import { firingOrder } from "./playback";
import { PlanPointer, PointerStore } from "./pointer";
import { PlanTools } from "./tools";
import type { PlanConnection, PlanFinding, PlanViewProps, StatusStyle } from "./types";
import { usePlanKeys } from "./usePlanKeys";

const NO_LINKS: readonly PlanConnection[] = [];
const NO_FINDINGS: readonly PlanFinding[] = [];
const NO_STYLES: readonly StatusStyle[] = [];
const NOBODY: ReadonlySet<number> = new Set();

interface Hover {
  hole: number;
  link: number;
}

const NO_HOVER: Hover = { hole: -1, link: -1 };

/**
 * Plan of a blast on a canvas: holes, connections with delays, findings, and the tools to select, tie up and measure.
 * Everything comes in through props; what the user does goes out through events, and nothing is changed here.
 */
export function PlanView(props: PlanViewProps) {
  const {
    data,
    connections = NO_LINKS,
    starting = NOBODY,
    findings = NO_FINDINGS,
    statusStyles = NO_STYLES,
    colorScale,
    tool,
    theme,
    accent,
    labels,
    selection,
    playback = null,
    fitKey,
    renderTooltip,
    renderConnectionTooltip,
    className,
    ref,
  } = props;

  const holes = useMemo(() => buildHoles(data), [data]);
  const links = useMemo(() => buildLinks(holes, connections), [holes, connections]);
  const values = useMemo(() => buildValues(data.value, colorScale), [data.value, colorScale]);
  const marks = useMemo(() => buildMarks(holes.count, findings), [holes, findings]);
  const palette = useMemo(() => paletteFor(theme, accent), [theme, accent]);
  const times = playback?.timesMs;
  const firing = useMemo(() => (times ? firingOrder(times, links) : null), [times, links]);

  usePlanKeys();
  const root = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const state = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [engine, setEngine] = useState<PlanEngine | null>(null);
  const [scale, setScale] = useState(0);
  const [hover, setHover] = useState<Hover>(NO_HOVER);
  const [pointer] = useState(() => new PointerStore());
  const helpId = useId();
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const box = root.current;
    const pad = input.current;
    if (!box || !pad || !still.current || !state.current || !overlay.current) return;
    const made = new PlanEngine(
      { still: still.current, state: state.current, overlay: overlay.current },
      {
        onView: (view) => {
          setScale(view.scale);
          setHover(NO_HOVER);
        },
        onFrame: (ms, kind) => latest.current.onFrame?.(ms, kind),
      },
    );
    const tools = new PlanTools(made, () => ({
      ...latest.current,
      onMeasure: (distanceM, bearing) => {
        setAnnouncement(latest.current.labels.describeMeasure(distanceM, bearing));
        latest.current.onMeasure?.(distanceM, bearing);
      },
      onSelectionChange: (next) => {
        setAnnouncement(latest.current.labels.describeSelection(next.size));
        latest.current.onSelectionChange?.(next);
      },
    }));
    const pointerInput = new PlanPointer(pad, tools, {
      onPointer: pointer.set,
      onHover: (hole, link) => {
        setHover({ hole, link });
        latest.current.onHover?.(hole >= 0 ? hole : null);
      },
    });
    const keyboard = new PlanKeyboard(pad, tools, pointerInput, {
      onCursor: (hole) => setAnnouncement(hole >= 0 ? latest.current.labels.describeHole(hole) : ""),
    });
    const measure = () => made.resize(box.clientWidth, box.clientHeight, window.devicePixelRatio || 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    const stop = new AbortController();
    // Another zoom of the page or another screen changes the pixel ratio without changing the box.
    window.addEventListener("resize", measure, { signal: stop.signal });
    document.fonts.addEventListener("loadingdone", made.redraw, { signal: stop.signal });
    setEngine(made);
    return () => {
      observer.disconnect();
      stop.abort();
      keyboard.dispose();
      pointerInput.dispose();
      made.dispose();
      setEngine(null);
    };
  }, [pointer]);

  const muted = playback !== null;
  useEffect(() => {
    if (!engine) return;
    const font = root.current ? getComputedStyle(root.current).fontFamily : "sans-serif";
    engine.setScene({ holes, links, starting, marks, values, statusStyles, palette, font, muted });
  }, [engine, holes, links, starting, marks, values, statusStyles, palette, muted]);

  useEffect(() => engine?.setSelection(selection), [engine, selection]);

  useEffect(() => {
    if (!engine) return;
    engine.setPlayback(playback, firing);
    return playback && "clock" in playback ? playback.clock.subscribe(engine.request) : undefined;
  }, [engine, playback, firing]);

  useEffect(() => engine?.setTool(tool), [engine, tool]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what asks for the fit
  useEffect(() => engine?.fit(), [engine, fitKey]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => engine?.fit(),
      zoomBy: (factor) => engine?.zoomAt(engine.view.width / 2, engine.view.height / 2, factor),
      show: (which) => engine?.show(which),
      focus: () => input.current?.focus(),
    }),
    [engine],
  );

  const hoveredLink = connections[hover.link];
  const hoveredHole = hover.hole >= 0 && hover.hole < holes.count ? hover.hole : -1;
  const tip =
    hoveredHole >= 0
      ? renderTooltip?.(hoveredHole)
      : hoveredLink && renderConnectionTooltip
        ? renderConnectionTooltip(hoveredLink)
        : null;

  return (
    <div
      ref={root}
      dir="ltr"
      className={className ? `${styles.plan} ${className}` : styles.plan}
      style={
        {
          "--plan-background": palette.background,
          "--plan-panel": palette.panel,
          "--plan-text": palette.text,
          "--plan-muted": palette.mutedText,
          "--plan-line": palette.gridMajor,
          "--plan-accent": palette.accent,
        } as React.CSSProperties
      }
    >
      <canvas ref={still} className={styles.layer} />
      <canvas ref={state} className={styles.layer} />
      {/* The drawing handles its own keys, which is what the role tells assistive technology. */}
      <div
        ref={input}
        className={styles.input}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is used from the keyboard
        tabIndex={0}
        aria-label={labels.plan}
        aria-describedby={helpId}
      >
        <canvas ref={overlay} />
      </div>
      <NorthArrow label={labels.north} palette={palette} />
      <section className={styles.legends} aria-label={labels.legend}>
        {values && !muted && (
          <ValueLegend values={values} scale={colorScale} palette={palette} labels={labels} />
        )}
        {firing && firing.sortedMs.length > 0 && (
          <ValueLegend
            values={{
              step: firing.step,
              min: firing.sortedMs[0] ?? 0,
              max: firing.sortedMs[firing.sortedMs.length - 1] ?? 0,
              gaps: false,
            }}
            scale={{ title: labels.firingTime, unit: labels.milliseconds }}
            palette={palette}
            labels={labels}
          />
        )}
        {links.delays.length > 0 && !muted && <DelayLegend links={links} palette={palette} labels={labels} />}
        <MarkLegend
          starting={starting.size > 0}
          errors={marks?.includes(2) ?? false}
          warnings={marks?.includes(1) ?? false}
          statusStyles={data.status && !muted ? statusStyles : NO_STYLES}
          palette={palette}
          labels={labels}
        />
      </section>
      <div className={styles.foot}>
        <ScaleBar pixelsPerMetre={scale} />
        {holes.prefix !== "" && (
          <div className={styles.prefix} title={labels.describePrefix(holes.prefix)}>
            <span aria-hidden="true">{holes.prefix}…</span>
            <span className={styles.spoken}>{labels.describePrefix(holes.prefix)}</span>
          </div>
        )}
        <Coordinates pointer={pointer} holes={holes} pixelsPerMetre={scale} labels={labels} />
      </div>
      {engine && tip && (
        <PlanTooltip view={engine.view} holes={holes} hole={hoveredHole} pointer={pointer}>
          {tip}
        </PlanTooltip>
      )}
      <div id={helpId} className={styles.spoken}>
        {labels.keyboardHelp}
      </div>
      <div className={styles.spoken} role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}
