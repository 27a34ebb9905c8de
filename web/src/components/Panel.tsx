import type { ReactNode } from "react";
import classes from "./Panel.module.css";

/** A bounded part of a page with an optional heading and its own actions. `flush` drops the inner margin, for tables. */
export function Panel(props: {
  title?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.panel}>
      {(props.title || props.actions) && (
        <div className={classes.head}>
          <h2 className={classes.title}>{props.title}</h2>
          {props.actions && <div className={classes.actions}>{props.actions}</div>}
        </div>
      )}
      <div className={props.flush ? classes.flush : classes.body}>{props.children}</div>
    </section>
  );
}
