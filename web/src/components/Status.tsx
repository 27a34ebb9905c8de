import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Status.module.css";

/**
 * A word about what is happening, such as "Saving…", whose place is kept while there is nothing to say: whatever stands
 * beside or below it stays where it is. `compact` shows a turning mark instead of the words, which are then read out
 * only; it waits a moment, so that what is quick doesn't flicker.
 */
export function Status(props: { shown: boolean; compact?: boolean; children: ReactNode }) {
  return (
    <span className={props.compact ? classes.compact : classes.status}>
      <span
        className={props.compact ? classes.mark : classes.words}
        data-shown={props.shown || undefined}
        aria-hidden="true"
      >
        {!props.compact && props.children}
      </span>
      <VisuallyHidden role="status">{props.shown && props.children}</VisuallyHidden>
    </span>
  );
}
