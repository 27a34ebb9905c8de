import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/api/problem";
import { fieldMessage, fieldName, problemMessage, problemTitle } from "@/lib/api/refusal";
import type { Tone } from "@/lib/status";
import classes from "./Notice.module.css";
import { ToneMark } from "./StatusBadge";

/** A message that belongs to the page rather than to a moment. */
export function Notice(props: { tone: Tone; title?: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div
      className={`${classes.notice} ${classes[props.tone]}`}
      role={props.tone === "bad" ? "alert" : "status"}
    >
      <span className={classes.mark}>
        <ToneMark tone={props.tone} />
      </span>
      <div className={classes.body}>
        {props.title && <div className={classes.title}>{props.title}</div>}
        {props.children}
      </div>
      {props.action}
    </div>
  );
}

/**
 * A refusal in the language on screen, with every refused field that `shownFields` doesn't show already, and the
 * request id for whoever has to look into it.
 */
export function ProblemAlert(props: { error: unknown; retry?: () => void; shownFields?: string[] }) {
  const { t } = useTranslation(["common", "problems"]);
  const problem = asProblem(props.error);
  const rest = problem.errors.filter(({ field }) => !props.shownFields?.includes(field));
  const message = problemMessage(problem);
  // A field that is refused for the same reason as the whole adds nothing to what the whole says.
  const reasons = rest
    .filter(({ code }) => code !== problem.code)
    .map((error) => ({ name: fieldName(error.field), text: fieldMessage(error) }))
    .filter(({ text }) => text !== message);
  // Every refused value says at its own field what is wrong with it.
  const isMarked = problem.code === "invalid" && problem.errors.length > 0 && rest.length === 0;
  // At the sign-in the reason says it all; the class of refusal would only be in the way.
  const title =
    problem.code === "unreachable"
      ? t("problem.unreachable")
      : problem.status === 401
        ? undefined
        : isMarked
          ? t("problems:title.422")
          : problemTitle(problem) || t("problem.refused");
  return (
    <Notice
      tone="bad"
      title={title}
      action={
        props.retry && (
          <Button variant="default" onClick={props.retry}>
            {t("action.retry")}
          </Button>
        )
      }
    >
      {problem.code === "unreachable"
        ? t("problem.unreachableHint")
        : isMarked
          ? t("problems:refusal.invalid")
          : message}
      {reasons.length > 0 && (
        <ul className={classes.list}>
          {reasons.map(({ name, text }) => (
            <li key={`${name} ${text}`}>
              {name && <bdi>{name}: </bdi>}
              {text}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && problem.status >= 500 && (
        <div className={classes.reference}>
          {t("problem.reference")} <bdi dir="ltr">{problem.requestId}</bdi>
        </div>
      )}
    </Notice>
  );
}
