import { useTranslation } from "react-i18next";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./Entries.module.css";

type Level = Schema<"StockLevel">;

/** What a store has of each kind, where it came from, and how that stands against its limits. */
export function LevelTable({ levels }: { levels: Level[] }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const figures = ["onHand", "reserved", "available", "lowStockAt", "maximum"] as const;
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("kindLabel")}</th>
            {figures.map((name) => (
              <th scope="col" key={name} className={classes.figure}>
                {t(name)}
              </th>
            ))}
            <th scope="col">{t("level")}</th>
            <th scope="col">{t("restockedAt")}</th>
            <th scope="col">{t("firstExpiry")}</th>
            <th scope="col">{t("batches")}</th>
            <th scope="col">{t("suppliers")}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.kind}>
              <td className={classes.whole}>{t(`kind.${level.kind}`)}</td>
              <td className={classes.figure}>
                <Quantity value={level.on_hand_kg} unit="kg" digits={3} />
              </td>
              <td className={classes.figure}>
                <Quantity value={level.reserved_kg} unit="kg" digits={3} />
              </td>
              <td className={classes.figure}>
                <Quantity value={level.available_kg} unit="kg" digits={3} />
                <InUnit level={level} />
              </td>
              <td className={classes.figure}>
                {level.low_stock_kg > 0 ? <Quantity value={level.low_stock_kg} unit="kg" /> : "–"}
              </td>
              <td className={classes.figure}>
                <Quantity value={level.maximum_kg} unit="kg" />
              </td>
              <td>
                <StatusBadge value={level.is_low ? "low_stock" : "ok"} />
              </td>
              <td className={classes.whole}>{format.dateTime(level.last_restocked_at)}</td>
              <td className={classes.whole}>
                {level.expires_on ? format.date(`${level.expires_on}T08:00:00Z`) : "–"}
              </td>
              <td className={classes.whole}>
                <Code>{level.batch_numbers.join(", ") || "–"}</Code>
              </td>
              <td className={classes.whole}>{format.list(level.suppliers) || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The available quantity in the unit that the store is kept in, where that is another than the kilogram. */
function InUnit({ level }: { level: Level }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  if (level.unit === "kg") return null;
  return (
    <div className={classes.faint}>
      <bdi dir="ltr">{format.number(level.available_in_unit, 3)}</bdi> {t(`unit.${level.unit}`)}
    </div>
  );
}
