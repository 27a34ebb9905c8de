import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { FieldGrid, ServerForm } from "@/components/ServerForm";
import { toast } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import classes from "../blasting.module.css";
import { isCharging, type Product, refreshSite, siteKey } from "../data";
import type { Plan } from "../plan";
import { RuleFields } from "../rules/RuleFields";
import { figure, ruleBody, ruleChecks, ruleValues } from "../rules/values";
import { HoleSection } from "./HoleSection";
import { kilogramsPerMetre, median, sketch } from "./section";
import { toastCharged } from "./toastCharged";

type Rule = Schema<"LoadingRuleAnswer">;
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
    values: ruleValues(rule),
    version: rule?.version,
    validate: ruleChecks(t),
    submit: (values, { headers }) =>
      ok(
        api.PUT("/api/v1/sites/{site_id}/loading-rule", {
          params: { path },
          body: ruleBody(values),
          headers,
        }),
      ),
    savedMessage: null,
    onSaved: async (summary) => {
      client.setQueryData(siteKey(siteId, "charge-summary"), summary);
      if (isCharging(summary.job)) toast("blasting:rule.chargingBegun");
      else toastCharged("saved", summary.calculation);
      await refreshSite(client, siteId);
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/sites/{site_id}/charge-summary", { params: { path } }));
      client.setQueryData(siteKey(siteId, "charge-summary"), fresh);
      return { values: ruleValues(fresh.rule), version: fresh.rule?.version ?? 0 };
    },
  });
  const { values } = state;
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
            <RuleFields state={state} products={products} />
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
