import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { UsageRecordEntry } from "@/lib/api/limits";
import { usePreferences } from "@/lib/preferences";
import { keepUsageRecord, nothing, sent } from "./data";
import { UsageFields } from "./UsageFields";

export function UsageNewPage() {
  const { t } = useTranslation("registers");
  const navigate = useNavigate();
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const [clientId] = useState(() => crypto.randomUUID());
  const state = useServerForm({
    limits: UsageRecordEntry,
    values: nothing,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/usage-records", {
          body: { ...sent(values, time_zone), client_id: clientId, channel: "web" } as never,
          headers,
        }),
      ),
    savedMessage: "registers:created",
    onSaved: async (record) => {
      await keepUsageRecord(client, record);
      await navigate({ to: "/usage-records/$recordId", params: { recordId: record.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("usage"), to: "/usage-records" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/usage-records" })}
          >
            <UsageFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
