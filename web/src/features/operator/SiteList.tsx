import { Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { useFormat } from "@/lib/format";
import type { SiteProgress } from "./data";
import classes from "./operator.module.css";

/** Sites to drill, each leading to its holes. */
export function SiteList({ sites }: { sites: SiteProgress[] }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  if (sites.length === 0) return <EmptyState title={t("none")} hint={t("noneHint")} />;
  return (
    <div className={classes.sites}>
      {sites.map((site) => (
        <Link key={site.site_id} to={`/my-holes/${site.site_id}` as never} className={classes.site}>
          <span className={classes.siteHead}>
            <span>{site.site_name}</span>
            <bdi dir="ltr">{format.percent(site.percent / 100)}</bdi>
          </span>
          <Progress
            value={site.percent}
            size="sm"
            radius="xs"
            aria-label={t("progressOf", { name: site.site_name })}
          />
          <span className={classes.faint}>
            {site.project_name} ·{" "}
            {t("drilledOf", { done: format.number(site.completed), all: format.number(site.holes) })}
          </span>
        </Link>
      ))}
    </div>
  );
}
