import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { roleName } from "@/lib/auth/roles";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { listOf } from "@/lib/format/list";
import { useRegionOptions } from "@/lib/lookups";
import { useRoles } from "./lookups";
import { UserStatus } from "./UserStatus";

type User = RowOf<"/api/v1/users">;
const statuses = ["active", "inactive", "locked", "suspended"] as const;

export function UserListPage() {
  const { t, i18n } = useTranslation("users");
  const format = useFormat();
  const can = useCan();
  const roles = useRoles();
  const regions = useRegionOptions();
  const nameOfRole = (code: string, fallback: string) => {
    const role = roles.find((known) => known.code === code);
    return role ? roleName(role, i18n.language) : fallback;
  };

  const columns: Column<User>[] = [
    { id: "full_name", header: t("name"), sort: "last_name", primary: true, cell: (user) => user.full_name },
    {
      id: "first_name",
      header: t("firstName"),
      sort: "first_name",
      hidden: true,
      cell: (user) => user.first_name,
    },
    {
      id: "last_name",
      header: t("lastName"),
      sort: "last_name",
      hidden: true,
      cell: (user) => user.last_name,
    },
    { id: "email", header: t("email"), sort: "email", cell: (user) => <Code>{user.email}</Code> },
    {
      id: "role",
      header: t("primaryRole"),
      sort: "role",
      cell: (user) => nameOfRole(user.primary_role, user.primary_role_name),
    },
    {
      id: "roles",
      header: t("roles"),
      wrap: true,
      cell: (user) => listOf(user.roles.map((code, at) => nameOfRole(code, user.role_names[at] ?? code))),
    },
    {
      id: "region",
      header: t("region"),
      cell: (user) =>
        user.region_id
          ? (regions.find(({ value }) => value === user.region_id)?.label ?? user.region_name)
          : t("allRegions"),
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (user) => <UserStatus value={user.status} />,
    },
    {
      id: "last_sign_in_at",
      header: t("lastSignIn"),
      sort: "last_sign_in_at",
      cell: (user) =>
        user.last_sign_in_at ? (
          <time dateTime={user.last_sign_in_at} title={format.dateTime(user.last_sign_in_at)}>
            {format.relative(user.last_sign_in_at)}
          </time>
        ) : (
          t("never")
        ),
    },
    {
      id: "created_at",
      header: t("created"),
      sort: "created_at",
      cell: (user) => format.date(user.created_at),
    },
    { id: "id", header: t("userId"), cell: (user) => <Code>{user.id}</Code> },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    {
      kind: "choice",
      id: "role",
      label: t("role"),
      options: roles.map((role) => ({ value: role.code, label: roleName(role, i18n.language) })),
    },
    { kind: "date", id: "created_from", label: t("createdFrom"), edge: "start" },
    { kind: "date", id: "created_to", label: t("createdTo"), edge: "end" },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
    { kind: "text", id: "email_domain", label: t("emailDomain") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/users"
      columns={columns}
      filters={filters}
      defaultSort="last_name"
      rowTo={(user) => `/users/${user.id}`}
      actions={can("users.create") && <RouteButton to="/users/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
