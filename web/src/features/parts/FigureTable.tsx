import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ScrollBox } from "@/components/ScrollBox";
import classes from "./parts.module.css";

interface FigureTableProps {
  headings: string[];
  /** Name, then figures as they are shown; `share` draws a bar, 1 at its longest. Undefined while they are on their way. */
  rows: { key: string; cells: ReactNode[]; share?: number }[] | undefined;
  empty: string;
}

/** A short table of names and figures, with bars where they compare. */
export function FigureTable({ headings, rows, empty }: FigureTableProps) {
  if (!rows) return <Skeleton height={120} m="md" />;
  if (rows.length === 0) return <EmptyState title={empty} />;
  const hasBars = rows.some(({ share }) => share !== undefined);
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {headings.map((heading, place) => (
              <th scope="col" key={heading} className={place > 0 ? classes.figure : undefined}>
                {heading}
              </th>
            ))}
            {hasBars && <td style={{ width: "30%" }} />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, share }) => (
            <tr key={key}>
              {cells.map((cell, place) => (
                <td key={headings[place]} className={place > 0 ? classes.figure : undefined}>
                  {typeof cell === "string" ? <bdi>{cell}</bdi> : cell}
                </td>
              ))}
              {hasBars && (
                <td aria-hidden="true">
                  <span className={classes.bar} style={{ width: `${Math.max(0, share ?? 0) * 100}%` }} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
