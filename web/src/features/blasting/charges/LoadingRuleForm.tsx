import { SegmentedControl, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HelpTip } from "@/components/HelpTip";
import { Panel } from "@/components/Panel";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import classes from "../blasting.module.css";
import { type Product, refreshSite, siteKey } from "../data";
import type { Plan } from "../plan";
import { HoleSection } from "./HoleSection";
import { kilogramsPerMetre, median, sketch } from "./section";

type Rule = Schema<"LoadingRuleAnswer">;
type Figure = number | "";

const valuesOf = (rule: Rule | null) => ({
  base: rule?.base_product_id ? (rule.base_mass_kg == null ? "length" : "mass") : "none",
  base_product_id: rule?.base_product_id ?? null,
  base_length_m: (rule?.base_length_m ?? "") as Figure,
  base_mass_kg: (rule?.base_mass_kg ?? "") as Figure,
  column_product_id: rule?.column_product_id ?? null,
  wet_product_id: rule?.wet_product_id ?? null,
  air_deck_m: (rule?.air_deck_m ?? 0) as Figure,
  stemming_m: (rule?.stemming_m ?? "") as Figure,
  minimum_stemming_m: (rule?.minimum_stemming_m ?? 0) as Figure,
});
type Values = ReturnType<typeof valuesOf>;

const figure = (value: Figure) => (value === "" ? null : value);

/** What the server gets: of the base only the side that was chosen. */
function bodyOf(values: Values): Schema<"LoadingRuleBody"> {
  return {
    base_product_id: values.base === "none" ? null : values.base_product_id,
    base_length_m: values.base === "length" ? figure(values.base_length_m) : null,
    base_mass_kg: values.base === "mass" ? figure(values.base_mass_kg) : null,
    column_product_id: values.column_product_id ?? "",
    wet_product_id: values.wet_product_id,
    air_deck_m: figure(values.air_deck_m) ?? 0,
    stemming_m: figure(values.stemming_m) ?? 0,
    minimum_stemming_m: figure(values.minimum_stemming_m) ?? 0,
  };
}

/** The loading rule with a drawing of what it looks like in a hole of middle length. Saving charges every hole anew. */
export function LoadingRuleForm(props: {
  siteId: string;
  rule: Rule | null;
  products: Product[];
  plan: Plan | undefined;
}) {
  const { siteId, rule, products, plan } = props;
  const { t } = useTranslation("blasting");
  const client = useQueryClient();
  const path = { site_id: siteId };
  const state = useServerForm({
    values: valuesOf(rule),
    version: rule?.version,
    validate: {
      column_product_id: (value) => (value ? null : t("rule.productMissing")),
      stemming_m: (value) => (value === "" ? t("rule.figureMissing") : null),
      base_product_id: (value, values) =>
        values.base !== "none" && !value ? t("rule.productMissing") : null,
      base_length_m: (value, values) =>
        values.base === "length" && value === "" ? t("rule.figureMissing") : null,
      base_mass_kg: (value, values) =>
        values.base === "mass" && value === "" ? t("rule.figureMissing") : null,
    },
    submit: (values, { headers }) =>
      ok(
        api.PUT("/api/v1/sites/{site_id}/loading-rule", {
          params: { path },
          body: bodyOf(values),
          headers,
        }),
      ),
    onSaved: async (summary) => {
      client.setQueryData(siteKey(siteId, "charge-summary"), summary);
      await refreshSite(client, siteId);
    },
    savedMessage: t("rule.saved"),
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/sites/{site_id}/charge-summary", { params: { path } }));
      client.setQueryData(siteKey(siteId, "charge-summary"), fresh);
      return { values: valuesOf(fresh.rule), version: fresh.rule?.version ?? 0 };
    },
  });
  const { values } = state;
  const options = products.map(({ id, name }) => ({ value: id, label: name }));
  const wetOptions = products
    .filter((product) => product.is_water_resistant)
    .map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: string) => products.find((product) => product.id === id)?.name ?? "";

  const lengthM = (plan && median(plan.pattern.length_m)) ?? 10;
  const diameterMm = plan && median(plan.pattern.diameter_mm);
  const base = products.find(({ id }) => id === values.base_product_id);
  const drawn = sketch(
    {
      baseProductId: values.base === "none" ? null : values.base_product_id,
      baseLengthM: values.base === "length" ? figure(values.base_length_m) : null,
      baseMassKg: values.base === "mass" ? figure(values.base_mass_kg) : null,
      columnProductId: values.column_product_id,
      airDeckM: figure(values.air_deck_m) ?? 0,
      stemmingM: figure(values.stemming_m) ?? 0,
    },
    lengthM,
    base && diameterMm ? kilogramsPerMetre(diameterMm, base.density_g_cm3) : null,
  );
  return (
    <Panel title={t("rule.title")}>
      <div className={classes.ruleRow}>
        <ServerForm state={state} submitLabel={t("rule.save")}>
          <FieldGrid>
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
          </FieldGrid>
        </ServerForm>
        <HoleSection
          lengthM={lengthM}
          decks={drawn.decks}
          nameOf={nameOf}
          caption={drawn.fits ? t(plan ? "rule.sketch" : "rule.sketchExample") : t("rule.sketchFull")}
        />
      </div>
    </Panel>
  );
}
