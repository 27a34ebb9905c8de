import type { ReactNode } from "react";
import classes from "./PageBody.module.css";

/** What stands below a PageHeader. `narrow` for forms; `aside` puts facts and history beside the main part. */
export function PageBody(props: { narrow?: boolean; aside?: ReactNode; children: ReactNode }) {
  const body = props.narrow ? `${classes.body} ${classes.narrow}` : classes.body;
  if (!props.aside) return <div className={body}>{props.children}</div>;
  return (
    <div className={body}>
      <div className={classes.columns}>
        <div>{props.children}</div>
        <aside>{props.aside}</aside>
      </div>
    </div>
  );
}
