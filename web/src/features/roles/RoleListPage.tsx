import { SegmentedControl, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { roleName } from "@/lib/auth/roles";
import { useCan } from "@/lib/auth/useSession";
import { mentions } from "@/lib/folding";
import { modulesOf, type RightRow, type Role, useRights, useRoles } from "./lookups";
import classes from "./Roles.module.css";
import { useWords } from "./words";

/** All roles, one by one or side by side. */
export function RoleListPage() {
  const { t } = useTranslation("roles");
  const roles = useRoles();
  const rights = useRights();
  const mayCreate = useCan()("roles.create");
  const [view, setView] = useState("list");
  const [wanted, setWanted] = useState("");
  if (!roles.data) return <RecordState query={roles} title={t("title")} />;
  if (!rights.data) return <RecordState query={rights} title={t("title")} />;
  const shown = roles.data.filter((role) =>
    mentions(`${role.name} ${role.name_ar} ${role.description}`, wanted),
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={mayCreate && <RouteButton to="/roles/new">{t("new")}</RouteButton>}
      />
      <PageBody>
        <div className={classes.tools}>
          <TextInput
            aria-label={t("find")}
            placeholder={t("find")}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t("view")}
            value={view}
            onChange={setView}
            data={[
              { value: "list", label: t("viewList") },
              { value: "matrix", label: t("viewMatrix") },
            ]}
          />
        </div>
        <Panel flush>
          {shown.length === 0 && <EmptyState title={t("empty")} hint={t("emptyHint")} />}
          {shown.length > 0 && view === "list" && <RoleTable roles={shown} />}
          {shown.length > 0 && view === "matrix" && <Comparison roles={shown} rights={rights.data} />}
        </Panel>
      </PageBody>
    </>
  );
}

function RoleLink({ role }: { role: Role }) {
  const { i18n } = useTranslation();
  return (
    <Link to="/roles/$roleId" params={{ roleId: role.id }} className={classes.link}>
      {roleName(role, i18n.language)}
    </Link>
  );
}

function RoleTable({ roles }: { roles: Role[] }) {
  const { t } = useTranslation("roles");
  return (
    <div className={classes.scroll}>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("reach")}</th>
            <th scope="col" className={classes.figure}>
              {t("rights")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("people")}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">
                <RoleLink role={role} />
                {role.description && <div className={classes.note}>{role.description}</div>}
              </th>
              <td>
                <span className={classes.badges}>
                  <StatusBadge value={role.is_builtin ? "predefined" : "custom"} />
                  {role.added_rights.length + role.lost_rights.length > 0 && <StatusBadge value="changed" />}
                </span>
              </td>
              <td>{t(`reaches.${role.reach}`)}</td>
              <td className={classes.figure}>{role.rights.length}</td>
              <td className={classes.figure}>{role.user_count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Comparison({ roles, rights }: { roles: Role[]; rights: RightRow[] }) {
  const { t } = useTranslation("roles");
  const words = useWords();
  return (
    <div className={classes.scroll}>
      <table className={classes.comparison}>
        <thead>
          <tr>
            <th scope="col">{t("right")}</th>
            {roles.map((role) => (
              <th scope="col" key={role.id}>
                <RoleLink role={role} />
              </th>
            ))}
          </tr>
        </thead>
        {modulesOf(rights).map((module) => (
          <tbody key={module.name}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={classes.module}>
                {words.module(module.name)}
              </th>
            </tr>
            {[...module.byOperation.values(), ...module.actions].map((right) => (
              <tr key={right.right}>
                <th scope="row">{words.right(right)}</th>
                {roles.map((role) => (
                  <td key={role.id}>
                    {role.rights.includes(right.right) && (
                      <IconCheck size={15} role="img" aria-label={t("yes")} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
