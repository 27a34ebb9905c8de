import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { useWho } from "@/components/Timeline";
import type { Schema } from "@/lib/api/types";
import type { UsageRecord } from "./data";

/** In which states the reason of a step is what has to be known. */
const told: Record<string, string[]> = {
  reject: ["rejected"],
  escalate: ["submitted"],
  "request-changes": ["draft", "validated"],
  "request-reversal": ["reversal_requested"],
  "refuse-reversal": ["posted"],
};

/** Who sent a record back or handed it on, or asks for its reversal, and why; nothing where that is past. */
export function SentBack({ record, steps }: { record: UsageRecord; steps: Schema<"Step">[] | undefined }) {
  const { t } = useTranslation("registers");
  const who = useWho();
  const step = steps?.filter(({ name }) => name in told || name === "submit").at(-1);
  if (!step || !told[step.name]?.includes(record.status)) return null;
  const code = record.reversal_code && t(`reversalCode.${record.reversal_code}`);
  return (
    <Notice tone="attention" title={t(`sentBack.${step.name}`, { name: who(step), code })}>
      <bdi>{step.reason}</bdi>
    </Notice>
  );
}
