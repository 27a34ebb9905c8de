import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { useSite } from "./data";
import classes from "./OverviewTab.module.css";
import { FindingsOfSite, WayPanel } from "./WayPanel";

/** The way of the shot, findings, facts and history of a site. */
export default function OverviewTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation("sites");
  const format = useFormat();
  const can = useCan();
  const regionName = useRegionName();
  const site = useSite(siteId).data;
  const path = { site_id: siteId };
  const timeline = useQuery({
    queryKey: ["site", siteId, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/timeline", { params: { path } })),
  });
  if (!site) return <Skeleton height={220} />;
  const facts = [
    {
      label: t("project"),
      value: (
        <Link to={`/projects/${site.project.id}` as never} className={classes.link}>
          <bdi>{site.project.name}</bdi> <Code>{site.project.number}</Code>
        </Link>
      ),
    },
    { label: t("projectStatus"), value: <StatusBadge value={site.project.status} /> },
    { label: t("region"), value: regionName(site.region.id, site.region.name) },
    { label: t("address"), value: site.address },
    { label: t("rockDensity"), value: <Quantity value={site.rock_density_t_m3} unit="t/m³" /> },
    {
      label: t("grid"),
      value: site.project.epsg ? <Code>{`EPSG:${site.project.epsg}`}</Code> : t("localGrid"),
    },
    { label: t("timeZone"), value: <Code>{site.project.time_zone}</Code> },
    { label: t("created"), value: format.dateTime(site.created_at) },
  ];
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {can("blasting.read") && <WayPanel siteId={siteId} />}
        {can("blasting.read") && <FindingsOfSite siteId={siteId} />}
        <Panel title={t("facts")}>
          <Facts facts={facts} />
        </Panel>
      </div>
      <StepHistory query={timeline} title={t("history")} area="sites" tone={toneOfStep} />
      <RecordHistory recordId={siteId} />
    </div>
  );
}

function toneOfStep({ name }: { name: string }) {
  return name.endsWith("_cleared") || name === "hold" ? "attention" : undefined;
}
