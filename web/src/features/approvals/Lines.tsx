import { useTranslation } from "react-i18next";
import { Counted, type CountedIn } from "@/components/Counted";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import classes from "./approvals.module.css";
import type { Approval } from "./data";

/** What is asked for, and, as long as it is not decided, whether the store has it. */
export function Lines({ request }: { request: Approval }) {
  const { t } = useTranslation("approvals");
  const undecided = request.status === "pending";
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col" className={classes.numeric}>
              {t("quantity")}
            </th>
            <th scope="col" className={classes.numeric}>
              {t("available")}
            </th>
            {undecided && <th scope="col">{t("coverage")}</th>}
          </tr>
        </thead>
        <tbody>
          {request.lines.map((line) => {
            const short = Number(line.quantity) - Number(line.available);
            return (
              <tr key={line.product_id}>
                <td>{line.product_name}</td>
                <td className={classes.numeric}>
                  <Counted value={line.quantity} unit={line.unit} digits={1} />
                </td>
                <td className={classes.numeric}>
                  <Counted value={line.available} unit={line.unit} digits={1} />
                </td>
                {undecided && (
                  <td>
                    <Coverage missing={short} unit={line.unit} />
                  </td>
                )}
              </tr>
            );
          })}
          <tr className={classes.sum}>
            <td>{t("total")}</td>
            <td className={classes.numeric}>
              <Quantity value={request.total_kg} unit="kg" digits={1} />
            </td>
            <td />
            {undecided && <td />}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Whether a store has what is asked for, or how much it lacks. */
export function Coverage({ missing, unit }: { missing: number; unit: CountedIn }) {
  const { t } = useTranslation("approvals");
  if (missing <= 0) return <StatusBadge value="enough" tone="good" label={t("enough")} />;
  return (
    <span className={classes.coverage}>
      <StatusBadge value="short" tone="bad" label={t("short")} />
      <Counted value={missing} unit={unit} digits={1} />
    </span>
  );
}

/** The quantities again, for a step that moves them. */
export function Quantities({ request, question }: { request: Approval; question: string }) {
  return (
    <>
      {question}
      <ul>
        {request.lines.map((line) => (
          <li key={line.product_id}>
            {line.product_name}: <Counted value={line.quantity} unit={line.unit} digits={1} />
          </li>
        ))}
      </ul>
    </>
  );
}
