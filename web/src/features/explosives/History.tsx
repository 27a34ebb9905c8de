import { useTranslation } from "react-i18next";
import { Timeline, useWho } from "@/components/Timeline";
import type { Schema } from "@/lib/api/types";
import { toneOf } from "@/lib/status";

/** The steps of a record, newest first. */
export function History({ steps }: { steps: Schema<"Step">[] }) {
  const { t } = useTranslation(["explosives", "status"]);
  const who = useWho();
  return (
    <Timeline
      entries={[...steps].reverse().map((step) => ({
        id: `${step.at}${step.name}`,
        title: t(`status:${step.to_state}`, { defaultValue: step.to_state }),
        at: step.at,
        who: who(step),
        detail: step.reason,
        tone: toneOf(step.to_state),
      }))}
    />
  );
}
