import { Button, CopyButton } from "@mantine/core";
import { type ReactNode, type Ref, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type FieldProblem } from "@/lib/api/problem";
import { fieldMessage, fieldName, problemMessage, problemTitle } from "@/lib/api/refusal";
import type { Tone } from "@/lib/status";
import { noteTold } from "@/lib/told";
import { fieldInput, labelOf, lead } from "./lead";
import classes from "./Notice.module.css";
import { ToneMark } from "./StatusBadge";

/** A message that belongs to the page rather than to a moment. */
export function Notice(props: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** To put the focus there. */
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div
      ref={props.ref}
      tabIndex={props.ref ? -1 : undefined}
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

interface ProblemAlertProps {
  error: unknown;
  /** For what could not be loaded. Without it the refusal is of something that the person has just done. */
  retry?: () => void;
  /** The fields that say themselves what is wrong with them. */
  shownFields?: string[];
  /** Leaves the focus and the page where they are; for refusals of what is done on a plan. */
  quiet?: boolean;
}

/**
 * A refusal in the language on screen: what happened, every refused field as the way to it, and the request id for
 * whoever has to look into an error of ours. A refused action takes the focus there, and the page with it.
 */
export function ProblemAlert(props: ProblemAlertProps) {
  const { t } = useTranslation(["common", "problems"]);
  const { error, retry, quiet } = props;
  const box = useRef<HTMLDivElement>(null);
  const problem = asProblem(error);
  const message = problemMessage(problem);
  const takesFocus = retry === undefined && !quiet;
  useEffect(() => noteTold(error), [error]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal leads there anew
  useEffect(() => {
    if (takesFocus && box.current) lead(box.current);
  }, [error, takesFocus]);

  const inputs = useInputs(box, error);
  const isShown = ({ field }: FieldProblem) => props.shownFields?.includes(field) ?? false;
  // A field that is refused for the same reason as the whole adds nothing to what the whole says.
  const reasons = problem.errors
    .map((refused) => ({
      ...refused,
      name: fieldName(refused.field) ?? inputs.get(refused.field)?.label,
      text: isShown(refused) || refused.code === problem.code ? "" : fieldMessage(refused),
    }))
    .filter(({ field, text }) => (text && text !== message) || inputs.has(field));
  // Every refused value says at its own field what is wrong with it.
  const isMarked = problem.code === "invalid" && problem.errors.length > 0 && problem.errors.every(isShown);
  const title = isMarked ? t("problems:title.422") : problemTitle(problem);
  const words = isMarked ? t("problems:refusal.invalid") : message;
  return (
    <Notice
      ref={box}
      tone="bad"
      title={title ?? words}
      action={
        retry && (
          <Button variant="default" onClick={retry}>
            {t("action.retry")}
          </Button>
        )
      }
    >
      {title && words}
      {reasons.length > 0 && (
        <ul className={classes.list}>
          {reasons.map(({ field, name, text }) => (
            <li key={`${field} ${text}`}>
              {inputs.has(field) ? (
                <button
                  type="button"
                  className={classes.field}
                  onClick={() => {
                    const input = box.current && fieldInput(box.current, field);
                    if (input) lead(input);
                  }}
                >
                  {name ?? text}
                </button>
              ) : (
                name && <bdi>{name}</bdi>
              )}
              {name && text && <>: {text}</>}
              {!name && !inputs.has(field) && text}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && problem.status >= 500 && <Reference id={problem.requestId} />}
    </Notice>
  );
}

/** The inputs of refused fields that are on screen, each with what it is called there. */
function useInputs(box: RefObject<HTMLDivElement | null>, error: unknown) {
  const [found, setFound] = useState<ReadonlyMap<string, { label: string }>>(new Map());
  useEffect(() => {
    const next = new Map<string, { label: string }>();
    for (const { field } of asProblem(error).errors) {
      const input = box.current && fieldInput(box.current, field);
      if (input) next.set(field, { label: labelOf(input) });
    }
    setFound(next);
  }, [box, error]);
  return found;
}

/** The id of a request, for whoever looks into it; taken along with one press. */
export function Reference({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.reference}>
      {t("problem.reference")} <bdi dir="ltr">{id}</bdi>{" "}
      {window.isSecureContext && (
        <CopyButton value={id}>
          {({ copied, copy }) => (
            <button type="button" className={classes.field} onClick={copy}>
              {t(copied ? "problem.copied" : "problem.copy")}
            </button>
          )}
        </CopyButton>
      )}
    </div>
  );
}
