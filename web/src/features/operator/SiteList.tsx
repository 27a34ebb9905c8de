import { Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { useFormat } from "@/lib/format";
import type { SiteProgress } from "./data";
import classes from "./operator.module.css";

/** Sites to drill, each leading to its holes. Those without work left are folded away behind their number. */
export function SiteList({ sites }: { sites: SiteProgress[] }) {
  const { t } = useTranslation("operator");
  const open = sites.filter(({ is_open }) => is_open);
  const others = sites.filter(({ is_open }) => !is_open);
  if (sites.length === 0) return <EmptyState title={t("none")} hint={t("noneHint")} />;
  return (
    <div className={classes.sites}>
      {open.length === 0 && <EmptyState title={t("noneOpen")} hint={t("noneOpenHint")} />}
      {open.map((site) => (
        <SiteLink key={site.site_id} site={site} />
      ))}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t("others", { count: others.length })}</summary>
          <div className={classes.sites}>
            {others.map((site) => (
              <SiteLink key={site.site_id} site={site} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function SiteLink({ site }: { site: SiteProgress }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const facts = [
    site.project_name,
    t("drilledOf", { done: format.number(site.completed), all: format.number(site.holes) }),
    site.expected_end_on && t("due", { day: format.date(site.expected_end_on) }),
    site.last_completed_at && t("lastDrilled", { at: format.dateTime(site.last_completed_at) }),
  ];
  return (
    <Link to={`/my-holes/${site.site_id}` as never} className={classes.site}>
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
      <span className={classes.faint}>{facts.filter(Boolean).join(" · ")}</span>
    </Link>
  );
}
