import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { Notice } from "@/components/Notice";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { FireBody } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { fromLocalField, toLocalField } from "@/lib/format/moment";
import { refreshSite, siteKey, useLoading, useSite } from "../data";

/** Records that the shot was fired: when, what was seen, and misfires. */
export function FireDialog(props: { siteId: string; shot: Schema<"ShotAnswer">; onClose: () => void }) {
  const { siteId, shot, onClose } = props;
  const { t } = useTranslation("blasting");
  const client = useQueryClient();
  const rows = useLoading(siteId).data ?? [];
  const left = rows.filter((row) => row.planned_mass_kg > 0 && row.loaded === null).length;
  const zone = useSite(siteId).data?.project.time_zone ?? "Asia/Muscat";
  const state = useServerForm({
    limits: FireBody,
    values: { fired_at: toLocalField(new Date().toISOString(), zone), notes: "", misfires: "" },
    version: shot.version,
    mayStartUnchanged: true,
    validate: { fired_at: (value) => (fromLocalField(value, zone) ? null : t("fire.timeMissing")) },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/sites/{site_id}/fire", {
          params: { path: { site_id: siteId } },
          headers,
          body: { ...values, fired_at: fromLocalField(values.fired_at, zone) ?? "" },
        }),
      ),
    onSaved: async (answer) => {
      client.setQueryData(siteKey(siteId, "reconciliation"), answer);
      onClose();
      await refreshSite(client, siteId);
    },
    savedMessage: "blasting:fire.saved",
  });
  return (
    <FormDialog opened onClose={onClose} title={t("fire.title")} state={state} submitLabel={t("fire.record")}>
      <Notice tone="attention">{t("fire.hint")}</Notice>
      {left > 0 && <Notice tone="attention" title={t("fire.notLoaded", { count: left })} />}
      <DateField
        withTime
        required
        label={t("fire.time")}
        description={t("fire.zone", { zone })}
        {...state.field("fired_at")}
      />
      <Textarea
        label={t("shot.misfires")}
        description={t("fire.misfiresHint")}
        autosize
        minRows={2}
        {...state.field("misfires")}
      />
      <Textarea label={t("shot.notes")} autosize minRows={2} {...state.field("notes")} />
    </FormDialog>
  );
}
