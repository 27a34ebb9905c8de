/** One row of figures of a chart, and of a column of the table behind it. Null where there is no figure. */
export interface Series {
  name: string;
  values: (number | null)[];
}

/** What a chart shows: figures by category. */
export interface ChartData {
  /** What the categories are: the heading of their column. */
  heading: string;
  categories: string[];
  series: Series[];
}

/** Whether there is any figure to draw. */
export function hasFigures({ series }: ChartData): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** The place of the category that a key leads to from another; null where the key leads nowhere. */
export function stepTo(
  key: string,
  place: number | null,
  count: number,
  isRightToLeft: boolean,
): number | null {
  const last = count - 1;
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === forward) return place === null ? 0 : Math.min(place + 1, last);
  if (key === back) return place === null ? last : Math.max(place - 1, 0);
  return null;
}
