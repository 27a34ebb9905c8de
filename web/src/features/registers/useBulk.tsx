import { Button, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Code } from "@/components/Quantity";
import { spoken } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useCan } from "@/lib/auth/useSession";
import { keepUsageRecord } from "./data";

interface Row {
  id: string;
  number: string;
  status: string;
  version: number;
  needs_approval: boolean;
}

interface Outcome {
  number: string;
  refusal: string | null;
}

const bulkSteps = [
  {
    name: "submit",
    right: "usage_records.create",
    fits: (row: Row) => ["draft", "validated"].includes(row.status),
  },
  {
    name: "approve",
    right: "usage_records.approve",
    fits: (row: Row) => row.status === "submitted" && row.needs_approval,
  },
  {
    name: "post",
    right: "usage_records.post",
    fits: (row: Row) => row.status === "approved" || (row.status === "submitted" && !row.needs_approval),
  },
] as const;

/** Takes one step of several records, each by itself and in its version on screen, and says what became of each. */
export function useBulk(): { bulk: (rows: Row[], clear: () => void) => ReactNode; outcome: ReactNode } {
  const { t } = useTranslation(["registers", "steps", "common"]);
  const can = useCan();
  const client = useQueryClient();
  const [running, setRunning] = useState<{ name: string; done: number; of: number } | null>(null);
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null);

  const take = async (name: (typeof bulkSteps)[number]["name"], rows: Row[], clear: () => void) => {
    const found: Outcome[] = [];
    for (const row of rows) {
      setRunning({ name, done: found.length, of: rows.length });
      try {
        const changed = await ok(
          api.POST(`/api/v1/usage-records/{record_id}/${name}`, {
            params: { path: { record_id: row.id } },
            headers: ifMatch(row.version),
            body: { reason: "" },
          } as never),
        );
        client.setQueryData(["usage-record", row.id], changed);
        found.push({ number: row.number, refusal: null });
      } catch (error) {
        const refused = { problem: asProblem(error), fallbackTitle: "common:problem.refused" as const };
        found.push({ number: row.number, refusal: spoken({ message: refused }).message });
      }
    }
    setRunning(null);
    setOutcomes(found);
    clear();
    await keepUsageRecord(client, null);
  };

  const bulk = (rows: Row[], clear: () => void) =>
    bulkSteps
      .filter(({ right }) => can(right))
      .map(({ name, fits }) => {
        const fitting = rows.filter(fits);
        return (
          <Button
            key={name}
            variant="default"
            size="compact-sm"
            disabled={fitting.length === 0 || (running !== null && running.name !== name)}
            title={fitting.length === 0 ? t("bulk.none") : undefined}
            loading={running?.name === name}
            onClick={() => void take(name, fitting, clear)}
          >
            {`${t(`steps:usage-records.${name}.do`)} (${fitting.length})`}
          </Button>
        );
      });

  const refused = outcomes?.filter(({ refusal }) => refusal !== null).length ?? 0;
  const done = (outcomes?.length ?? 0) - refused;
  const outcome = (
    <Modal
      opened={outcomes !== null}
      onClose={() => setOutcomes(null)}
      title={<strong>{t("bulk.title")}</strong>}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      size="lg"
    >
      <p>
        {[
          ...(done > 0 ? [t("bulk.all", { count: done })] : []),
          ...(refused > 0 ? [t("bulk.failed", { count: refused })] : []),
        ].join(" · ")}
      </p>
      <ul>
        {outcomes?.map(({ number, refusal }) => (
          <li key={number}>
            <Code>{number}</Code> {refusal ?? t("bulk.done")}
          </li>
        ))}
      </ul>
    </Modal>
  );
  return { bulk, outcome };
}
