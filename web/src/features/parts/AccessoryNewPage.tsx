import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewAccessory } from "@/lib/api/limits";
import { AccessoryFields } from "./AccessoryFields";
import { keepAccessory, newAccessoryValues, sent } from "./data";

export function AccessoryNewPage() {
  const { t } = useTranslation("parts");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewAccessory,
    values: newAccessoryValues,
    submit: (values, { headers }) =>
      ok(api.POST("/api/v1/accessories", { body: sent(values) as never, headers })),
    savedMessage: "parts:createdMessage",
    onSaved: async (accessory) => {
      await keepAccessory(client, accessory);
      await navigate({
        to: "/accessories/$accessoryId/{-$tab}",
        params: { accessoryId: accessory.id, tab: undefined },
      });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/accessories" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/accessories" })}
          >
            <AccessoryFields state={state} isNew />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
