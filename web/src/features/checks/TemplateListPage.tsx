import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "./checks.module.css";

/** The checklists that can be filled in, by name. */
export function TemplateListPage() {
  const { t } = useTranslation("checklists");
  const can = useCan();
  const format = useFormat();
  const found = useQuery({
    queryKey: ["checklist-templates"],
    queryFn: () => ok(api.GET("/api/v1/checklist-templates")),
  });
  return (
    <>
      <PageHeader
        title={t("templates.title")}
        actions={
          can("maintenance.update") && (
            <RouteButton to="/checklist-templates/new">{t("templates.new")}</RouteButton>
          )
        }
      />
      <PageBody>
        {found.isError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Skeleton height={160} />}
        {found.data && (
          <Panel>
            {found.data.length === 0 ? (
              <EmptyState title={t("templates.empty")} hint={t("templates.emptyHint")} />
            ) : (
              <ul className={classes.faults} style={{ marginTop: 0 }}>
                {found.data.map((template) => (
                  <li key={template.id}>
                    <Link
                      to="/checklist-templates/$templateId"
                      params={{ templateId: template.id }}
                      className={classes.link}
                    >
                      <bdi>{template.name}</bdi>
                    </Link>
                    <span className={classes.faint}>
                      {format.list([
                        t("templates.edition", { number: template.latest }),
                        format.date(template.updated_at),
                      ])}
                      {template.is_retired && ` · ${t("templates.retired")}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        )}
      </PageBody>
    </>
  );
}
