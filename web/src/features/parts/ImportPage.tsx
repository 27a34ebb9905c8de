import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/FileDrop";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { toast } from "@/components/toast";
import { fieldMessage } from "@/lib/api/refusal";
import { upload } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { FigureTable } from "./FigureTable";

type Table = Schema<"ImportedTable">;
type Row = Table["rows"][number];

const maxBytes = 4 * 1024 * 1024;
/** The columns of a file, by the texts that name them. */
const columns = {
  name: "name",
  category: "categoryLabel",
  part_number: "partNumber",
  barcode: "barcode",
  description: "description",
  unit: "unitLabel",
  quantity: "quantity",
  minimum: "minimum",
  on_order: "onOrder",
  cost: "cost",
  lead_time_days: "leadTime",
  location: "location",
  location_id: "location",
  supplier: "supplier",
  suppliers: "suppliers",
} as const;
const tones = { create: "good", update: "progress", none: "off", error: "bad" } as const;

/** Accessories from a table: what it would do is shown row by row, and nothing is saved before that is confirmed. */
export function ImportPage() {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Table | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const send = async (path: string, chosen: File, then: (table: Table) => Promise<void> | void) => {
    setBusy(true);
    setError(null);
    try {
      await then(await upload<Table>(path, chosen));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const look = (chosen: File) => {
    setFile(chosen);
    setFound(null);
    return send("/api/v1/accessories/import/preview", chosen, setFound);
  };
  const save = (chosen: File) =>
    send("/api/v1/accessories/import", chosen, async (table) => {
      toast({ key: "parts:importDone", values: { count: table.created + table.updated } });
      await client.invalidateQueries({ queryKey: ["list"] });
      await client.invalidateQueries({ queryKey: ["parts"] });
      await navigate({ to: "/accessories" });
    });
  const count = found ? found.created + found.updated : 0;
  const wrong = found?.rows.filter(({ problems }) => problems.length > 0) ?? [];
  return (
    <>
      <PageHeader title={t("importTitle")} crumbs={[{ label: t("title"), to: "/accessories" }]} passing />
      <PageBody>
        <Panel>
          <FileDrop
            label={t("importTitle")}
            hint={t("importHint")}
            accept=".csv,.txt,.xlsx"
            maxBytes={maxBytes}
            busy={busy}
            onFile={(chosen) => void look(chosen)}
          />
        </Panel>
        {error !== null && <ProblemAlert error={error} />}
        {found && (
          <Panel title={wrong.length > 0 ? t("importErrors") : t("importPreview")} flush>
            <FigureTable
              headings={[
                t("name"),
                t("importLine"),
                t("partNumber"),
                t("importDo"),
                t(wrong.length > 0 ? "importProblem" : "importChanges"),
              ]}
              empty={t("empty")}
              rows={(wrong.length > 0 ? wrong : found.rows).map((row) => ({
                key: String(row.line),
                cells: cellsOf(row),
              }))}
            />
          </Panel>
        )}
        {found && file && wrong.length === 0 && count > 0 && (
          <Group justify="flex-end">
            <Button loading={busy} onClick={() => void save(file)}>
              {t("importConfirm", { count })}
            </Button>
          </Group>
        )}
      </PageBody>
    </>
  );

  function columnName(field: string): string {
    return field in columns ? t(columns[field as keyof typeof columns]) : field;
  }

  function cellsOf(row: Row) {
    const action = row.action as keyof typeof tones;
    return [
      row.name || "–",
      <Code key="line">{row.line}</Code>,
      <Code key="number">{row.part_number || "–"}</Code>,
      <StatusBadge key="do" value={action} label={t(`importAction.${action}`)} tone={tones[action]} />,
      row.problems.length > 0
        ? row.problems
            .map((problem) => [columnName(problem.field), fieldMessage(problem)].filter(Boolean).join(": "))
            .join(" ")
        : format.list(row.changed.map(columnName)) || "–",
    ];
  }
}
