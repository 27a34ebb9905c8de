import { Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Counted } from "@/components/Counted";
import { EmptyState } from "@/components/EmptyState";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "./Entries.module.css";

type Quality = Schema<"BatchQuality">;

/** What is known of the quality of a batch, and where it lies. */
export function useBatchQuality(batchId: string) {
  return useQuery({
    queryKey: ["batch", batchId, "quality"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/warehouse-batches/{batch_id}/quality", { params: { path: { batch_id: batchId } } }),
      ),
  });
}

/** Why the batch may not be used now: one notice, with every quarantine that is open. */
export function QuarantineNotice({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const open = quality.quarantines.filter(({ ended_at }) => ended_at === null);
  if (open.length === 0) return null;
  return (
    <Notice tone="bad" title={t("quarantinedNotice")}>
      {open.map((one) => (
        <QuarantineLines key={one.id} quarantine={one} />
      ))}
    </Notice>
  );
}

function QuarantineLines({ quarantine }: { quarantine: Schema<"QuarantineDetail"> }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  return (
    <div>
      <Text size="sm">
        <b>{t(`cause.${quarantine.cause}`)}</b>: <bdi>{quarantine.reason}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {t("quarantinedSince", { when: format.dateTime(quarantine.began_at), who: quarantine.began_by_name })}
        {quarantine.ended_at && (
          <>
            {" · "}
            {t("quarantineEnded", {
              when: format.dateTime(quarantine.ended_at),
              who: quarantine.ended_by_name,
              reason: quarantine.end_reason,
            })}
          </>
        )}
      </Text>
    </div>
  );
}

/** Everywhere that stock of the batch lies, so that a recall finds all of it. */
export function PlacesPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  if (quality.places.length === 0) {
    return (
      <Panel title={t("places")}>
        <EmptyState title={t("noPlaces")} />
      </Panel>
    );
  }
  return (
    <Panel title={t("places")} flush>
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("place")}</th>
              <th scope="col" className={classes.figure}>
                {t("onHand")}
              </th>
              <th scope="col" className={classes.figure}>
                {t("reserved")}
              </th>
            </tr>
          </thead>
          <tbody>
            {quality.places.map((place) => (
              <tr key={`${place.account_kind}${place.place_id}${place.is_elsewhere}`}>
                <td>
                  <PlaceName place={place} />
                  {place.reserved_for.map((kept) => (
                    <div key={`${kept.reference_id}${kept.quantity}`} className={classes.faint}>
                      {t("reservedFor")} <Code>{kept.reference_number}</Code>:{" "}
                      <Counted value={kept.quantity} unit={place.unit} />
                    </div>
                  ))}
                </td>
                <td className={classes.figure}>
                  <Counted value={place.quantity} unit={place.unit} />
                </td>
                <td className={classes.figure}>
                  <Counted value={place.reserved_quantity} unit={place.unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}

function PlaceName({ place }: { place: Quality["places"][number] }) {
  const { t } = useTranslation("explosives");
  const can = useCan();
  const kind = t(`accountKind.${place.account_kind}`);
  if (place.is_elsewhere) return `${kind} · ${t("elsewhere")}`;
  if (!place.place_id) return kind;
  const isStore = place.account_kind === "store_lot";
  return (
    <>
      {isStore || can("sites.read") ? (
        <Link to={`/${isStore ? "stores" : "sites"}/${place.place_id}` as never}>{place.name}</Link>
      ) : (
        place.name
      )}
      <span className={classes.place}> · {kind}</span>
    </>
  );
}

/** The checks of the batch, the newest first, and the quarantines that have ended. */
export function ChecksPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const ended = quality.quarantines.filter(({ ended_at }) => ended_at !== null);
  return (
    <>
      <Panel title={t("qualityChecks")} flush={quality.checks.length > 0}>
        {quality.checks.length === 0 && <EmptyState title={t("noChecks")} hint={t("noChecksHint")} />}
        <table className={classes.table}>
          <tbody>
            {quality.checks.map((check) => (
              <tr key={check.id}>
                <td>
                  <Link to="/quality-checks/$checkId" params={{ checkId: check.id }}>
                    <Code>{check.number}</Code>
                  </Link>
                  <div className={classes.faint}>
                    {format.dateTime(check.checked_at)} · <bdi>{check.performed_by_name}</bdi>
                  </div>
                  {check.notes && (
                    <Text size="sm">
                      <bdi>{check.notes}</bdi>
                    </Text>
                  )}
                </td>
                <td className={classes.figure}>
                  <StatusBadge value={check.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      {ended.length > 0 && (
        <Panel title={t("endedQuarantines")}>
          <Stack gap="sm">
            {ended.map((one) => (
              <QuarantineLines key={one.id} quarantine={one} />
            ))}
          </Stack>
        </Panel>
      )}
    </>
  );
}

export function ExpiryPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  if (quality.expiry_changes.length === 0) return null;
  return (
    <Panel title={t("expiryChanges")}>
      <Stack gap="md">
        <Text>{t("asItCame", { day: format.date(`${quality.first_expires_on}T08:00:00Z`) })}</Text>
        {quality.expiry_changes.map((change) => (
          <ExpiryChange key={change.id} change={change} />
        ))}
      </Stack>
    </Panel>
  );
}

function ExpiryChange({ change }: { change: Schema<"ExpiryChangeDetail"> }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const client = useQueryClient();
  const day = (text: string) => format.date(`${text}T08:00:00Z`);
  const actions = useSteps(change, "/api/v1/expiry-changes/{change_id}", {
    keep: () => client.invalidateQueries({ queryKey: ["batch", change.batch_id] }),
    looks: { approve: { icon: IconCheck, kind: "primary" }, reject: { icon: IconX } },
  });
  return (
    <div>
      <Text>
        {t("fromDayToDay", { from: day(change.old_expires_on), to: day(change.new_expires_on) })}{" "}
        <StatusBadge value={change.status} />
      </Text>
      <Text size="sm">
        {t(`groundOf.${change.ground}`)}
        {change.check_number && <Code>{` ${change.check_number}`}</Code>}: <bdi>{change.reason}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {t("proposedBy", { who: change.requested_by_name, when: format.dateTime(change.requested_at) })}
        {change.decided_at && (
          <>
            {" · "}
            {t("decidedBy", { who: change.decided_by_name, when: format.dateTime(change.decided_at) })}
          </>
        )}
        {change.decision_reason && (
          <>
            {": "}
            <bdi>{change.decision_reason}</bdi>
          </>
        )}
      </Text>
      <ActionBar actions={actions} allowed={change.allowed_actions} />
      {change.ground === "maker_letter" && <Attachments path={`/api/v1/expiry-changes/${change.id}`} />}
    </div>
  );
}
