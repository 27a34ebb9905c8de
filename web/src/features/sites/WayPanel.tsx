import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FindingList } from "@/components/FindingList";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { ToneMark } from "@/components/StatusBadge";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useCan } from "@/lib/auth/useSession";
import { useSiteTabs } from "@/lib/feature";
import { useFormat } from "@/lib/format";
import { tabOfStep, useSiteFindings, useSiteWay, type WayStep } from "@/lib/siteShot";
import classes from "./WayPanel.module.css";

const tones = { done: "good", open: "progress", blocked: "neutral", skipped: "off" } as const;

/** The way of a shot as a checklist: what is done, by whom, what is next, and why the rest waits. */
export function WayPanel({ siteId }: { siteId: string }) {
  const { t } = useTranslation("shot");
  const way = useSiteWay(siteId);
  return (
    <Panel flush title={t("way.title")}>
      {way.isError && <ProblemAlert error={way.error} retry={() => void way.refetch()} />}
      {way.isPending && <Skeleton height={380} />}
      {way.data && <Steps siteId={siteId} way={way.data} />}
    </Panel>
  );
}

function Steps({ siteId, way }: { siteId: string; way: WayStep[] }) {
  const { t } = useTranslation("shot");
  const words = useWhyNotWords(true);
  const format = useFormat();
  const tabs = new Set(useSiteTabs(useCan()).map(({ id }) => id));
  return (
    <ol className={classes.way}>
      {way.map((step) => {
        const tab = tabOfStep[step.name];
        const name = t(`way.step.${step.name}`);
        const who = [step.at && format.dateTime(step.at), step.by?.name].filter(Boolean).join(" · ");
        return (
          <li
            key={step.name}
            className={[classes.step, classes[step.state], step.is_next && classes.next]
              .filter(Boolean)
              .join(" ")}
            data-step={step.name}
            data-state={step.state}
            aria-current={step.is_next ? "step" : undefined}
          >
            <span className={classes.mark} title={t(`way.state.${step.state}`)}>
              <ToneMark tone={tones[step.state]} />
            </span>
            <span className={classes.name}>
              {tab && tabs.has(tab) ? (
                <Link to="/sites/$siteId/{-$tab}" params={{ siteId, tab }} className={classes.link}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {step.is_next && <span className={classes.badge}>{t("way.next")}</span>}
            </span>
            <span className={classes.count}>
              {step.total ? t("way.of", { done: step.done ?? 0, total: step.total }) : null}
            </span>
            <span className={classes.detail}>
              {step.why_not
                ? t("way.whyNot", { reason: words(step.why_not) })
                : who || t(`way.state.${step.state}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Every finding of the site in one list. */
export function FindingsOfSite({ siteId }: { siteId: string }) {
  const { t } = useTranslation("shot");
  const findings = useSiteFindings(siteId);
  const count = findings.data?.kinds.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <Panel flush title={count === undefined ? t("findings.heading") : t("findings.of", { count })}>
      {findings.isError && <ProblemAlert error={findings.error} retry={() => void findings.refetch()} />}
      {findings.isPending && <Skeleton height={120} />}
      {findings.data && <FindingList siteId={siteId} findings={findings.data} />}
    </Panel>
  );
}
