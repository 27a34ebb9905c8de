import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { useFormat } from "@/lib/format";
import classes from "./approvals.module.css";
import type { Approval } from "./data";

/** What is kept of which lot for a request, or went out for it, in the order in which to fetch it. */
export function Lots({ request }: { request: Approval }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col">{t("lots.batch")}</th>
            <th scope="col">{t("lots.expiresOn")}</th>
            <th scope="col" className={classes.numeric}>
              {t("lots.quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {request.lots.map((lot) => (
            <tr key={lot.lot_id}>
              <td>{lot.product_name}</td>
              <td>
                <Code>{lot.batch_number}</Code>
              </td>
              <td>{format.date(lot.expires_on)}</td>
              <td className={classes.numeric}>
                <Counted value={lot.quantity} unit={lot.unit} digits={3} />
              </td>
            </tr>
          ))}
          <tr className={classes.sum}>
            <td colSpan={3}>{t("total")}</td>
            <td className={classes.numeric}>
              <Quantity value={request.total_kg} unit="kg" digits={3} />
            </td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
