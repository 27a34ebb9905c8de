import { IconKey, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar, type RecordAction } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { roleName } from "@/lib/auth/roles";
import { useFormat } from "@/lib/format";
import { PasswordCodeDialog } from "./PasswordCodeDialog";
import { UserFields } from "./UserFields";
import { UserStatus } from "./UserStatus";
import { valuesOf } from "./values";

type User = Schema<"UserDetail">;

export function UserPage() {
  const { userId } = useParams({ strict: false }) as { userId: string };
  const { t } = useTranslation("users");
  const user = useQuery({
    queryKey: ["user", userId],
    queryFn: () => ok(api.GET("/api/v1/users/{user_id}", { params: { path: { user_id: userId } } })),
  });
  if (!user.data) {
    return <RecordState query={user} title={t("user")} crumbs={[{ label: t("title"), to: "/users" }]} />;
  }
  return <UserRecord user={user.data} key={user.data.id} />;
}

function UserRecord({ user }: { user: User }) {
  const { t, i18n } = useTranslation("users");
  const format = useFormat();
  const client = useQueryClient();
  const [codeWanted, setCodeWanted] = useState(false);
  const path = { user_id: user.id };
  const mayEdit = user.allowed_actions.includes("edit");

  const keep = async (changed: User) => {
    client.setQueryData(["user", user.id], changed);
    await client.invalidateQueries({ queryKey: listKey("/api/v1/users") });
  };
  const actions: RecordAction[] = [
    {
      name: "activate",
      label: t("activate"),
      icon: IconUserCheck,
      kind: "primary",
      run: async () => keep(await ok(api.POST("/api/v1/users/{user_id}/activate", { params: { path } }))),
    },
    {
      name: "issue-password-code",
      label: t("issueCode"),
      icon: IconKey,
      confirm: t("issueCodeConfirm"),
      run: async () => setCodeWanted(true),
    },
    {
      name: "deactivate",
      label: t("deactivate"),
      icon: IconUserOff,
      kind: "danger",
      confirm: t("deactivateConfirm", { name: user.full_name }),
      run: async () => keep(await ok(api.POST("/api/v1/users/{user_id}/deactivate", { params: { path } }))),
    },
  ];
  const state = useServerForm({
    values: valuesOf(user),
    version: user.version,
    submit: (_, { headers, changed }) =>
      ok(api.PATCH("/api/v1/users/{user_id}", { params: { path }, body: changed, headers })),
    onSaved: keep,
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/users/{user_id}", { params: { path } }));
      client.setQueryData(["user", user.id], fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  const facts = [
    { label: t("email"), value: <Code>{user.email}</Code> },
    { label: t("roles"), value: user.roles.map((role) => roleName(role, i18n.language)).join(", ") },
    { label: t("region"), value: user.region?.name ?? t("allRegions") },
    {
      label: t("lastSignIn"),
      value: user.last_sign_in_at ? format.dateTime(user.last_sign_in_at) : t("never"),
    },
    { label: t("created"), value: format.dateTime(user.created_at) },
  ];
  return (
    <>
      <PageHeader
        title={user.full_name}
        crumbs={[{ label: t("title"), to: "/users" }]}
        badge={<UserStatus value={user.status} />}
        actions={<ActionBar actions={actions} allowed={user.allowed_actions} />}
      />
      <PageBody
        aside={
          <Panel title={t("account")}>
            <Facts facts={facts} single />
          </Panel>
        }
      >
        {mayEdit && (
          <Panel title={t("details")}>
            <ServerForm state={state}>
              <UserFields state={state} />
            </ServerForm>
          </Panel>
        )}
      </PageBody>
      {codeWanted && <PasswordCodeDialog user={user} onClose={() => setCodeWanted(false)} />}
    </>
  );
}
