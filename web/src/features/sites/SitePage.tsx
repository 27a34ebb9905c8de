import { ActionIcon, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useSiteTabs } from "@/lib/feature";
import { useFormat, ZoneOfPlace } from "@/lib/format";
import { setPreferences, usePreferences } from "@/lib/preferences";
import { countOf, useSiteFindings } from "@/lib/siteShot";
import { type Site, useSite } from "./data";
import { MilestoneStrip } from "./MilestoneStrip";
import { SiteDialog } from "./SiteDialog";
import classes from "./SitePage.module.css";
import { useSiteActions } from "./useSiteActions";

/** The workbench of a site: head, milestones, and the tabs that the areas contribute. */
export function SitePage() {
  const { siteId } = useParams({ strict: false }) as { siteId: string };
  const { t } = useTranslation("sites");
  const site = useSite(siteId);
  if (!site.data) {
    return <RecordState query={site} title={t("site")} crumbs={[{ label: t("title"), to: "/sites" }]} />;
  }
  return (
    <ZoneOfPlace value={site.data.project.time_zone}>
      <Workbench site={site.data} key={siteId} />
    </ZoneOfPlace>
  );
}

function Workbench({ site }: { site: Site }) {
  const { tab } = useParams({ strict: false }) as { tab?: string };
  const { t } = useTranslation(["sites", "nav"]);
  const can = useCan();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const findings = useSiteFindings(site.id).data;
  const narrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const folded = usePreferences().siteHeadFolded ?? narrow;
  const actions = useSiteActions(site, () => setEditing(true));
  const tabs = useSiteTabs(can);
  const wanted = tab ?? tabs[0]?.id;
  const current = tabs.find(({ id }) => id === wanted);
  return (
    <>
      <PageHeader
        compact
        title={site.name}
        crumbs={[
          { label: t("title"), to: "/sites" },
          { label: site.project.name, to: `/projects/${site.project.id}` },
        ]}
        badge={<StatusBadge value={site.status} />}
        subtitle={
          <>
            <Code>{site.number}</Code> <span>· {t("common:timesIn", { zone: format.zone })}</span>
          </>
        }
        actions={
          <ActionBar
            actions={actions}
            allowed={site.allowed_actions}
            blocked={site.blocked_actions}
            max={2}
          />
        }
      />
      {!folded && <MilestoneStrip site={site} />}
      <nav className={classes.tabs} aria-label={t("parts")}>
        {tabs.map(({ id, labelKey }) => (
          <Tab
            key={id}
            siteId={site.id}
            id={id}
            isFirst={id === tabs[0]?.id}
            isCurrent={id === current?.id}
            label={t(`nav:${labelKey}`)}
            found={findings && countOf(findings, id)}
          />
        ))}
        <ActionIcon
          variant="subtle"
          size={30}
          className={classes.fold}
          aria-expanded={!folded}
          aria-label={t(folded ? "head.unfold" : "head.fold")}
          title={t(folded ? "head.unfold" : "head.fold")}
          onClick={() => setPreferences({ siteHeadFolded: !folded })}
        >
          {folded ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
        </ActionIcon>
      </nav>
      <PageBody>
        <Suspense fallback={<Skeleton height={220} />}>
          {current ? (
            <current.component siteId={site.id} key={current.id} />
          ) : (
            <EmptyState title={t("noSuchPart")} />
          )}
        </Suspense>
      </PageBody>
      {editing && <SiteDialog site={site} onClose={() => setEditing(false)} />}
    </>
  );
}

function Tab(props: {
  siteId: string;
  id: string;
  isFirst: boolean;
  isCurrent: boolean;
  label: string;
  found: ReturnType<typeof countOf> | undefined;
}) {
  const { t } = useTranslation("shot");
  const { id, found } = props;
  const tone = found?.isError ? classes.bad : classes.attention;
  return (
    <Link
      to="/sites/$siteId/{-$tab}"
      params={{ siteId: props.siteId, tab: props.isFirst ? undefined : id }}
      className={classes.tab}
      // Going back leads to where the person came from, not through every part that was looked at.
      replace
      activeOptions={{ exact: true }}
      aria-current={props.isCurrent ? "page" : undefined}
      aria-description={found && found.count > 0 ? t("findings.openOf", { count: found.count }) : undefined}
      ref={props.isCurrent ? bringIntoRow : undefined}
      data-tab={id}
    >
      {props.label}
      {found && found.count > 0 && (
        <span
          className={`${classes.count} ${found.isOwn ? tone : classes.rests}`}
          data-part="finding-count"
          aria-hidden="true"
        >
          {found.count}
        </span>
      )}
    </Link>
  );
}

/** On a phone the row of parts is wider than the page. */
function bringIntoRow(tab: HTMLAnchorElement | null): void {
  const row = tab?.parentElement;
  if (tab && row && row.scrollWidth > row.clientWidth) {
    tab.scrollIntoView({ block: "nearest", inline: "center" });
  }
}
