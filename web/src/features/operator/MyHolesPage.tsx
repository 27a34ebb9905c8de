import { Skeleton } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { useMyDrilling, usePattern } from "./data";
import { HoleDesk } from "./HoleDesk";
import classes from "./operator.module.css";
import { SiteList } from "./SiteList";

/** The operator's page: the sites to drill, and one site's holes to mark. Made for a phone in one hand. */
export function MyHolesPage() {
  const { siteId } = useParams({ strict: false }) as { siteId?: string };
  const { t } = useTranslation("operator");
  const sites = useMyDrilling();
  const only = sites.data?.length === 1 ? sites.data[0]?.site_id : undefined;
  const chosen = siteId ?? only;
  const site = sites.data?.find(({ site_id }) => site_id === chosen);
  return (
    <>
      <PageHeader
        title={site?.site_name ?? t("title")}
        crumbs={siteId ? [{ label: t("title"), to: "/my-holes" }] : []}
        subtitle={site?.project_name}
      />
      <PageBody>
        <div className={classes.page}>
          {sites.isError && <ProblemAlert error={sites.error} retry={() => void sites.refetch()} />}
          {sites.isPending && <Skeleton height={160} />}
          {sites.data && !chosen && <SiteList sites={sites.data} />}
          {chosen && sites.data && !site && <EmptyState title={t("notYours")} hint={t("noneHint")} />}
          {site && <Holes siteId={site.site_id} key={site.site_id} />}
        </div>
      </PageBody>
    </>
  );
}

function Holes({ siteId }: { siteId: string }) {
  const pattern = usePattern(siteId);
  if (pattern.isError && !pattern.data) {
    return <ProblemAlert error={pattern.error} retry={() => void pattern.refetch()} />;
  }
  if (!pattern.data) return <Skeleton height={260} />;
  return <HoleDesk siteId={siteId} pattern={pattern.data} />;
}
