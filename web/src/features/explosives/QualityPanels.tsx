import { Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { EmptyState } from "@/components/EmptyState";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

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

/** Why the batch may not be used now. */
export function QuarantineNotices({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  return quality.quarantines
    .filter(({ ended_at }) => ended_at === null)
    .map((one) => (
      <Notice key={one.id} tone="bad" title={`${t("quarantinedNotice")} ${t(`cause.${one.cause}`)}`}>
        <Text size="sm">{one.reason}</Text>
        <Text size="sm">
          {t("quarantinedSince", { when: format.dateTime(one.began_at), who: one.began_by_name })}
        </Text>
      </Notice>
    ));
}

export function PlacesPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  return (
    <Panel title={t("places")}>
      {quality.places.length === 0 && <EmptyState title={t("noPlaces")} />}
      <ul>
        {quality.places.map((place) => (
          <li key={`${place.account_kind}${place.place_id}${place.is_elsewhere}`}>
            <Text>
              {t(`accountKind.${place.account_kind}`)}
              {": "}
              {place.is_elsewhere ? t("elsewhere") : place.name}{" "}
              <Quantity value={place.quantity} unit={place.unit} />
            </Text>
            {place.reserved_for.map((kept) => (
              <Text key={`${kept.reference_id}${kept.quantity}`} size="sm" c="dimmed">
                {t("reservedFor")} <Code>{kept.reference_number}</Code>{" "}
                <Quantity value={kept.quantity} unit={place.unit} />
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function ChecksPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  return (
    <Panel title={t("qualityChecks")}>
      {quality.checks.length === 0 && <EmptyState title={t("noChecks")} hint={t("noChecksHint")} />}
      <ul>
        {quality.checks.map((check) => (
          <li key={check.id}>
            <Link to="/quality-checks/$checkId" params={{ checkId: check.id }}>
              <Code>{check.number}</Code>
            </Link>{" "}
            <StatusBadge value={check.status} />
            <Text size="sm" c="dimmed">
              {format.dateTime(check.checked_at)} · {check.performed_by_name}
            </Text>
            {check.notes && <Text size="sm">{check.notes}</Text>}
          </li>
        ))}
      </ul>
      {quality.quarantines
        .filter(({ ended_at }) => ended_at !== null)
        .map((one) => (
          <Text key={one.id} size="sm">
            {one.reason} —{" "}
            {t("quarantineEnded", {
              when: format.dateTime(one.ended_at ?? ""),
              who: one.ended_by_name,
              reason: one.end_reason,
            })}
          </Text>
        ))}
    </Panel>
  );
}

export function ExpiryPanel({ quality }: { quality: Quality }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  if (quality.expiry_changes.length === 0) return null;
  return (
    <Panel title={t("expiryChanges")}>
      <Stack gap="md">
        <Text>{t("firstExpiry", { day: format.date(`${quality.first_expires_on}T08:00:00Z`) })}</Text>
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
        {day(change.old_expires_on)} → {day(change.new_expires_on)} <StatusBadge value={change.status} />
      </Text>
      <Text size="sm">
        {t(`groundOf.${change.ground}`)}
        {change.check_number && <Code>{` ${change.check_number}`}</Code>}: {change.reason}
      </Text>
      <Text size="sm" c="dimmed">
        {[change.requested_by_name, change.decided_by_name, change.decision_reason]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <ActionBar actions={actions} allowed={change.allowed_actions} />
      {change.ground === "maker_letter" && <Attachments path={`/api/v1/expiry-changes/${change.id}`} />}
    </div>
  );
}
