import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import { notifyProblem } from "../toast";
import classes from "./List.module.css";
import { mostChosen, type useChosen } from "./useChosen";

interface ChosenBarProps {
  chosen: Pick<ReturnType<typeof useChosen>, "rows" | "isPage" | "isWhole" | "reading" | "chooseWhole">;
  total: number;
  /** The server stopped counting: there are at least `total`. */
  isCapped: boolean;
  /** How many rows the page on screen has. */
  onPage: number;
  children: ReactNode;
}

/** Says how many rows are chosen, offers all that match once the whole page is, and what can be done with them. */
export function ChosenBar({ chosen, total, isCapped, onPage, children }: ChosenBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = chosen.rows.length;
  const isReading = chosen.reading !== null;
  const offersWhole = chosen.isPage && !chosen.isWhole && (isCapped || total > onPage);
  const label = isCapped || total > mostChosen ? "list.chooseFirst" : "list.chooseWhole";
  return (
    <div className={classes.bar}>
      <strong role="status">
        {t(chosen.isWhole && count < mostChosen ? "list.wholeChosen" : "list.chosen", { count })}
      </strong>
      {offersWhole && (
        <Button
          variant="subtle"
          disabled={isReading}
          onClick={() =>
            void chosen.chooseWhole().catch((error) => notifyProblem(error, "common:list.wholeFailed"))
          }
        >
          {isReading
            ? `${format.number(chosen.reading)} / ${format.number(Math.min(total, mostChosen))}${isCapped ? "+" : ""}`
            : t(label, { count: label === "list.chooseFirst" ? mostChosen : total })}
        </Button>
      )}
      {!isReading && children}
    </div>
  );
}
