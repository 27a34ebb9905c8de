import { useTranslation } from "react-i18next";
import { HelpTip } from "@/components/HelpTip";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Quantity } from "@/components/Quantity";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import type { Product } from "../data";

/** The totals of the newest calculation, as the server gives them. */
export function ChargeTotals(props: { calculation: Schema<"CalculationRow">; products: Product[] }) {
  const { calculation, products } = props;
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const byProduct = Object.entries(calculation.quantities_kg).sort(([, a], [, b]) => b - a);
  return (
    <KeyFigures>
      <KeyFigure
        label={t("totals.total")}
        value={<Quantity value={calculation.total_kg} unit="kg" digits={0} />}
        note={t("totals.at", { time: format.dateTime(calculation.calculated_at) })}
      />
      {byProduct.map(([id, kg]) => (
        <KeyFigure
          key={id}
          label={products.find((product) => product.id === id)?.name ?? "…"}
          value={<Quantity value={kg} unit="kg" digits={0} />}
          note={format.percent(calculation.total_kg ? kg / calculation.total_kg : null, 1)}
        />
      ))}
      <KeyFigure
        label={t("totals.volume")}
        value={<Quantity value={calculation.volume_m3} unit="m³" digits={0} />}
        note={t(`totals.method.${calculation.volume_method}`, { defaultValue: calculation.volume_method })}
      />
      <KeyFigure
        label={
          <>
            {t("powderFactor")} <HelpTip term="powder_factor" />
          </>
        }
        value={<Quantity value={calculation.powder_factor_kg_m3} unit="kg/m³" digits={3} />}
        note={
          calculation.energy_factor_mj_m3 === null ? undefined : (
            <Quantity value={calculation.energy_factor_mj_m3} unit="MJ/m³" digits={2} />
          )
        }
      />
      <KeyFigure label={t("totals.holes")} value={<Quantity value={calculation.hole_count} />} />
      <KeyFigure
        label={t("totals.notFitting")}
        value={
          <span style={calculation.uncharged_count > 0 ? { color: "var(--hw-bad)" } : undefined}>
            <Quantity value={calculation.uncharged_count} />
          </span>
        }
        note={calculation.uncharged_count > 0 ? t("totals.notFittingHint") : t("totals.allFit")}
      />
    </KeyFigures>
  );
}
