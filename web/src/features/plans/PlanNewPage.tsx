import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewPlan } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { keepPlan } from "./data";
import { PlanFields } from "./PlanFields";
import { newPlanValues, sent } from "./planValues";

export function PlanNewPage() {
  const { t } = useTranslation("plans");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewPlan,
    values: newPlanValues,
    submit: (values, { headers }) =>
      ok(api.POST("/api/v1/maintenance-plans", { body: sent(values) as Schema<"NewPlan">, headers })),
    savedMessage: "plans:created",
    onSaved: async (plan) => {
      await keepPlan(client, plan);
      await navigate({ to: "/maintenance-plans/$planId", params: { planId: plan.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/maintenance-plans" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/maintenance-plans" })}
          >
            <PlanFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
