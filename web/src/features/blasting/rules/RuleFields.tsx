import { SegmentedControl, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HelpTip } from "@/components/HelpTip";
import { QuantityInput } from "@/components/QuantityInput";
import type { ServerFormState } from "@/components/useServerForm";
import type { Product } from "../data";
import type { RuleValues } from "./values";

type RuleState = Pick<ServerFormState<RuleValues>, "field" | "values">;

/** The fields of a loading rule, of a site or of the company. */
export function RuleFields({ state, products }: { state: RuleState; products: Product[] }) {
  const { t } = useTranslation("blasting");
  const { values } = state;
  const options = products.map(({ id, name }) => ({ value: id, label: name }));
  const wetOptions = products
    .filter((product) => product.is_water_resistant)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div>
        <div style={{ marginBottom: 6, fontWeight: 540 }}>{t("rule.baseBy")}</div>
        <SegmentedControl
          fullWidth
          aria-label={t("rule.baseBy")}
          data={["none", "length", "mass"].map((value) => ({
            value,
            label: t(`rule.base_${value}`),
          }))}
          {...state.field("base")}
        />
      </div>
      {values.base === "length" ? (
        <QuantityInput
          unit="m"
          min={0}
          label={
            <>
              {t("rule.baseLength")} <HelpTip term="charge_length" />
            </>
          }
          {...state.field("base_length_m")}
        />
      ) : values.base === "mass" ? (
        <QuantityInput unit="kg" min={0} label={t("rule.baseMass")} {...state.field("base_mass_kg")} />
      ) : (
        <div />
      )}
      {values.base !== "none" && (
        <Select
          label={t("rule.baseProduct")}
          required
          data={options}
          searchable={options.length > 8}
          {...state.field("base_product_id")}
        />
      )}
      <Select
        label={
          <>
            {t("rule.columnProduct")} <HelpTip term="powder_column" />
          </>
        }
        required
        data={options}
        searchable={options.length > 8}
        {...state.field("column_product_id")}
      />
      <Select
        label={t("rule.wetProduct")}
        description={t("rule.wetHint")}
        clearable
        data={wetOptions}
        {...state.field("wet_product_id")}
      />
      <QuantityInput
        unit="m"
        min={0}
        label={
          <>
            {t("rule.stemming")} <HelpTip term="stemming" />
          </>
        }
        description={t("rule.stemmingHint")}
        required
        {...state.field("stemming_m")}
      />
      <QuantityInput
        unit="m"
        min={0}
        label={t("rule.minimumStemming")}
        description={t("rule.minimumHint")}
        {...state.field("minimum_stemming_m")}
      />
      <QuantityInput
        unit="m"
        min={0}
        label={t("rule.airDeck")}
        description={t("rule.airDeckHint")}
        {...state.field("air_deck_m")}
      />
      <Switch
        label={t("rule.sameStemming")}
        description={t("rule.sameStemmingHint")}
        {...state.field("same_stemming_for_all", "checkbox")}
      />
    </>
  );
}
