import { Button, Skeleton, VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../EmptyState";
import { ScrollBox } from "../ScrollBox";
import classes from "./Chart.module.css";
import { type ChartData, hasFigures, stepTo } from "./data";
import type { ChartKind } from "./options";

// The library is fetched when the first chart is shown.
const Drawing = lazy(() => import("./Drawing"));

interface ChartProps {
  title: string;
  kind: ChartKind;
  /** Undefined while the figures are on their way. Keep it the same between drawings (`useMemo`). */
  data: ChartData | undefined;
  /** A figure with its unit, as text. */
  said: (value: number) => string;
  note?: ReactNode;
  /** Said where there is no figure at all. */
  empty: string;
  /** The scale ends here. */
  most?: number;
}

/**
 * Figures as a drawing, with the same figures as a table: for those who can't see the drawing always, for everybody at
 * the press of a button. The arrow keys go from category to category and say what stands there.
 */
export function Chart({ title, kind, data, said, note, empty, most }: ChartProps) {
  const { t, i18n } = useTranslation("charts");
  const [asTable, setAsTable] = useState(false);
  const [place, setPlace] = useState<number | null>(null);
  const hint = useId();
  const isRightToLeft = i18n.dir() === "rtl";
  const isThere = data !== undefined && hasFigures(data);
  const at = data && place !== null && place < data.categories.length ? place : null;

  const onKeys = (event: KeyboardEvent) => {
    const next = stepTo(event.key, at, data?.categories.length ?? 0, isRightToLeft);
    if (event.key === "Escape") setPlace(null);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
  };
  return (
    <figure className={classes.chart} aria-label={title}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{title}</span>
        {isThere && (
          <Button size="compact-sm" variant="default" onClick={() => setAsTable(!asTable)}>
            {asTable ? t("asDrawing") : t("asTable")}
          </Button>
        )}
        {note && <p className={classes.note}>{note}</p>}
      </figcaption>
      {!data && <Skeleton height={240} />}
      {data && !isThere && <EmptyState title={empty} />}
      {isThere && asTable && (
        <ScrollBox className={classes.scroll}>
          <Table data={data} said={said} title={title} />
        </ScrollBox>
      )}
      {isThere && !asTable && (
        <>
          <div
            className={classes.place}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go along the drawing
            tabIndex={0}
            role="application"
            aria-label={title}
            aria-describedby={hint}
            onKeyDown={onKeys}
            onBlur={() => setPlace(null)}
          >
            <Suspense fallback={<Skeleton height={240} />}>
              <Drawing
                kind={kind}
                data={data}
                said={said}
                isRightToLeft={isRightToLeft}
                most={most}
                place={at}
              />
            </Suspense>
            <VisuallyHidden id={hint}>{t("keys")}</VisuallyHidden>
            <VisuallyHidden aria-live="polite">{at === null ? "" : saidAt(data, at, said)}</VisuallyHidden>
          </div>
          <VisuallyHidden>
            <Table data={data} said={said} title={title} />
          </VisuallyHidden>
        </>
      )}
    </figure>
  );
}

function saidAt(data: ChartData, place: number, said: (value: number) => string): string {
  const figures = data.series.map(({ name, values }) => {
    const value = values[place];
    return `${name}: ${typeof value === "number" ? said(value) : "–"}`;
  });
  return [data.categories[place], ...figures].join(", ");
}

function Table({ data, said, title }: { data: ChartData; said: (value: number) => string; title: string }) {
  return (
    <table className={classes.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{data.heading}</th>
          {data.series.map(({ name }) => (
            <th scope="col" key={name}>
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.categories.map((category, row) => (
          <tr key={category}>
            <th scope="row">
              <bdi>{category}</bdi>
            </th>
            {data.series.map(({ name, values }) => {
              const value = values[row];
              return (
                <td key={name}>
                  <bdi dir="ltr">{typeof value === "number" ? said(value) : "–"}</bdi>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
