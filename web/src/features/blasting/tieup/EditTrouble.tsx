import { Button, CloseButton, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import type { Trouble } from "@/components/plan";
import { asProblem } from "@/lib/api/problem";
import { problemMessage } from "@/lib/api/refusal";
import classes from "../blasting.module.css";

/** Why edits are not kept that were drawn. It lies over the plan, which stays where it is. */
export function EditTrouble(props: {
  trouble: Trouble | null;
  onDismiss: () => void;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation("blasting");
  const { trouble } = props;
  if (!trouble) return null;
  const { kind, count } = trouble;
  const problem = asProblem(trouble.error);
  const reason =
    kind === "outdated"
      ? t("edits.outdatedHint", { count })
      : problem.code === "unreachable"
        ? t("edits.unsentHint")
        : problemMessage(problem);
  return (
    <div className={classes.trouble}>
      <Notice
        tone={kind === "outdated" ? "attention" : "bad"}
        title={t(`edits.${kind}`, { count })}
        action={
          kind === "unsent" ? (
            <Group gap="xs">
              <Button size="xs" onClick={props.onRetry}>
                {t("common:action.retry")}
              </Button>
              <Button size="xs" variant="default" onClick={props.onDiscard}>
                {t("edits.discard")}
              </Button>
            </Group>
          ) : (
            <CloseButton size="sm" aria-label={t("common:action.close")} onClick={props.onDismiss} />
          )
        }
      >
        {reason}
      </Notice>
    </div>
  );
}
