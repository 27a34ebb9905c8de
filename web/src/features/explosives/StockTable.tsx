import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { EmptyState } from "@/components/EmptyState";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import type { Schema } from "@/lib/api/types";
import classes from "./Entries.module.css";

/** What a store holds, summed by product. */
export function StockTable({ stock }: { stock: Schema<"ProductStock">[] }) {
  const { t } = useTranslation("explosives");
  if (stock.length === 0) return <EmptyState title={t("storeEmpty")} hint={t("storeEmptyHint")} />;
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col">{t("kindLabel")}</th>
            <th scope="col" className={classes.figure}>
              {t("onHand")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("reserved")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("available")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("neq")}
            </th>
            <th scope="col">{t("level")}</th>
          </tr>
        </thead>
        <tbody>
          {stock.map((row) => (
            <tr key={row.product_id}>
              <td>{row.product_name}</td>
              <td>{t(`kind.${row.product_kind}`)}</td>
              <td className={classes.figure}>
                <Counted value={row.on_hand} unit={row.unit} digits={3} />
              </td>
              <td className={classes.figure}>
                <Counted value={row.reserved} unit={row.unit} digits={3} />
              </td>
              <td className={classes.figure}>
                <Counted value={row.available} unit={row.unit} digits={3} />
              </td>
              <td className={classes.figure}>
                <Quantity value={row.neq_kg} unit="kg" digits={3} />
              </td>
              <td>{row.is_low ? <StatusBadge value="low_stock" /> : <StatusBadge value="ok" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
