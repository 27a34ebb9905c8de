import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewStore } from "@/lib/api/limits";
import { StoreFields, sentLimits, valuesOf } from "./StoreFields";

export function StoreNewPage() {
  const { t } = useTranslation("explosives");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewStore,
    values: valuesOf(null),
    submit: (values, { headers }) => {
      const body = { ...values, capacity_kg: Number(values.capacity_kg), limits: sentLimits(values) };
      return ok(api.POST("/api/v1/stores", { body, headers }));
    },
    onSaved: async (store) => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/stores") });
      await navigate({ to: "/stores/$storeId", params: { storeId: store.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("newStore")} crumbs={[{ label: t("stores"), to: "/stores" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("createStore")}
            onCancel={() => void navigate({ to: "/stores" })}
          >
            <StoreFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
