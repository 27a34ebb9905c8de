import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { ServerForm } from "@/components/ServerForm";
import { StepHistory } from "@/components/StepHistory";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { UserChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { roleName } from "@/lib/auth/roles";
import { useFormat } from "@/lib/format";
import { listOf } from "@/lib/format/list";
import { useCountryName, useRegionName } from "@/lib/lookups";
import { PasswordCodeDialog } from "./PasswordCodeDialog";
import { SecondFactor } from "./SecondFactor";
import { UserFields } from "./UserFields";
import { UserStatus } from "./UserStatus";
import { useUserActions } from "./useUserActions";
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
  const regionName = useRegionName();
  const countryName = useCountryName();
  const client = useQueryClient();
  const [codeWanted, setCodeWanted] = useState(false);
  const path = { user_id: user.id };
  const mayEdit = user.allowed_actions.includes("edit");

  const keep = async (changed: User) => {
    client.setQueryData(["user", user.id], changed);
    await client.invalidateQueries({ queryKey: ["user", user.id, "history"] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/users") });
  };
  const actions = useUserActions(user, keep, () => setCodeWanted(true));
  const state = useServerForm({
    limits: UserChange,
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
    { label: t("userId"), value: <Code>{user.id}</Code> },
    { label: t("email"), value: <Code>{user.email}</Code> },
    { label: t("roles"), value: listOf(user.roles.map((role) => roleName(role, i18n.language))) },
    {
      label: t("region"),
      value: user.region ? regionName(user.region.id, user.region.name) : t("allRegions"),
    },
    {
      label: t("lastSignIn"),
      value: user.last_sign_in_at ? format.dateTime(user.last_sign_in_at) : t("never"),
    },
    { label: t("created"), value: format.dateTime(user.created_at) },
    ...(user.has_password ? [] : [{ label: t("password"), value: t("noPassword") }]),
  ];
  const contact = [
    { label: t("phoneHome"), value: user.phone_home && <Code>{user.phone_home}</Code> },
    { label: t("phoneResident"), value: user.phone_resident && <Code>{user.phone_resident}</Code> },
    { label: t("country"), value: countryName(user.country_of_origin) },
    { label: t("address"), value: user.address },
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
          <>
            <Panel title={t("account")}>
              <Facts facts={facts} single />
            </Panel>
            <SecondFactor userId={user.id} />
            <History userId={user.id} />
          </>
        }
      >
        <Panel title={t("details")}>
          {mayEdit ? (
            <ServerForm state={state}>
              <UserFields
                state={state}
                region={user.region}
                isOwn={!user.allowed_actions.includes("change-roles")}
              />
            </ServerForm>
          ) : (
            <Facts facts={contact} />
          )}
        </Panel>
        <RecordHistory recordId={user.id} />
      </PageBody>
      {codeWanted && <PasswordCodeDialog user={user} onClose={() => setCodeWanted(false)} />}
    </>
  );
}

function History({ userId }: { userId: string }) {
  const { t } = useTranslation("users");
  const path = { user_id: userId };
  const steps = useQuery({
    queryKey: ["user", userId, "history"],
    queryFn: () => ok(api.GET("/api/v1/users/{user_id}/history", { params: { path } })),
  });
  const tone = ({ to_state }: { to_state: string }) => (to_state === "active" ? undefined : "attention");
  return <StepHistory query={steps} title={t("history")} area="users" tone={tone} />;
}
