import { Button, Switch, TextInput } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Counted, unitOfFigure } from "@/components/Counted";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { FigureInput } from "@/components/QuantityInput";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import { toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { isUnread } from "@/lib/figures";
import { mentions } from "@/lib/folding";
import { useFormat } from "@/lib/format";
import classes from "../blasting.module.css";
import { refreshSite, useLoading } from "../data";
import { Pager, paged } from "../Pager";

type Row = Schema<"HoleLoadingRow">;
/** Masses typed but not yet sent, by point and product. */
type Draft = Record<string, Record<string, number | string>>;

/** Planned and loaded masses of every hole. Typed masses are sent together. */
export function LoadingTable(props: {
  siteId: string;
  lines: Schema<"ReconciliationLine">[];
  open: boolean;
}) {
  const { siteId, lines, open } = props;
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const client = useQueryClient();
  const editable = useCan()("blasting.load") && open;
  const loading = useLoading(siteId);
  const [draft, setDraft] = useState<Draft>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [page, setPage] = useState(1);
  const [search, setSearch] = useState("");
  const [missingOnly, setMissingOnly] = useState(false);

  const rows = loading.data ?? [];
  const waiting = rows.filter((row) => row.loaded === null && row.planned_mass_kg > 0);
  const shown = rows.filter(
    (row) => mentions(row.hole_number, search) && (!missingOnly || row.loaded === null),
  );
  const view = paged(shown, page);
  const touched = Object.keys(draft);
  const hasUnread = Object.values(draft).some((masses) => Object.values(masses).some(isUnread));

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await refreshSite(client, siteId);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    attempt(async () => {
      const byId = new Map(rows.map((row) => [row.point_id, row]));
      const holes = touched.map((id) => ({
        point_id: id,
        quantities: merged(byId.get(id)?.loaded ?? {}, draft[id] ?? {}),
      }));
      await ok(
        api.PUT("/api/v1/sites/{site_id}/loading", {
          params: { path: { site_id: siteId } },
          body: { holes },
        }),
      );
      setDraft({});
      toast({ key: "blasting:loading.saved", values: { count: holes.length } });
    });
  const type = (row: Row, productId: string, kg: number | string) =>
    setDraft((now) => ({ ...now, [row.point_id]: { ...now[row.point_id], [productId]: kg } }));

  return (
    <Panel
      flush
      title={t("loading.title")}
      actions={
        <span className={classes.bar}>
          <Switch
            size="xs"
            label={t("loading.missingOnly")}
            checked={missingOnly}
            onChange={(event) => {
              setMissingOnly(event.currentTarget.checked);
              setPage(1);
            }}
          />
          <TextInput
            size="xs"
            w={140}
            aria-label={t("order.find")}
            placeholder={t("order.find")}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setPage(1);
            }}
          />
        </span>
      }
    >
      {editable && (
        <div className={classes.toolbar}>
          <span>{t("loading.recorded", { done: rows.length - countOpen(rows), total: rows.length })}</span>
          <span className={classes.toolbarEnd}>
            {touched.length > 0 && (
              <>
                <Button variant="default" disabled={busy} onClick={() => setDraft({})}>
                  {t("common:action.undoChanges")}
                </Button>
                <Button loading={busy} disabled={hasUnread} onClick={() => void save()}>
                  {t("loading.save", { count: touched.length })}
                </Button>
              </>
            )}
            {touched.length === 0 && (
              <Button
                variant="default"
                loading={busy}
                disabled={waiting.length === 0}
                leftSection={<IconChecks size={15} stroke={1.7} />}
                onClick={() => setAsking(true)}
                data-action="as-planned"
              >
                {t("loading.asPlanned")}
              </Button>
            )}
          </span>
        </div>
      )}
      {error !== null && (
        <div className={classes.pad}>
          <ProblemAlert error={error} />
        </div>
      )}
      {loading.isError && (
        <div className={classes.pad}>
          <ProblemAlert error={loading.error} retry={() => void loading.refetch()} />
        </div>
      )}
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("hole")}</th>
              {lines.map((line) => (
                <th key={line.product_id} scope="col" className={classes.numeric}>
                  {t("loading.planned", { product: line.product_name })}
                </th>
              ))}
              {lines.map((line) => (
                <th key={line.product_id} scope="col" className={classes.numeric}>
                  {t("loading.loaded", { product: line.product_name })}
                </th>
              ))}
              <th scope="col" className={classes.numeric}>
                {t("loading.difference")}
              </th>
              <th scope="col">{t("loading.at")}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => {
              const typed = draft[row.point_id];
              const difference =
                row.loaded_mass_kg === null ? null : row.loaded_mass_kg - row.planned_mass_kg;
              return (
                <tr key={row.point_id} className={typed ? classes.chosen : undefined}>
                  <td>
                    <Code>{row.hole_number}</Code>
                  </td>
                  {lines.map(({ product_id: id, unit }) => (
                    <td key={id} className={classes.numeric}>
                      <Counted value={row.planned[id] ?? 0} unit={unit} digits={1} />
                    </td>
                  ))}
                  {lines.map(({ product_id: id, product_name: name, unit }) => (
                    <td key={id} className={classes.numeric}>
                      {editable ? (
                        <FigureInput
                          size="xs"
                          w={110}
                          ms="auto"
                          min={0}
                          decimalScale={unit === "piece" ? 0 : 3}
                          aria-label={`${row.hole_number} ${name}`}
                          placeholder={format.number(row.planned[id] ?? 0, unit === "piece" ? 0 : 1)}
                          value={typed?.[id] ?? row.loaded?.[id] ?? ""}
                          unit={unitOfFigure(unit)}
                          onChange={(kg) => {
                            if (kg !== (typed?.[id] ?? row.loaded?.[id] ?? "")) type(row, id, kg);
                          }}
                          onKeyDown={(event) => {
                            if (event.key === "Enter" && touched.length > 0 && !hasUnread) void save();
                          }}
                        />
                      ) : (
                        <Counted value={row.loaded ? (row.loaded[id] ?? 0) : null} unit={unit} digits={1} />
                      )}
                    </td>
                  ))}
                  <td className={classes.numeric}>
                    <Quantity value={difference} unit="kg" digits={1} />
                  </td>
                  <td>
                    {row.loaded_at ? (
                      <time dateTime={row.loaded_at}>{format.dateTime(row.loaded_at)}</time>
                    ) : (
                      <StatusBadge value="not_recorded" tone="neutral" label={t("loading.missing")} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {loading.isSuccess && shown.length === 0 && <div className={classes.pad}>{t("loading.none")}</div>}
      </ScrollBox>
      <Pager view={view} onPage={setPage} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("loading.asPlanned")}
        message={t("loading.asPlannedAsk", {
          count: waiting.length,
          mass: format.number(
            waiting.reduce((sum, row) => sum + row.planned_mass_kg, 0),
            0,
          ),
        })}
        confirmLabel={t("loading.asPlanned")}
        onConfirm={async () => {
          await ok(
            api.POST("/api/v1/sites/{site_id}/loading/as-planned", {
              params: { path: { site_id: siteId } },
            }),
          );
          toast({ key: "blasting:loading.savedRest", values: { count: waiting.length } });
          await refreshSite(client, siteId);
        }}
      />
    </Panel>
  );
}

function countOpen(rows: readonly Row[]): number {
  return rows.filter((row) => row.loaded === null).length;
}

/** What was recorded with what was typed over it; an emptied field is a mass of zero. */
function merged(
  recorded: Record<string, number>,
  typed: Record<string, number | string>,
): Record<string, number> {
  const masses: Record<string, number> = { ...recorded };
  for (const [id, kg] of Object.entries(typed)) masses[id] = Number(kg) || 0;
  return masses;
}
