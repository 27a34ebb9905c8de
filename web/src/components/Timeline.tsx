import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import type { Tone } from "@/lib/status";
import { ToneMark } from "./StatusBadge";
import classes from "./Timeline.module.css";

export interface TimelineEntry {
  id: string;
  title: ReactNode;
  /** ISO time; none for a step that is still to come. */
  at?: string | null;
  who?: string | null;
  detail?: ReactNode;
  tone?: Tone;
}

/** What happened, when and by whom. The caller gives the order. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entries.length === 0) return <div className={classes.meta}>{t("timeline.empty")}</div>;
  return (
    <ol className={classes.list}>
      {entries.map((entry) => {
        const tone = entry.tone ?? (entry.at ? "good" : "neutral");
        return (
          <li key={entry.id} className={classes.item}>
            <span className={`${classes.mark} ${classes[tone]}`}>
              <ToneMark tone={tone} />
            </span>
            <div className={classes.title}>{entry.title}</div>
            {(entry.at || entry.who) && (
              <div className={classes.meta}>
                {entry.at && (
                  <time dateTime={entry.at} title={format.zone}>
                    {format.dateTime(entry.at)}
                  </time>
                )}
                {entry.at && entry.who && " · "}
                {entry.who && <bdi>{entry.who}</bdi>}
              </div>
            )}
            {entry.detail && (
              <div className={classes.detail}>
                {typeof entry.detail === "string" ? <bdi>{entry.detail}</bdi> : entry.detail}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Who took a step: a person, or the product by itself. */
export function useWho(): (step: { by_id: string | null; by_name: string }) => string {
  const { t } = useTranslation();
  return (step) => (step.by_id ? step.by_name : t("timeline.automatic"));
}
