import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { Timeline } from "@/components/Timeline";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import type { Tone } from "@/lib/status";
import classes from "./RecordHistory.module.css";
import { useAuditWords } from "./words";

const shownEvents = 8;
const shownFields = 6;
const silent = new Set(["version", "updated_at", "created_at", "id"]);
const tones: Record<string, Tone> = { create: "good", delete: "bad" };

/** What the audit trail knows about one record: the newest events with their values. Only for those who may read it. */
export function RecordHistory({ recordId }: { recordId: string }) {
  return useCan()("audit.read") ? <HistoryPanel recordId={recordId} /> : null;
}

function HistoryPanel({ recordId }: { recordId: string }) {
  const { t } = useTranslation("audit");
  const words = useAuditWords();
  const all: string = `/audit?resource_id=${recordId}`;
  const found = useQuery({
    queryKey: ["record-history", recordId],
    queryFn: ({ signal }) =>
      ok(
        api.GET("/api/v1/audit/records/{record_id}/events", {
          params: { path: { record_id: recordId }, query: { page_size: shownEvents } },
          signal,
        }),
      ),
  });
  return (
    <Panel title={t("recordHistory")}>
      {found.error && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <Timeline
          entries={found.data.items.map((event) => ({
            id: event.id,
            title: words.event(event.event),
            at: event.at,
            who: event.actor_name ?? words.nobody(event.source),
            tone: tones[event.event] ?? "neutral",
            detail: event.event === "update" && <Changes before={event.before} after={event.after} />,
          }))}
        />
      )}
      {found.data && found.data.total > shownEvents && (
        <RouteButton to={all} variant="default" mt="sm">
          {t("history")}
        </RouteButton>
      )}
    </Panel>
  );
}

type Values = Record<string, unknown> | null;

function Changes({ before, after }: { before: Values; after: Values }) {
  const words = useAuditWords();
  const names = Object.keys(after ?? {}).filter((name) => !silent.has(name));
  if (names.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {names.slice(0, shownFields).map((name) => (
        <li key={name}>
          {words.field(name)}: <del>{words.value(name, before?.[name])}</del>{" "}
          <bdi>{words.value(name, after?.[name])}</bdi>
        </li>
      ))}
      {names.length > shownFields && <li>…</li>}
    </ul>
  );
}
