import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Notice } from "@/components/Notice";
import { RouteButton } from "@/components/RouteButton";
import { toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { refreshSite } from "../data";

/** By what the holes are charged where it is not the rule of the site: default rules, and masses that came with holes. */
export function BasisNotices(props: {
  siteId: string;
  summary: Schema<"ChargeSummary">;
  mayChange: boolean;
}) {
  const { siteId, summary, mayChange } = props;
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const count = summary.given_count;
  const basis = summary.calculation?.basis ?? [];
  const defaults = basis.filter(({ kind }) => kind === "default_rule");
  const without = basis.find(({ kind }) => kind === "none");
  const hasRule = summary.rule !== null || summary.has_default_rules;

  const replace = async () => {
    await ok(
      api.POST("/api/v1/sites/{site_id}/charges/replace-given", {
        params: { path: { site_id: siteId } },
        body: { confirm_count: count },
      }),
    );
    toast("blasting:given.replaced");
    await refreshSite(client, siteId);
  };

  return (
    <>
      {summary.rule === null && (defaults.length > 0 || without) && (
        <Notice
          tone={summary.are_defaults_current && !without ? "neutral" : "attention"}
          title={defaults.length > 0 ? t("basis.default") : undefined}
          action={
            <RouteButton to="/loading-rules" variant="default">
              {t("basis.toRules")}
            </RouteButton>
          }
        >
          {defaults.map((rule) => (
            <div key={`${rule.id} ${rule.version}`}>
              {t("basis.rule", {
                name: rule.name,
                from: format.number(rule.from_mm ?? null),
                to: format.number(rule.to_mm ?? null),
                count: rule.holes,
              })}
            </div>
          ))}
          {without && <div>{t("basis.none", { count: without.holes })}</div>}
          {!summary.are_defaults_current && <div>{t("basis.changed")}</div>}
        </Notice>
      )}
      {count > 0 && (
        <Notice
          tone="neutral"
          title={t("given.title", { count })}
          action={
            mayChange &&
            hasRule && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t("given.replace")}
              </Button>
            )
          }
        >
          {t("given.hint")}
        </Notice>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("given.replace")}
        message={t("given.ask", { count })}
        confirmLabel={t("given.replace")}
        danger
        onConfirm={replace}
      />
    </>
  );
}
