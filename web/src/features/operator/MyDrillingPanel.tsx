import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { nextHole, type SiteProgress, useMyDrilling, usePattern } from "./data";
import { NearbyPlan } from "./NearbyPlan";
import classes from "./operator.module.css";
import { SiteList } from "./SiteList";

/** The operator's work on the home page: the next hole of the first site, then all sites. */
export default function MyDrillingPanel() {
  const { t } = useTranslation("operator");
  const sites = useMyDrilling();
  const first = sites.data?.find(({ is_open }) => is_open);
  return (
    <>
      {first && <NextHole site={first} key={first.site_id} />}
      <Panel title={t("sites")}>
        {sites.isError && <ProblemAlert error={sites.error} retry={() => void sites.refetch()} />}
        {sites.isPending && <Skeleton height={70} />}
        {sites.data && <SiteList sites={sites.data} />}
      </Panel>
    </>
  );
}

function NextHole({ site }: { site: SiteProgress }) {
  const { t } = useTranslation("operator");
  const pattern = usePattern(site.site_id);
  const place = pattern.data ? nextHole(pattern.data) : null;
  return (
    <Panel title={t("nextOn", { name: site.site_name })}>
      {pattern.isError && !pattern.data && (
        <ProblemAlert error={pattern.error} retry={() => void pattern.refetch()} />
      )}
      {pattern.isPending && <Skeleton height={160} />}
      {pattern.data && place !== null && (
        <div className={classes.today}>
          <NearbyPlan pattern={pattern.data} place={place} />
          <div className={classes.todayFacts}>
            <div>
              <div className={classes.faint}>{t("nextHole")}</div>
              <div className={classes.number}>
                <Code>{pattern.data.hole_number[place]}</Code>
              </div>
            </div>
            <span>
              {t("designLength")} <Quantity value={pattern.data.length_m[place]} unit="m" digits={2} />
            </span>
            <Link to={`/my-holes/${site.site_id}` as never} className={classes.goOn}>
              {t("goOn")}
            </Link>
          </div>
        </div>
      )}
    </Panel>
  );
}
