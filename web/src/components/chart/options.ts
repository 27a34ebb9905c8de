import type { ChartData } from "./data";

export type ChartKind = "line" | "bar" | "stack";

/** The colours and the writing of the page, as its style sheet gives them. */
export interface Looks {
  font: string;
  ink: string;
  faint: string;
  line: string;
  surface: string;
  colours: string[];
}

export interface Drawn {
  kind: ChartKind;
  data: ChartData;
  /** A figure as people read it, with its unit. */
  said: (value: number) => string;
  isRightToLeft: boolean;
  /** The scale ends here where it is given. */
  most?: number;
}

/** Reads the looks off an element of the page, so that a chart follows its theme. */
export function looksOf(element: Element): Looks {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--hw-${name}`).trim();
  return {
    font: style.fontFamily,
    ink: token("ink-2"),
    faint: token("ink-3"),
    line: token("line-soft"),
    surface: token("surface"),
    colours: ["accent", "attention", "progress", "bad", "neutral", "good"].map(token),
  };
}

/**
 * What the library draws. Where a page begins on the right, so does the chart. Several rows of figures are told apart by
 * pattern as well as by colour, and what the pointer is told is drawn, not put into the page as markup.
 */
export function optionsOf({ kind, data, said, isRightToLeft, most }: Drawn, looks: Looks) {
  const text = { color: looks.ink, fontFamily: looks.font, fontSize: 12 };
  const isLine = kind === "line";
  const names = data.series.map(({ name }) => name);
  const several = data.series.length > 1;
  return {
    animation: false,
    color: looks.colours,
    textStyle: text,
    aria: { enabled: true, label: { enabled: false }, decal: { show: several && !isLine } },
    grid: { top: several ? 40 : 14, bottom: 6, left: 8, right: 14, containLabel: true },
    legend: {
      show: several,
      type: "scroll" as const,
      data: isRightToLeft ? names.toReversed() : names,
      top: 0,
      [isRightToLeft ? "right" : "left"]: 4,
      align: isRightToLeft ? ("right" as const) : ("left" as const),
      textStyle: text,
      inactiveColor: looks.faint,
    },
    tooltip: {
      trigger: "axis" as const,
      renderMode: "richText" as const,
      confine: true,
      backgroundColor: looks.surface,
      borderColor: looks.line,
      textStyle: text,
      axisPointer: { type: isLine ? ("line" as const) : ("shadow" as const) },
      valueFormatter: (value: unknown) => (typeof value === "number" ? said(value) : "–"),
    },
    xAxis: {
      type: "category" as const,
      data: data.categories,
      inverse: isRightToLeft,
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: looks.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value" as const,
      position: isRightToLeft ? ("right" as const) : ("left" as const),
      max: most,
      interval: most && most / 4,
      splitNumber: 4,
      axisLabel: { ...text, formatter: (value: number) => said(value) },
      splitLine: { lineStyle: { color: looks.line } },
    },
    series: data.series.map(({ name, values }, place) => ({
      name,
      type: isLine ? ("line" as const) : ("bar" as const),
      stack: kind === "stack" ? "all" : undefined,
      data: values,
      barMaxWidth: 42,
      connectNulls: false,
      symbol: (["circle", "rect", "triangle", "diamond"] as const)[place % 4],
      symbolSize: 7,
      lineStyle: { width: 2, type: (["solid", "dashed", "dotted"] as const)[place % 3] },
    })),
  };
}
