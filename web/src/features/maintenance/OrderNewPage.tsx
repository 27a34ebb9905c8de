import { MultiSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewWorkOrder } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { usePreferences } from "@/lib/preferences";
import { keepOrder } from "./data";
import { newOrderValues, OrderFields, sent } from "./OrderFields";

export function OrderNewPage() {
  const { t } = useTranslation(["maintenance", "checklists"]);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const templates = useQuery({
    queryKey: ["checklist-templates", "choices"],
    queryFn: () => ok(api.GET("/api/v1/checklist-templates/choices")),
  });
  const state = useServerForm({
    limits: NewWorkOrder,
    values: { ...newOrderValues, checklists: [] as string[] },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/work-orders", {
          body: { ...sent(values, time_zone), checklists: values.checklists } as Schema<"NewWorkOrder">,
          headers,
        }),
      ),
    savedMessage: "maintenance:createdMessage",
    onSaved: async (order) => {
      await keepOrder(client, order);
      await navigate({ to: "/work-orders/$orderId", params: { orderId: order.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/work-orders" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/work-orders" })}
          >
            <OrderFields state={state} />
            <MultiSelect
              mt="md"
              label={t("checklists:title")}
              searchable
              data={(templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              {...state.field("checklists")}
            />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
