import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { Notice } from "@/components/Notice";
import { ScrollBox } from "@/components/ScrollBox";
import classes from "./approvals.module.css";
import type { Approval } from "./data";

/** That the design has moved away from an open request, with both figures, or that what it rests on is not agreed. */
export function DesignNotice({ request }: { request: Approval }) {
  const { t } = useTranslation("approvals");
  const design = request.design;
  if (!design) return null;
  const isAgreed = design.is_pattern_approved && design.is_simulation_confirmed;
  return (
    <>
      {design.is_outdated && (
        <Notice tone="attention" title={t("design.title")}>
          {t(request.status === "approved" ? "design.approved" : "design.pending")}
          <Figures design={design} />
        </Notice>
      )}
      {!isAgreed && <Notice tone="attention" title={t("design.milestones")} />}
    </>
  );
}

function Figures({ design }: { design: NonNullable<Approval["design"]> }) {
  const { t } = useTranslation("approvals");
  const rows = [
    ...design.lines.map((line) => ({ ...line, key: line.product_id, name: line.product_name })),
    {
      key: "total",
      name: t("total"),
      asked: design.asked_kg,
      designed: design.designed_kg,
      unit: "kg" as const,
    },
  ];
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table} data-part="design">
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col" className={classes.numeric}>
              {t("design.asked")}
            </th>
            <th scope="col" className={classes.numeric}>
              {t("design.designed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.key === "total" ? classes.sum : undefined}>
              <td>{row.name}</td>
              <td className={classes.numeric}>
                <Counted value={row.asked} unit={row.unit} digits={3} />
              </td>
              <td className={classes.numeric}>
                <Counted value={row.designed} unit={row.unit} digits={3} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
