import { Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/api/problem";
import { problemMessage } from "@/lib/api/refusal";
import { EmptyState } from "./EmptyState";
import { ProblemAlert } from "./Notice";
import { PageBody } from "./PageBody";
import { type Crumb, PageHeader } from "./PageHeader";
import { RouteButton } from "./RouteButton";

/** What a record's page shows while there is no record: that it comes, that there is none, or what went wrong. */
export function RecordState(props: {
  query: Pick<UseQueryResult, "error" | "refetch">;
  title: string;
  crumbs?: Crumb[];
}) {
  const { t } = useTranslation();
  const { query, title, crumbs } = props;
  const back = crumbs?.at(-1);
  return (
    <>
      <PageHeader passing title={title} crumbs={crumbs} />
      <PageBody>
        {query.error && asProblem(query.error).status === 404 ? (
          <EmptyState
            title={t("page.noRecord")}
            hint={problemMessage(asProblem(query.error)) || t("page.noRecordHint")}
            action={back && <RouteButton to={back.to}>{back.label}</RouteButton>}
          />
        ) : query.error ? (
          <ProblemAlert error={query.error} retry={() => void query.refetch()} />
        ) : (
          <>
            <Skeleton height={56} />
            <Skeleton height={220} />
          </>
        )}
      </PageBody>
    </>
  );
}
