import { Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { StatusBadge } from "@/components/StatusBadge";
import type { Page, Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./SiteCards.module.css";

/** Sites on the home page: name, project, status and how far each is. */
export function SiteCards(props: {
  query: UseQueryResult<Page<Schema<"SiteRow">>>;
  empty: string;
  hint: string;
}) {
  const { t } = useTranslation("sites");
  const format = useFormat();
  const { query } = props;
  if (query.isPending) return <Skeleton height={96} />;
  if (query.isError) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <EmptyState title={props.empty} hint={props.hint} />;
  return (
    <ul className={classes.list}>
      {query.data.items.map((site) => (
        <li key={site.id}>
          <Link to={`/sites/${site.id}` as never} className={classes.card}>
            <span className={classes.name}>{site.name}</span>
            <span className={classes.project}>{site.project_name}</span>
            <StatusBadge value={site.status} />
            <span className={classes.share} title={t("completion")}>
              <span className={classes.track} aria-hidden="true">
                <span className={classes.bar} style={{ inlineSize: `${site.completion_percent}%` }} />
              </span>
              <bdi dir="ltr">{format.percent(site.completion_percent / 100)}</bdi>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
