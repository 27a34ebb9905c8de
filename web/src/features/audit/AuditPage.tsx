import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAuditWords } from "@/components/history/words";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";
import { EventDrawer } from "./EventDrawer";
import { SealPanel } from "./SealPanel";

type Event = RowOf<"/api/v1/audit-events">;

const tones: Record<string, Tone> = {
  create: "good",
  update: "progress",
  delete: "bad",
  sign_in_failed: "attention",
};

/** A table of events is read by its person and record; the values themselves are one click away. */
export function AuditPage() {
  const { t } = useTranslation("audit");
  const words = useAuditWords();
  const format = useFormat();
  const maySeePeople = useCan()("users.read");
  const [open, setOpen] = useState<Event | null>(null);
  const vocabulary = useQuery({
    queryKey: ["audit-vocabulary"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/audit/vocabulary", { signal })),
  });
  const people = useQuery({
    queryKey: ["audit-people"],
    enabled: maySeePeople,
    queryFn: ({ signal }) =>
      ok(api.GET("/api/v1/users", { params: { query: { page_size: 200, sort: "last_name" } }, signal })),
  });

  const columns: Column<Event>[] = [
    {
      id: "at",
      header: t("at"),
      sort: "at",
      primary: true,
      cell: (event) => (
        <time dateTime={event.at} title={event.at}>
          {format.dateTime(event.at)}
        </time>
      ),
    },
    {
      id: "event",
      header: t("eventHeading"),
      cell: (event) => (
        <StatusBadge
          value={event.event}
          label={words.event(event.event)}
          tone={tones[event.event] ?? "neutral"}
        />
      ),
    },
    { id: "resource", header: t("resourceHeading"), cell: (event) => words.resource(event.resource) },
    {
      id: "resource_id",
      header: t("record"),
      cell: (event) => <Code>{event.resource_id ? event.resource_id.slice(-12) : "–"}</Code>,
    },
    { id: "actor", header: t("person"), cell: (event) => event.actor_name ?? words.nobody(event.source) },
    { id: "address", header: t("address"), cell: (event) => <Code>{event.address ?? "–"}</Code> },
    {
      id: "source",
      header: t("source"),
      cell: (event) => <span title={event.source ?? "SQL"}>{words.source(event.source)}</span>,
    },
  ];
  const choices = (values: string[] | undefined, name: (value: string) => string) =>
    (values ?? []).map((value) => ({ value, label: name(value) }));
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "event",
      label: t("eventHeading"),
      options: choices(vocabulary.data?.events, words.event),
    },
    {
      kind: "choice",
      id: "resource",
      label: t("resourceHeading"),
      options: choices(vocabulary.data?.resources, words.resource),
    },
    ...(maySeePeople
      ? [
          {
            kind: "choice" as const,
            id: "actor_id",
            label: t("person"),
            options: (people.data?.items ?? []).map(({ id, full_name }) => ({ value: id, label: full_name })),
          },
        ]
      : []),
    { kind: "date", id: "from", label: t("from"), edge: "start" },
    { kind: "date", id: "to", label: t("to"), edge: "end" },
    { kind: "text", id: "resource_id", label: t("recordId") },
    { kind: "text", id: "address", label: t("address") },
    { kind: "text", id: "request_id", label: t("requestId") },
  ];
  return (
    <>
      <ListPage
        title={t("title")}
        path="/api/v1/audit-events"
        columns={columns}
        filters={filters}
        defaultSort="-at"
        onRow={setOpen}
        above={<SealPanel />}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      <EventDrawer event={open} onClose={() => setOpen(null)} />
    </>
  );
}
