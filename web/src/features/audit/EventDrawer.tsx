import { Drawer, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { useAuditWords } from "@/components/history/words";
import type { RowOf } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./Audit.module.css";

type Event = RowOf<"/api/v1/audit-events">;

/** One event in full: who, from where, and every value before and after. */
export function EventDrawer({ event, onClose }: { event: Event | null; onClose: () => void }) {
  const words = useAuditWords();
  return (
    <Drawer
      opened={event !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={event && <strong>{`${words.resource(event.resource)} – ${words.event(event.event)}`}</strong>}
    >
      {event && <EventBody id={event.id} onClose={onClose} />}
    </Drawer>
  );
}

function EventBody({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation("audit");
  const words = useAuditWords();
  const format = useFormat();
  const detail = useQuery({
    queryKey: ["audit-event", id],
    queryFn: ({ signal }) =>
      ok(api.GET("/api/v1/audit-events/{event_id}", { params: { path: { event_id: id } }, signal })),
  });
  if (detail.error) return <ProblemAlert error={detail.error} retry={() => void detail.refetch()} />;
  if (!detail.data) return <div className={classes.waiting} aria-busy="true" />;
  const event = detail.data;
  const history = `/audit?${new URLSearchParams({ resource: event.resource, resource_id: event.resource_id })}`;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          { label: t("at"), value: format.dateTime(event.at) },
          { label: t("moment"), value: <Code>{event.at}</Code> },
          { label: t("person"), value: event.actor_name ?? words.nobody(event.source) },
          { label: t("address"), value: <Code>{event.address ?? "–"}</Code> },
          { label: t("source"), value: words.source(event.source) },
        ]}
      />
      <Facts
        single
        facts={[
          { label: t("recordId"), value: <Code>{event.resource_id || "–"}</Code> },
          { label: t("requestId"), value: <Code>{event.request_id ?? "–"}</Code> },
          { label: t("sessionId"), value: <Code>{event.session_id ?? "–"}</Code> },
          { label: t("table"), value: <Code>{event.resource}</Code> },
        ]}
      />
      <Values event={event} />
      {event.resource_id && (
        <div>
          <RouteButton to={history} variant="default" onClick={onClose}>
            {t("history")}
          </RouteButton>
        </div>
      )}
    </Stack>
  );
}

function Values({ event }: { event: Schema<"AuditEventDetail"> }) {
  const { t } = useTranslation("audit");
  const { before, after } = event;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  if (names.length === 0) return <p className={classes.none}>{t("noValues")}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.values}>
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            {before && <th scope="col">{t("before")}</th>}
            {after && <th scope="col">{t("after")}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">
                <Code>{name}</Code>
              </th>
              {before && (
                <td className={after ? classes.old : undefined}>
                  <Value value={before[name]} />
                </td>
              )}
              {after && (
                <td>
                  <Value value={after[name]} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === "") return <span className={classes.none}>–</span>;
  if (typeof value === "object") return <pre dir="ltr">{JSON.stringify(value, null, 1)}</pre>;
  return <bdi>{String(value)}</bdi>;
}
