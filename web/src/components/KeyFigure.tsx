import type { ReactNode } from "react";
import classes from "./KeyFigure.module.css";

/** A row of key figures, divided like the dials of one instrument. `bare` leaves the outline to what is around. */
export function KeyFigures({ bare, children }: { bare?: boolean; children: ReactNode }) {
  return <dl className={bare ? `${classes.row} ${classes.bare}` : classes.row}>{children}</dl>;
}

/** One figure with its name; `note` says against what it should be read. */
export function KeyFigure(props: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{props.label}</dt>
      <dd className={classes.value}>{props.value}</dd>
      {props.note && <dd className={classes.note}>{props.note}</dd>}
    </div>
  );
}
