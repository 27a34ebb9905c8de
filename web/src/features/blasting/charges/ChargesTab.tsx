import { Button, Skeleton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { RouteButton } from "@/components/RouteButton";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { isSurelyEmpty } from "@/lib/sitePattern";
import { useMayWrite } from "@/lib/siteWrites";
import classes from "../blasting.module.css";
import { isCharging, refreshSite, useChargeSummary, useProducts } from "../data";
import { usePlan } from "../plan";
import { BasisNotices } from "./BasisNotices";
import { CalculationList } from "./CalculationList";
import { ChargePlan } from "./ChargePlan";
import { ChargeTable } from "./ChargeTable";
import { ChargeTotals } from "./ChargeTotals";
import { ChargingProgress } from "./ChargingProgress";
import { LoadingRuleForm } from "./LoadingRuleForm";
import { toastCharged } from "./toastCharged";

/** The charges of a site: the rule, what it adds up to, every hole, and the plan coloured by charge. */
export default function ChargesTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  const mayChange = useMayWrite(siteId)("blasting.update", "charges");
  const client = useQueryClient();
  const summary = useChargeSummary(siteId);
  const products = useProducts();
  const plan = usePlan(siteId);
  const [busy, setBusy] = useState(false);

  const recalculate = async () => {
    setBusy(true);
    try {
      const made = await ok(
        api.POST("/api/v1/sites/{site_id}/calculate", { params: { path: { site_id: siteId } } }),
      );
      if ("job" in made) toast("blasting:rule.chargingBegun");
      else toastCharged("calculated", made);
      await refreshSite(client, siteId);
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setBusy(false);
    }
  };

  if (summary.isError && !summary.data) {
    return <ProblemAlert error={summary.error} retry={() => void summary.refetch()} />;
  }
  if (!summary.data) return <Skeleton height={300} />;
  const { rule, calculation, job } = summary.data;
  return (
    <div className={classes.tab}>
      {job && <ChargingProgress siteId={siteId} job={job} />}
      {calculation && <ChargePlan siteId={siteId} />}
      {calculation && <ChargeTotals calculation={calculation} products={products} />}
      <BasisNotices siteId={siteId} summary={summary.data} mayChange={mayChange} />
      {!calculation && (rule || (plan.data && isSurelyEmpty(plan, plan.data.data.ids.length))) && (
        <Notice
          tone="attention"
          title={rule ? t("rule.noHoles") : t("noHoles")}
          action={
            <RouteButton to="/sites/$siteId/{-$tab}" params={{ siteId, tab: "pattern" }} variant="default">
              {t("toPattern")}
            </RouteButton>
          }
        />
      )}
      {mayChange && <LoadingRuleForm siteId={siteId} rule={rule} products={products} plan={plan.data} />}
      {!rule && !calculation && !mayChange && <Notice tone="neutral" title={t("rule.none")} />}
      {calculation && (
        <>
          {mayChange && (
            <div className={classes.bar}>
              <Button
                variant="default"
                loading={busy}
                disabled={isCharging(job)}
                leftSection={<IconRefresh size={15} stroke={1.7} />}
                onClick={() => void recalculate()}
              >
                {t("rule.recalculate")}
              </Button>
              <span className={classes.faint}>{t("rule.recalculateHint")}</span>
            </div>
          )}
          <ChargeTable siteId={siteId} products={products} />
          <CalculationList siteId={siteId} />
        </>
      )}
    </div>
  );
}
