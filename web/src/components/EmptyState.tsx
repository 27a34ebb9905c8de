import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

/** Nothing here yet: says what would be here and how to get it. */
export function EmptyState(props: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <svg width="64" height="34" viewBox="0 0 64 34" aria-hidden="true" fill="none" stroke="var(--hw-line)">
        <path d="M1 5h22v12h18v12h22" strokeWidth="1.5" />
        <path d="M8 5v17M16 5v17M29 17v13M36 17v13" strokeDasharray="2.5 2.5" />
      </svg>
      <div className={classes.title}>{props.title}</div>
      {props.hint && <div className={classes.hint}>{props.hint}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
