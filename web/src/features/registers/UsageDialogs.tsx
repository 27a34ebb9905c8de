import { Select, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { ReversalRequest, UsageRecordChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { usePreferences } from "@/lib/preferences";
import { keepUsageRecord, reversalCodes, sent, type UsageRecord, valuesOf } from "./data";
import { UsageFields } from "./UsageFields";

interface Props {
  /** What stands above the fields. */
  above?: ReactNode;
  record: UsageRecord;
  onClose: () => void;
}

/** Changes a draft or a rejected record. */
export function EditDialog({ record, onClose, above }: Props) {
  const { t } = useTranslation("registers");
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const path = { record_id: record.id };
  const state = useServerForm({
    limits: UsageRecordChange,
    values: valuesOf(record, time_zone),
    version: record.version,
    submit: (_, { headers, changed }) =>
      ok(
        api.PATCH("/api/v1/usage-records/{record_id}", {
          params: { path },
          body: sent(changed, time_zone) as never,
          headers,
        }),
      ),
    savedMessage: "registers:saved",
    onSaved: async (saved) => {
      await keepUsageRecord(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/usage-records/{record_id}", { params: { path } }));
      await keepUsageRecord(client, fresh);
      return { values: valuesOf(fresh, time_zone), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      {above}
      <UsageFields state={state} />
    </FormDialog>
  );
}

/** Asks for a posted record to be reversed: why, by code and in words. */
export function ReversalDialog({ record, onClose }: Props) {
  const { t } = useTranslation("registers");
  const client = useQueryClient();
  const state = useServerForm({
    limits: ReversalRequest,
    values: { reversal_code: null as string | null, reason: "" },
    version: record.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/usage-records/{record_id}/request-reversal", {
          params: { path: { record_id: record.id } },
          headers,
          body: values as Schema<"ReversalRequest">,
        }),
      ),
    savedMessage: null,
    onSaved: async (asked) => {
      await keepUsageRecord(client, asked);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("reversal.title")} state={state}>
      <Select
        label={t("reversal.code")}
        required
        data={reversalCodes.map((value) => ({ value, label: t(`reversalCode.${value}`) }))}
        {...state.field("reversal_code")}
      />
      <Textarea
        mt="md"
        label={t("reversal.reason")}
        required
        autosize
        minRows={2}
        {...state.field("reason")}
      />
    </FormDialog>
  );
}
