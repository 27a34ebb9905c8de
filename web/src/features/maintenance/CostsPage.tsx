import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/components/chart/Chart";
import { DateField } from "@/components/DateField";
import { type Column, DataList, type RowOf } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { FieldGrid } from "@/components/ServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { isUnread } from "@/lib/figures";
import { dayEdge, useFormat } from "@/lib/format";
import type { Search } from "@/lib/router/search";
import { CostTable } from "./CostTable";
import { orderTypes, useChoices } from "./data";

const most = 20;
type Narrowing = "since" | "until" | "order_type" | "machine_id";

/** What maintenance costs: drawings, sums and the orders behind them, all narrowed by the same fields. */
export function CostsPage() {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const format = useFormat();
  const choices = useChoices();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<Narrowing, string | undefined>;
  const narrow = (name: Narrowing, value: string | null) => {
    if (isUnread(value)) return;
    void navigate({
      to: ".",
      search: ((old: Search) => ({ ...old, [name]: value || undefined, page: undefined })) as never,
      replace: true,
    });
  };
  const query = {
    since: search.since,
    until: search.until,
    order_type: search.order_type as Schema<"OrderType"> | undefined,
    machine_id: search.machine_id,
  };
  const listed = Object.entries({
    completed_from: search.since && dayEdge(search.since, "start"),
    completed_to: search.until && dayEdge(search.until, "end"),
    order_type: search.order_type,
    machine_id: search.machine_id,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const costs = useQuery({
    queryKey: ["maintenance", "costs", query],
    queryFn: () => ok(api.GET("/api/v1/maintenance/costs", { params: { query } })),
  });
  const money = (value: number) => `${format.number(value, 0)} OMR`;
  const chart = useCostCharts(costs.data);
  const machines = costs.data?.by_machine.length ?? 0;
  const isLong = machines > most;
  return (
    <>
      <PageHeader
        title={t("costsTitle")}
        subtitle={t("usualPeriod")}
        crumbs={[{ label: t("maintenance:figures.title"), to: "/maintenance-figures" }]}
      />
      <PageBody>
        <Panel>
          <FieldGrid>
            <DateField
              label={t("completedFrom")}
              value={search.since ?? ""}
              onChange={(day) => narrow("since", day)}
            />
            <DateField
              label={t("completedTo")}
              value={search.until ?? ""}
              onChange={(day) => narrow("until", day)}
            />
            <Select
              label={t("maintenance:typeLabel")}
              clearable
              data={orderTypes.map((value) => ({ value, label: t(`maintenance:type.${value}`) }))}
              value={search.order_type ?? null}
              onChange={(value) => narrow("order_type", value)}
            />
            <Select
              label={t("maintenance:machine")}
              clearable
              searchable
              data={(choices?.machines ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={search.machine_id ?? null}
              onChange={(value) => narrow("machine_id", value)}
            />
          </FieldGrid>
        </Panel>
        {costs.isError ? (
          <ProblemAlert error={costs.error} retry={() => void costs.refetch()} />
        ) : (
          <>
            <Panel title={t("costs")} flush>
              <Chart
                title={t("byMonth")}
                kind="stack"
                data={chart?.byMonth}
                said={money}
                empty={t("noCosts")}
              />
              <Chart
                title={t("byType")}
                kind="stack"
                data={chart?.byType}
                said={money}
                empty={t("noCosts")}
              />
              <Chart
                title={t("byMachine")}
                kind="stack"
                data={chart?.byMachine}
                said={money}
                note={isLong && t("dearest", { count: most, all: format.number(machines) })}
                empty={t("noCosts")}
              />
            </Panel>
            {costs.data && costs.data.by_type.length > 0 && (
              <Panel title={t("total")} flush>
                <CostTable
                  name={t("byType")}
                  rows={costs.data.by_type.map((row) => ({ ...row, name: t(`maintenance:type.${row.key}`) }))}
                  total={costs.data.total}
                />
                <CostTable name={t("byMachine")} rows={costs.data.by_machine} total={costs.data.total} />
                {costs.data.without_cost > 0 && (
                  <p style={{ padding: "0 16px" }}>{t("withoutCost", { count: costs.data.without_cost })}</p>
                )}
              </Panel>
            )}
          </>
        )}
        <DataList
          path="/api/v1/maintenance/order-costs"
          query={Object.fromEntries(listed)}
          columns={useCostColumns()}
          defaultSort="-completed_at"
          rowTo={(row) => `/work-orders/${row.id}`}
          empty={{ title: t("noCosts") }}
        />
      </PageBody>
    </>
  );
}

function useCostCharts(costs: Schema<"CostSummary"> | undefined) {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const format = useFormat();
  return useMemo(() => {
    if (!costs) return undefined;
    const lines = ["parts", "labour", "external"] as const;
    const kinds = Number(costs.total.stated) > 0 ? ([...lines, "stated"] as const) : lines;
    const chart = (
      heading: string,
      rows: Schema<"NamedCost">[],
      name: (row: Schema<"NamedCost">) => string,
    ) => ({
      heading,
      categories: rows.map(name),
      series: kinds.map((kind) => ({
        name: { parts: t("parts"), labour: t("labour"), external: t("external"), stated: t("stated") }[kind],
        values: rows.map((row) => Number(row[kind])),
      })),
    });
    return {
      byMonth: chart(t("month"), costs.by_month, ({ key }) => format.month(key)),
      byType: chart(t("maintenance:typeLabel"), costs.by_type, ({ key }) => t(`maintenance:type.${key}`)),
      byMachine: chart(t("maintenance:machine"), costs.by_machine.slice(0, most), ({ name }) => name),
    };
  }, [costs, format, t]);
}

function useCostColumns(): Column<RowOf<"/api/v1/maintenance/order-costs">>[] {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const format = useFormat();
  const money = (value: string | number | null) => <Quantity value={value} digits={3} />;
  return [
    {
      id: "number",
      header: t("maintenance:number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    { id: "machine_name", header: t("maintenance:machine"), cell: (row) => row.machine_name },
    {
      id: "order_type",
      header: t("maintenance:typeLabel"),
      cell: (row) => t(`maintenance:type.${row.order_type}`),
    },
    { id: "project_name", header: t("project"), hidden: true, cell: (row) => row.project_name ?? "–" },
    {
      id: "completed_at",
      header: t("completed"),
      sort: "completed_at",
      cell: (row) => format.date(row.completed_at),
    },
    { id: "parts_cost", header: t("parts"), numeric: true, cell: (row) => money(row.parts_cost) },
    { id: "labour_cost", header: t("labour"), numeric: true, cell: (row) => money(row.labour_cost) },
    { id: "external_cost", header: t("external"), numeric: true, cell: (row) => money(row.external_cost) },
    {
      id: "stated_cost",
      header: t("stated"),
      numeric: true,
      hidden: true,
      cell: (row) => money(row.stated_cost),
    },
    { id: "cost", header: `${t("cost")} (OMR)`, numeric: true, cell: (row) => money(row.cost) },
    {
      id: "estimated_cost",
      header: t("estimated"),
      numeric: true,
      hidden: true,
      cell: (row) => money(row.estimated_cost),
    },
  ];
}
