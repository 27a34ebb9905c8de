import { useTranslation } from "react-i18next";
import { ToneMark } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import type { Site } from "./data";
import classes from "./MilestoneStrip.module.css";

/** The way of a site from the pattern to its completion: what is reached, by whom and when. */
export function MilestoneStrip({ site }: { site: Site }) {
  const { t } = useTranslation("sites");
  const format = useFormat();
  return (
    <ol className={classes.strip} aria-label={t("milestones")}>
      {site.milestones.map(({ name, at, by }) => (
        <li
          key={name}
          className={at ? `${classes.step} ${classes.reached}` : classes.step}
          data-milestone={name}
          data-reached={at !== null}
        >
          <span className={classes.mark}>
            <ToneMark tone={at ? "good" : "neutral"} />
          </span>
          <span className={classes.name}>{t(`milestone.${name}`)}</span>
          <span className={classes.meta}>
            {at ? (
              <>
                <time dateTime={at} title={format.zone}>
                  {format.dateTime(at)}
                </time>
                {by && (
                  <>
                    {" · "}
                    <bdi>{by.name}</bdi>
                  </>
                )}
              </>
            ) : (
              t("notYet")
            )}
          </span>
        </li>
      ))}
      <li className={classes.share}>
        <span className={classes.percent}>
          <bdi dir="ltr">{format.percent(site.completion_percent / 100)}</bdi>
        </span>
        <span className={classes.meta}>{t("completion")}</span>
      </li>
    </ol>
  );
}
