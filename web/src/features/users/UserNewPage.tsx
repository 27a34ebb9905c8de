import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { PasswordCodeDialog } from "./PasswordCodeDialog";
import { UserFields } from "./UserFields";
import { newUserValues } from "./values";

export function UserNewPage() {
  const { t } = useTranslation("users");
  const navigate = useNavigate();
  const client = useQueryClient();
  const [created, setCreated] = useState<Schema<"UserDetail"> | null>(null);
  const state = useServerForm({
    values: newUserValues,
    submit: (values, { headers }) =>
      ok(api.POST("/api/v1/users", { body: { ...values, language: "en" }, headers })),
    savedMessage: t("createdMessage"),
    onSaved: async (user) => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/users") });
      setCreated(user);
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
          </ServerForm>
        </Panel>
      </PageBody>
      {created && (
        <PasswordCodeDialog
          user={created}
          onClose={() => void navigate({ to: "/users/$userId", params: { userId: created.id } })}
        />
      )}
    </>
  );
}
