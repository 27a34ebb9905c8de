import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";
import classes from "./Audit.module.css";

const tones: Record<string, Tone> = { matches: "good", differs: "bad", missing: "attention" };

/** How far the trail is sealed, and whether its head agrees with the copy outside the database. `brief` for figures only. */
export function SealPanel({ brief, action }: { brief?: boolean; action?: ReactNode }) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const status = useQuery({
    queryKey: ["audit-verification"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/audit/verification", { signal })),
    refetchInterval: 15_000,
  });
  if (status.error && !status.data)
    return <ProblemAlert error={status.error} retry={() => void status.refetch()} />;
  const seal = status.data;
  return (
    <Panel
      title={t("seal.title")}
      actions={
        <>
          {seal && (
            <StatusBadge value={seal.anchor} label={t(`seal.${seal.anchor}`)} tone={tones[seal.anchor]} />
          )}
          {action}
        </>
      }
    >
      <KeyFigures bare>
        <KeyFigure label={t("seal.blocks")} value={format.number(seal?.blocks)} />
        <KeyFigure label={t("seal.events")} value={format.number(seal?.sealed_events)} />
        <KeyFigure
          label={t("seal.unsealed")}
          value={format.number(seal?.unsealed_events)}
          note={t("seal.unsealedNote")}
        />
        <KeyFigure
          label={t("seal.last")}
          value={seal?.last_sealed_at ? format.relative(seal.last_sealed_at) : "–"}
          note={seal?.last_sealed_at ? format.dateTime(seal.last_sealed_at) : undefined}
        />
      </KeyFigures>
      {seal && !brief && (
        <p className={classes.head}>
          {t("keep", {
            months: format.number(seal.keep_months),
            dropped: format.number(seal.dropped_events),
          })}{" "}
          {t("searchHint")}
        </p>
      )}
      {seal?.head && !brief && (
        <p className={classes.head}>
          {t("seal.head")} <Code>{seal.head}</Code>
        </p>
      )}
    </Panel>
  );
}
