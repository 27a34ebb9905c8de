import { useTranslation } from "react-i18next";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** What orders came to, group by group, and in all. */
export function CostTable(props: { name: string; rows: Schema<"NamedCost">[]; total: Schema<"CostSum"> }) {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const format = useFormat();
  const money = (value: string | number) => <Quantity value={value} digits={3} />;
  const figures = ["parts", "labour", "external", "stated", "actual", "estimated", "variance"] as const;
  const headings: Record<(typeof figures)[number], string> = {
    parts: t("parts"),
    labour: t("labour"),
    external: t("external"),
    stated: t("stated"),
    actual: t("cost"),
    estimated: t("estimated"),
    variance: t("maintenance:variance"),
  };
  return (
    <ScrollBox>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{props.name} (OMR)</th>
            <th scope="col">{t("orders")}</th>
            {figures.map((name) => (
              <th scope="col" key={name}>
                {headings[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td>{format.number(row.orders)}</td>
              {figures.map((name) => (
                <td key={name}>{money(row[name])}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("total")}</th>
            <td>{format.number(props.total.orders)}</td>
            {figures.map((name) => (
              <td key={name}>{money(props.total[name])}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
