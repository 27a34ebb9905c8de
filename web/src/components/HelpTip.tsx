import { Popover } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BenchSection, type BenchTerm, isBenchTerm } from "./BenchSection";
import classes from "./HelpTip.module.css";

export type Term =
  | BenchTerm
  | "mic"
  | "powder_factor"
  | "inter_hole_delay"
  | "tie_up"
  | "fefo"
  | "collar"
  | "dip"
  | "bearing"
  | "booster"
  | "powder_column";

/** Explains a field term on demand: its name, what it means, and a section drawing where that helps. */
export function HelpTip({ term }: { term: Term }) {
  const { t } = useTranslation("terms");
  const name = t(`${term}.name`);
  return (
    <Popover width={280} position="bottom" shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={t("common:help.explain", { term: name })}
          onClick={(event) => event.preventDefault()}
        >
          <IconHelpCircle size={15} stroke={1.7} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.title}>{name}</div>
        {isBenchTerm(term) && <BenchSection highlight={term} className={classes.drawing} />}
        <div className={classes.text}>{t(`${term}.text`)}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
