import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import { type Magazine, tableNames } from "./data";
import classes from "./magazines.module.css";

/** A figure that permits something is never rounded up. */
const down = (value: number | null) => (value === null ? null : Math.floor(value * 10) / 10);

/** What the distances of a magazine permit, which of them binds, and what is left beside its licence. */
export function DistancePanel({ magazine }: { magazine: Magazine }) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  const found = magazine.distances;
  const isOver = found.reserve_neq_kg !== null && found.reserve_neq_kg < 0;
  return (
    <Panel title={t("distances")}>
      <Stack gap="sm">
        {found.unmeasured.length > 0 && (
          <Notice tone="attention">
            {t("unmeasured", { what: format.list(found.unmeasured.map((one) => t(`exposure.${one}`))) })}
          </Notice>
        )}
        {magazine.is_barricaded && !found.counts_as_barricaded && (
          <Notice tone="attention">{t("barricadeUnproven")}</Notice>
        )}
        {isOver && <Notice tone="bad">{t("overLicensed")}</Notice>}
        <KeyFigures>
          <KeyFigure
            label={t("permitted")}
            value={<Quantity value={down(found.permitted_neq_kg)} unit="kg" digits={1} />}
          />
          <KeyFigure
            label={t("licensed")}
            value={<Quantity value={found.licensed_neq_kg} unit="kg" digits={1} />}
          />
          <KeyFigure
            label={t("reserve")}
            value={<Quantity value={down(found.reserve_neq_kg)} unit="kg" digits={1} />}
          />
          <KeyFigure
            label={t("counts")}
            value={t(found.counts_as_barricaded ? "barricaded" : "unbarricaded")}
          />
        </KeyFigures>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t("exposureLabel")}</th>
                <th className={classes.figure}>{t("distance")}</th>
                <th className={classes.figure}>{t("permits")}</th>
                <th aria-label={t("binds")} />
              </tr>
            </thead>
            <tbody>
              {found.lines.map((line) => (
                <tr key={line.exposure}>
                  <td>{t(`exposure.${line.exposure}`)}</td>
                  <td className={classes.figure}>
                    {line.distance_m !== null ? (
                      <Quantity value={line.distance_m} unit="m" />
                    ) : (
                      t(line.is_far ? "notNear" : "notMeasured")
                    )}
                  </td>
                  <td className={classes.figure}>
                    <Quantity value={down(line.permitted_neq_kg)} unit="kg" digits={1} />
                  </td>
                  <td>
                    {line.exposure === found.binding && (
                      <StatusBadge value="binds" tone="attention" label={t("binds")} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>
          {t("tableOf", {
            table: tableNames[found.table],
            edition: found.edition,
            day: format.date(found.table_valid_from),
          })}
        </p>
        {magazine.is_barricaded && magazine.barricade_seen_on && (
          <p>
            {t("barricadeClaimed", {
              name: magazine.barricade_claimed_by_name,
              day: format.date(magazine.barricade_seen_on),
            })}
          </p>
        )}
      </Stack>
    </Panel>
  );
}
