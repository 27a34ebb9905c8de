import { ActionIcon, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/components/ReasonDialog";
import { ToneMark } from "@/components/StatusBadge";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { keepSite, type Site } from "./data";
import classes from "./MilestoneStrip.module.css";

type Milestone = "pattern_approved" | "simulation_confirmed" | "operator_completed" | "completed";

/** The way of a site from the pattern to its completion: what is reached, by whom and when, and how it is taken back. */
export function MilestoneStrip({ site }: { site: Site }) {
  const { t } = useTranslation("sites");
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Milestone | null>(null);
  const takeBack = async (name: Milestone, reason: string) => {
    const request = {
      params: { path: { site_id: site.id } },
      headers: ifMatch(site.version),
      body: { reason },
    };
    await keepSite(
      client,
      await ok(api.POST(`/api/v1/sites/{site_id}/milestones/${name}/take-back`, request)),
    );
    await client.invalidateQueries({ queryKey: ["site", site.id] });
    toast("sites:takeBack.done");
  };
  return (
    <ol className={classes.strip} aria-label={t("milestones")}>
      {site.milestones.map(({ name, at, by, is_by_designer, may_be_taken_back }) => (
        <li
          key={name}
          className={at ? `${classes.step} ${classes.reached}` : classes.step}
          data-milestone={name}
          data-reached={at !== null}
        >
          <span className={classes.mark}>
            <ToneMark tone={at ? "good" : "neutral"} />
          </span>
          <span className={classes.name}>
            {t(`milestone.${name}`)}
            {may_be_taken_back && (
              <Tooltip label={t("takeBack.action")}>
                <ActionIcon
                  variant="subtle"
                  size={18}
                  className={classes.back}
                  aria-label={`${t("takeBack.action")}: ${t(`milestone.${name}`)}`}
                  onClick={() => setAsking(name as Milestone)}
                >
                  <IconArrowBackUp size={13} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
            )}
          </span>
          <span
            className={classes.meta}
            title={
              at
                ? [format.dateTime(at), by?.name, is_by_designer && t("byDesigner")]
                    .filter(Boolean)
                    .join(" · ")
                : undefined
            }
          >
            {at ? (
              <>
                <time dateTime={at}>{format.date(at)}</time>
                {by && (
                  <span>
                    · <bdi>{by.name}</bdi>
                  </span>
                )}
                {is_by_designer && <span>· {t("byDesigner")}</span>}
              </>
            ) : (
              t("notYet")
            )}
          </span>
        </li>
      ))}
      <li className={classes.share} title={t("completion")}>
        <bdi dir="ltr" className={classes.percent}>
          {format.percent(site.completion_percent / 100)}
        </bdi>
        <VisuallyHidden>{t("completion")}</VisuallyHidden>
      </li>
      <ReasonDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? `${t("takeBack.action")}: ${t(`milestone.${asking}`)}` : ""}
        message={t("takeBack.ask")}
        confirmLabel={t("takeBack.action")}
        danger
        onConfirm={(reason) => (asking ? takeBack(asking, reason) : Promise.resolve())}
      />
    </ol>
  );
}
