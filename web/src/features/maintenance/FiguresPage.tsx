import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { FieldGrid } from "@/components/ServerForm";
import { api, ok } from "@/lib/api/client";
import { isUnread } from "@/lib/figures";
import { todayIn } from "@/lib/format/days";
import { plusDays } from "@/lib/format/weeks";
import { usePreferences } from "@/lib/preferences";
import Counts from "./CountsPanel";
import { Figures } from "./Figures";
import { Trend } from "./Trend";

/** Counts of now, key figures of a period, and how they went over time. */
export function FiguresPage() {
  const { t } = useTranslation("maintenance");
  const { time_zone } = usePreferences();
  const today = todayIn(time_zone);
  const [since, setSince] = useState(plusDays(today, -90));
  const [until, setUntil] = useState(today);
  const isWhole = [since, until].every((day) => day && !isUnread(day));
  const query = { since, until };
  const figures = useQuery({
    queryKey: ["maintenance", "figures", since, until],
    queryFn: () => ok(api.GET("/api/v1/maintenance/figures", { params: { query } })),
    enabled: isWhole,
  });
  return (
    <>
      <PageHeader
        title={t("figures.title")}
        crumbs={[{ label: t("title"), to: "/work-orders" }]}
        actions={
          <RouteButton to="/maintenance-costs" variant="default">
            {t("figures.costs")}
          </RouteButton>
        }
      />
      <PageBody>
        <Counts />
        <Panel title={t("figures.period")}>
          <FieldGrid>
            <DateField label={t("figures.since")} value={since} onChange={setSince} />
            <DateField label={t("figures.until")} value={until} onChange={setUntil} />
          </FieldGrid>
        </Panel>
        {figures.isError && <ProblemAlert error={figures.error} retry={() => void figures.refetch()} />}
        {figures.isPending && <Skeleton height={160} />}
        {figures.data && <Figures figures={figures.data} />}
        <Trend />
      </PageBody>
    </>
  );
}
