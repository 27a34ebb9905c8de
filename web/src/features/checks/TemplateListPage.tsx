import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";

type Row = RowOf<"/api/v1/checklist-templates">;

/** The checklists that can be filled in, and those that are retired. */
export function TemplateListPage() {
  const { t } = useTranslation("checklists");
  const can = useCan();
  const format = useFormat();
  const columns: Column<Row>[] = [
    { id: "name", header: t("templates.name"), sort: "name", primary: true, cell: (row) => row.name },
    {
      id: "description",
      header: t("templates.description"),
      wrap: true,
      cell: (row) => row.description || "–",
    },
    {
      id: "latest",
      header: t("templates.editions"),
      numeric: true,
      cell: (row) => <Code>{format.number(row.latest, 0)}</Code>,
    },
    {
      id: "is_retired",
      header: t("templates.state"),
      cell: (row) => (
        <StatusBadge
          value={row.is_retired ? "retired" : "active"}
          tone={row.is_retired ? "neutral" : "good"}
          label={t(row.is_retired ? "templates.retired" : "templates.inForce")}
        />
      ),
    },
    { id: "updated_at", header: t("templates.changed"), cell: (row) => format.date(row.updated_at) },
    {
      id: "created_at",
      header: t("templates.created"),
      sort: "created_at",
      hidden: true,
      cell: (row) => format.date(row.created_at),
    },
  ];
  const filters: Filter[] = [{ kind: "flag", id: "is_retired", label: t("templates.retired") }];
  return (
    <ListPage
      title={t("templates.title")}
      path="/api/v1/checklist-templates"
      columns={columns}
      filters={filters}
      defaultSort="name"
      rowTo={(row) => `/checklist-templates/${row.id}`}
      actions={
        can("maintenance.update") && (
          <RouteButton to="/checklist-templates/new">{t("templates.new")}</RouteButton>
        )
      }
      empty={{ title: t("templates.empty"), hint: t("templates.emptyHint") }}
    />
  );
}
