import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, ListPage } from "@/components/list";
import { Notice } from "@/components/Notice";
import { Quantity } from "@/components/Quantity";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useProducts } from "../data";
import { type DefaultRule, DefaultRuleDialog } from "./DefaultRuleDialog";

/** The company's default loading rules, by diameter. */
export function DefaultRulesPage() {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const mayChange = useCan()("blasting.set_defaults");
  const products = useProducts();
  const [open, setOpen] = useState<{ rule: DefaultRule | null } | null>(null);
  const metres = (value: number | null) => <Quantity value={value} unit="m" digits={2} />;
  const columns: Column<DefaultRule>[] = [
    {
      id: "name",
      header: t("defaults.name"),
      sort: "name",
      primary: true,
      wrap: true,
      cell: ({ name }) => name,
    },
    {
      id: "from_mm",
      header: t("defaults.range"),
      sort: "from_mm",
      cell: (rule) =>
        t("defaults.rangeOf", { from: format.number(rule.from_mm), to: format.number(rule.to_mm) }),
    },
    {
      id: "base",
      header: t("defaults.base"),
      wrap: true,
      cell: (rule) =>
        rule.base_product === null ? (
          t("rule.base_none")
        ) : (
          <span>
            <bdi>{rule.base_product}</bdi>
            {" · "}
            {rule.base_mass_kg === null ? (
              metres(rule.base_length_m)
            ) : (
              <Quantity value={rule.base_mass_kg} unit="kg" digits={1} />
            )}
          </span>
        ),
    },
    { id: "column", header: t("rule.columnProduct"), wrap: true, cell: (rule) => rule.column_product },
    { id: "wet", header: t("rule.wetProduct"), wrap: true, cell: (rule) => rule.wet_product ?? "–" },
    {
      id: "stemming_m",
      header: t("rule.stemming"),
      sort: "stemming_m",
      numeric: true,
      cell: (rule) => metres(rule.stemming_m),
    },
    {
      id: "minimum",
      header: t("rule.minimumStemming"),
      numeric: true,
      cell: (rule) => metres(rule.minimum_stemming_m),
    },
    {
      id: "same",
      header: t("defaults.stemmingOf"),
      cell: (rule) => t(rule.same_stemming_for_all ? "defaults.same" : "defaults.own"),
    },
    {
      id: "air_deck_m",
      header: t("rule.airDeck"),
      numeric: true,
      hidden: true,
      cell: (rule) => metres(rule.air_deck_m),
    },
  ];
  return (
    <>
      <ListPage
        title={t("defaults.title")}
        path="/api/v1/default-loading-rules"
        columns={columns}
        defaultSort="from_mm"
        onRow={mayChange ? (rule) => setOpen({ rule }) : undefined}
        actions={mayChange && <Button onClick={() => setOpen({ rule: null })}>{t("defaults.new")}</Button>}
        above={<Notice tone="neutral">{t("defaults.intro")}</Notice>}
        empty={{ title: t("defaults.empty"), hint: t("defaults.emptyHint") }}
      />
      {open && <DefaultRuleDialog rule={open.rule} products={products} onClose={() => setOpen(null)} />}
    </>
  );
}
