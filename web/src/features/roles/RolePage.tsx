import { IconRestore, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActionBar, type RecordAction } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { RouteButton } from "@/components/RouteButton";
import { ServerForm } from "@/components/ServerForm";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { RoleChange } from "@/lib/api/limits";
import { roleName } from "@/lib/auth/roles";
import { InWords } from "./InWords";
import { type RightRow, type Role, useRights } from "./lookups";
import { RightMatrix } from "./RightMatrix";
import { RoleFields } from "./RoleFields";
import { valuesOf } from "./values";

export function RolePage() {
  const { roleId } = useParams({ strict: false }) as { roleId: string };
  const { t } = useTranslation("roles");
  const rights = useRights();
  const role = useQuery({
    queryKey: ["role", roleId],
    queryFn: () => ok(api.GET("/api/v1/roles/{role_id}", { params: { path: { role_id: roleId } } })),
  });
  const crumbs = [{ label: t("title"), to: "/roles" }];
  if (!role.data) return <RecordState query={role} title={t("role")} crumbs={crumbs} />;
  if (!rights.data) return <RecordState query={rights} title={t("role")} crumbs={crumbs} />;
  return <RoleRecord role={role.data} rights={rights.data} key={role.data.id} />;
}

function RoleRecord({ role, rights }: { role: Role; rights: RightRow[] }) {
  const { t, i18n } = useTranslation("roles");
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { role_id: role.id } };
  const mayEdit = role.allowed_actions.includes("edit");

  const keep = async (changed: Role) => {
    client.setQueryData(["role", role.id], changed);
    await client.invalidateQueries({ queryKey: ["roles"] });
  };
  const state = useServerForm({
    limits: RoleChange,
    values: valuesOf(role),
    version: role.version,
    submit: (_, { headers, changed }) =>
      ok(api.PATCH("/api/v1/roles/{role_id}", { params, body: changed, headers })),
    savedMessage: "roles:savedMessage",
    onSaved: keep,
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/roles/{role_id}", { params }));
      client.setQueryData(["role", role.id], fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  const actions: RecordAction[] = [
    {
      name: "reset",
      label: t("reset"),
      icon: IconRestore,
      confirm: t("resetConfirm", { gained: role.lost_rights.length, lost: role.added_rights.length }),
      run: async () =>
        keep(await ok(api.POST("/api/v1/roles/{role_id}/reset", { params, headers: ifMatch(role.version) }))),
    },
    {
      name: "delete",
      label: t("delete"),
      icon: IconTrash,
      kind: "danger",
      confirm: t("deleteConfirm", { name: role.name }),
      run: async () => {
        await ok(api.DELETE("/api/v1/roles/{role_id}", { params, headers: ifMatch(role.version) }));
        await client.invalidateQueries({ queryKey: ["roles"] });
        await navigate({ to: "/roles" });
      },
    },
  ];
  const facts = [
    { label: t("people"), value: String(role.user_count) },
    { label: t("reach"), value: t(`reaches.${role.reach}`) },
    { label: t("rights"), value: String(role.rights.length) },
    { label: t("code"), value: <Code>{role.code}</Code> },
  ];
  const isChanged = role.added_rights.length + role.lost_rights.length > 0;
  return (
    <>
      <PageHeader
        title={roleName(role, i18n.language)}
        subtitle={role.description || undefined}
        crumbs={[{ label: t("title"), to: "/roles" }]}
        badge={
          <>
            <StatusBadge value={role.is_builtin ? "predefined" : "custom"} />
            {isChanged && <StatusBadge value="changed" />}
          </>
        }
        actions={
          <>
            <RouteButton to="/users" search={{ role: role.code } as never} variant="default">
              {t("showPeople")}
            </RouteButton>
            <ActionBar actions={actions} allowed={role.allowed_actions} />
          </>
        }
      />
      <PageBody
        aside={
          <>
            <Panel title={t("role")}>
              <Facts facts={facts} single />
            </Panel>
            <InWords rights={rights} held={state.values.rights} reach={state.values.reach} />
          </>
        }
      >
        <Panel title={t("editor")}>
          {mayEdit ? (
            <ServerForm state={state}>
              <RoleFields state={state} rights={rights} />
            </ServerForm>
          ) : (
            <RightMatrix rights={rights} value={role.rights} />
          )}
        </Panel>
        <RecordHistory recordId={role.id} />
      </PageBody>
    </>
  );
}
