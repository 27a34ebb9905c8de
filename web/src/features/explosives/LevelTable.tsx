import { useTranslation } from "react-i18next";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import type { Schema } from "@/lib/api/types";
import classes from "./Entries.module.css";

/** What a store can give of each kind, against the thresholds of the settings. */
export function LevelTable({ levels }: { levels: Schema<"StockLevel">[] }) {
  const { t } = useTranslation("explosives");
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("kindLabel")}</th>
            <th scope="col" className={classes.figure}>
              {t("available")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("lowStockAt")}
            </th>
            <th scope="col">{t("level")}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.kind}>
              <td>{t(`kind.${level.kind}`)}</td>
              <td className={classes.figure}>
                <Quantity value={level.available_kg} unit="kg" digits={3} />
              </td>
              <td className={classes.figure}>
                {level.low_stock_kg > 0 ? <Quantity value={level.low_stock_kg} unit="kg" /> : "–"}
              </td>
              <td>
                <StatusBadge value={level.is_low ? "low_stock" : "ok"} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
