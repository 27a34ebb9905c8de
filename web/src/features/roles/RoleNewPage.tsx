import { Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { FieldGrid, ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewRole as limits } from "@/lib/api/limits";
import { roleName } from "@/lib/auth/roles";
import { InWords } from "./InWords";
import { type RightRow, type Role, useRights, useRoles } from "./lookups";
import { RoleFields } from "./RoleFields";
import { newRoleValues } from "./values";

export function RoleNewPage() {
  const { t } = useTranslation("roles");
  const roles = useRoles();
  const rights = useRights();
  const crumbs = [{ label: t("title"), to: "/roles" }];
  if (!roles.data) return <RecordState query={roles} title={t("new")} crumbs={crumbs} />;
  if (!rights.data) return <RecordState query={rights} title={t("new")} crumbs={crumbs} />;
  return <NewRole roles={roles.data} rights={rights.data} />;
}

function NewRole({ roles, rights }: { roles: Role[]; rights: RightRow[] }) {
  const { t, i18n } = useTranslation("roles");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits,
    values: newRoleValues,
    submit: (values, { headers }) => ok(api.POST("/api/v1/roles", { body: values, headers })),
    savedMessage: "roles:createdMessage",
    onSaved: async (role) => {
      await client.invalidateQueries({ queryKey: ["roles"] });
      await navigate({ to: "/roles/$roleId", params: { roleId: role.id } });
    },
  });
  const copyFrom = (id: string | null) => {
    const role = roles.find((other) => other.id === id);
    if (!role) return;
    state.form.setFieldValue("rights", [...role.rights].sort() as never);
    state.form.setFieldValue("reach", role.reach as never);
  };
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/roles" }]} />
      <PageBody aside={<InWords rights={rights} held={state.values.rights} reach={state.values.reach} />}>
        <Panel>
          <FieldGrid>
            <Select
              label={t("copyFrom")}
              description={t("copyHint")}
              data={roles.map((role) => ({ value: role.id, label: roleName(role, i18n.language) }))}
              onChange={copyFrom}
              searchable
            />
          </FieldGrid>
        </Panel>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: "/roles" })}
          >
            <RoleFields state={state} rights={rights} />
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
