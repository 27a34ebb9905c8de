import { Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schema } from "@/lib/api/types";
import type { Tone } from "@/lib/status";
import { ProblemAlert } from "./Notice";
import { Panel } from "./Panel";
import { Timeline, useWho } from "./Timeline";

type Step = Schema<"Step">;

/** The steps that a record has taken, newest first, in the words of `steps.json`. */
export function StepTimeline(props: {
  steps: Step[];
  area: string;
  tone?: (step: Step) => Tone | undefined;
}) {
  const { t } = useTranslation("steps");
  const who = useWho();
  const entries = props.steps.map((step, index) => ({
    id: `${index} ${step.name}`,
    title: t(`${props.area}.${step.name}.done`, { defaultValue: step.name.replaceAll(/[_-]/g, " ") }),
    at: step.at,
    who: who(step),
    detail: step.reason,
    tone: props.tone?.(step),
  }));
  return <Timeline entries={entries.reverse()} />;
}

/** The panel of them, where they are read on their own. */
export function StepHistory(props: {
  query: UseQueryResult<Step[]>;
  title: string;
  area: string;
  tone?: (step: Step) => Tone | undefined;
}) {
  const { query, title, ...shown } = props;
  return (
    <Panel title={title}>
      {query.isError && <ProblemAlert error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={96} />}
      {query.data && <StepTimeline steps={query.data} {...shown} />}
    </Panel>
  );
}
