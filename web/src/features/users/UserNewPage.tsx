import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { toast } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewUser } from "@/lib/api/limits";
import { UserFields } from "./UserFields";
import { newUserValues } from "./values";

export function UserNewPage() {
  const { t } = useTranslation("users");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewUser,
    values: newUserValues,
    submit: (values, { headers }) => ok(api.POST("/api/v1/users", { body: values, headers })),
    savedMessage: null,
    onSaved: async (user) => {
      toast({ key: "users:createdMessage", values: { email: user.email } });
      await client.invalidateQueries({ queryKey: listKey("/api/v1/users") });
      await navigate({ to: "/users/$userId", params: { userId: user.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/users" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/users" })}
          >
            <UserFields state={state} />
            <Notice tone="progress">{t("welcomeHint")}</Notice>
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
