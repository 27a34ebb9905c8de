import type { Schema } from "@/lib/api/types";

export type Figure = number | "";

type AnyRule = Omit<Schema<"LoadingRuleAnswer">, "version">;

/** What a form of a loading rule holds; a new rule begins empty. */
export const ruleValues = (rule: AnyRule | null) => ({
  base: rule?.base_product_id ? (rule.base_mass_kg == null ? "length" : "mass") : "none",
  base_product_id: rule?.base_product_id ?? null,
  base_length_m: (rule?.base_length_m ?? "") as Figure,
  base_mass_kg: (rule?.base_mass_kg ?? "") as Figure,
  column_product_id: rule?.column_product_id ?? null,
  wet_product_id: rule?.wet_product_id ?? null,
  air_deck_m: (rule?.air_deck_m ?? 0) as Figure,
  stemming_m: (rule?.stemming_m ?? "") as Figure,
  minimum_stemming_m: (rule?.minimum_stemming_m ?? 0) as Figure,
  same_stemming_for_all: rule?.same_stemming_for_all ?? false,
});
export type RuleValues = ReturnType<typeof ruleValues>;

export const figure = (value: Figure) => (value === "" ? null : value);

/** What the server gets: of the base only the side that was chosen. */
export function ruleBody(values: RuleValues): Schema<"LoadingRuleBody"> {
  return {
    base_product_id: values.base === "none" ? null : values.base_product_id,
    base_length_m: values.base === "length" ? figure(values.base_length_m) : null,
    base_mass_kg: values.base === "mass" ? figure(values.base_mass_kg) : null,
    column_product_id: values.column_product_id ?? "",
    wet_product_id: values.wet_product_id,
    air_deck_m: figure(values.air_deck_m) ?? 0,
    stemming_m: figure(values.stemming_m) ?? 0,
    minimum_stemming_m: figure(values.minimum_stemming_m) ?? 0,
    same_stemming_for_all: values.same_stemming_for_all,
  };
}

/** What a form asks for before the server is asked, in the words of its language. */
export const ruleChecks = (t: (key: string) => string) => ({
  column_product_id: (value: string | null) => (value ? null : t("blasting:rule.productMissing")),
  stemming_m: (value: Figure) => (value === "" ? t("blasting:rule.figureMissing") : null),
  base_product_id: (value: string | null, values: RuleValues) =>
    values.base !== "none" && !value ? t("blasting:rule.productMissing") : null,
  base_length_m: (value: Figure, values: RuleValues) =>
    values.base === "length" && value === "" ? t("blasting:rule.figureMissing") : null,
  base_mass_kg: (value: Figure, values: RuleValues) =>
    values.base === "mass" && value === "" ? t("blasting:rule.figureMissing") : null,
});
