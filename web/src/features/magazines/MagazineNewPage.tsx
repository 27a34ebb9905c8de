import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewMagazine } from "@/lib/api/limits";
import { keepMagazine } from "./data";
import { MagazineFields } from "./MagazineFields";
import { sent, valuesOf } from "./values";

export function MagazineNewPage() {
  const { t } = useTranslation("magazines");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewMagazine,
    values: valuesOf(null),
    submit: (values, { headers }) => ok(api.POST("/api/v1/magazines", { body: sent(values), headers })),
    onSaved: async (magazine) => {
      await keepMagazine(client, magazine);
      await navigate({ to: "/magazines/$magazineId", params: { magazineId: magazine.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/magazines" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/magazines" })}
          >
            <MagazineFields state={state} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
