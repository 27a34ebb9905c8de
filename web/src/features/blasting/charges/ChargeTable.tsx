import { Button, Modal } from "@mantine/core";
import { IconArrowBackUp, IconHandFinger } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataList, type Filter } from "@/components/list";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { useMayWrite } from "@/lib/siteWrites";
import { type Product, refreshSite } from "../data";
import { HoleSection } from "./HoleSection";
import { type ChargeRow, OverrideDialog } from "./OverrideDialog";
import type { SectionDeck } from "./section";

const findingCodes = [
  "hole_too_short",
  "no_wet_product",
  "air_under_water",
  "water_out_of_range",
  "invalid_hole",
  "no_rule",
  "stemming_below_minimum",
  "no_product_of_kind",
  "given_nothing",
  "override_too_much",
  "override_under_water",
];

interface DeckAnswer {
  kind: SectionDeck["kind"];
  from_toe_m: number;
  to_toe_m: number;
  mass_kg: number;
  product_id: string | null;
}

/** Every hole with its charge. Chosen holes can be set by hand, or go back to what the rule gives. */
export function ChargeTable({ siteId, products }: { siteId: string; products: Product[] }) {
  const { t } = useTranslation("blasting");
  const mayChange = useMayWrite(siteId)("blasting.update", "charges");
  const client = useQueryClient();
  const [byHand, setByHand] = useState<{ rows: ChargeRow[]; clear: () => void } | null>(null);
  const [shown, setShown] = useState<ChargeRow | null>(null);
  const [dropping, setDropping] = useState(false);
  const nameOf = (id: string) => products.find((product) => product.id === id)?.name ?? "";

  const drop = async (rows: ChargeRow[], clear: () => void) => {
    setDropping(true);
    try {
      await ok(
        api.POST("/api/v1/sites/{site_id}/charge-overrides/drop", {
          params: { path: { site_id: siteId } },
          body: { point_ids: rows.map(({ point_id }) => point_id) },
        }),
      );
      toast({ key: "blasting:override.dropped", values: { count: rows.length } });
      clear();
      await refreshSite(client, siteId);
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setDropping(false);
    }
  };

  const columns: Column<ChargeRow>[] = [
    {
      id: "hole_number",
      header: t("hole"),
      sort: "hole_number",
      primary: true,
      cell: (row) => <Code>{row.hole_number}</Code>,
    },
    {
      id: "length_m",
      header: t("table.length"),
      sort: "length_m",
      numeric: true,
      cell: (row) => <Quantity value={row.length_m} unit="m" digits={2} />,
    },
    {
      id: "diameter_mm",
      header: t("table.diameter"),
      numeric: true,
      cell: (row) => <Quantity value={row.diameter_mm} unit="mm" />,
    },
    {
      id: "stemming_m",
      header: t("table.stemming"),
      numeric: true,
      cell: (row) => <Quantity value={row.stemming_m} unit="m" digits={2} />,
    },
    {
      id: "total_kg",
      header: t("charge"),
      sort: "total_kg",
      numeric: true,
      cell: (row) => <Quantity value={row.total_kg} unit="kg" digits={1} />,
    },
    ...products
      .filter(({ kind }) => kind !== "booster")
      .map(
        (product): Column<ChargeRow> => ({
          id: product.id,
          header: product.name,
          numeric: true,
          hidden: true,
          cell: (row) => <Quantity value={row.quantities_kg[product.id] ?? 0} unit="kg" digits={1} />,
        }),
      ),
    {
      id: "powder_factor_kg_m3",
      header: t("powderFactor"),
      sort: "powder_factor_kg_m3",
      numeric: true,
      cell: (row) => <Quantity value={row.powder_factor_kg_m3} unit="kg/m³" digits={3} />,
    },
    {
      id: "shortfall_m",
      header: t("table.shortfall"),
      sort: "shortfall_m",
      numeric: true,
      cell: (row) => <Quantity value={row.shortfall_m} unit="m" digits={2} />,
    },
    {
      id: "finding",
      header: t("table.state"),
      cell: (row) =>
        row.is_overridden ? (
          <StatusBadge value="overridden" label={t("byHand")} />
        ) : row.finding_code ? (
          <span title={row.finding}>
            <StatusBadge
              value={row.finding_code}
              tone="bad"
              label={t(`finding.${row.finding_code}`, { defaultValue: row.finding })}
            />
          </span>
        ) : row.is_given ? (
          <StatusBadge value="given" tone="neutral" label={t("given.state")} />
        ) : (
          <StatusBadge value="calculated" label={t("calculated")} />
        ),
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "finding_code",
      label: t("table.notFitting"),
      any: t("table.anyFinding"),
      options: findingCodes.map((value) => ({ value, label: t(`finding.${value}`) })),
    },
    { kind: "flag", id: "is_overridden", label: t("byHand") },
    { kind: "flag", id: "is_given", label: t("given.state") },
  ];
  const decks = (row: ChargeRow): SectionDeck[] =>
    (row.decks as unknown as DeckAnswer[]).map((deck) => ({
      kind: deck.kind,
      fromM: deck.from_toe_m,
      toM: deck.to_toe_m,
      productId: deck.product_id,
      massKg: deck.mass_kg,
    }));
  return (
    <>
      <DataList
        path="/api/v1/sites/{site_id}/charges"
        pathParams={{ site_id: siteId }}
        prefix="charges_"
        columns={columns}
        filters={filters}
        defaultSort="hole_number"
        rowKey={(row) => row.point_id}
        onRow={setShown}
        bulk={
          mayChange
            ? (rows, clear) => (
                <>
                  <Button
                    leftSection={<IconHandFinger size={15} stroke={1.7} />}
                    onClick={() => setByHand({ rows, clear })}
                  >
                    {t("override.open")}
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
                    loading={dropping}
                    disabled={!rows.some((row) => row.is_overridden)}
                    onClick={() => void drop(rows, clear)}
                  >
                    {t("override.drop")}
                  </Button>
                </>
              )
            : undefined
        }
        empty={{ title: t("table.empty"), hint: t("table.emptyHint") }}
      />
      {byHand && (
        <OverrideDialog
          siteId={siteId}
          rows={byHand.rows}
          products={products}
          onClose={() => setByHand(null)}
          onDone={() => {
            byHand.clear();
            setByHand(null);
          }}
        />
      )}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={<strong>{t("holeNamed", { number: shown?.hole_number })}</strong>}
        size="sm"
      >
        {shown &&
          (decks(shown).length > 0 ? (
            <HoleSection
              lengthM={shown.length_m}
              decks={decks(shown)}
              nameOf={nameOf}
              caption={t(shown.is_given ? "given.asGiven" : "section.asCalculated")}
            />
          ) : (
            <p>
              {shown.is_overridden ? (
                <>
                  {t("byHand")}:{" "}
                  {Object.entries(shown.quantities_kg)
                    .map(([id, kg]) => `${nameOf(id)} ${kg} kg`)
                    .join(", ") || t("override.uncharged")}
                </>
              ) : (
                shown.finding
              )}
            </p>
          ))}
      </Modal>
    </>
  );
}
