import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ToneMark } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import classes from "./Utilization.module.css";

/** How full a store is: below 70 % good, up to 90 % filling, above nearly full; told by colour, shape and words. */
export function Utilization({ percent, large }: { percent: number; large?: boolean }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const tone = percent < 70 ? "good" : percent <= 90 ? "attention" : "bad";
  const words = t(`fill.${tone}`);
  const figure = format.percent(percent / 100, 1);
  return (
    <span className={large ? `${classes.row} ${classes.large}` : classes.row} title={words} data-tone={tone}>
      <span className={classes.track} aria-hidden="true">
        <div
          className={`${classes.fill} ${classes[tone]}`}
          style={{ inlineSize: `${Math.min(percent, 100)}%` }}
        />
        <i className={classes.mark} style={{ insetInlineStart: "70%" }} />
        <i className={classes.mark} style={{ insetInlineStart: "90%" }} />
      </span>
      <span style={{ color: `var(--hw-${tone})` }}>
        <ToneMark tone={tone} />
      </span>
      <bdi dir="ltr">{figure}</bdi>
      {large ? <span>{words}</span> : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  );
}
