import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/components/chart/Chart";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { Amount } from "./Amount";
import { FigureTable } from "./FigureTable";

const periods = ["30", "90", "180", "365"] as const;

/** What the accessories were used for, and what the stock is made of. */
export function UsePage() {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const [days, setDays] = useState<string>("180");
  const use = useQuery({
    queryKey: ["parts", "use", days],
    queryFn: () => ok(api.GET("/api/v1/accessories/use", { params: { query: { days: Number(days) } } })),
  });
  const report = useQuery({
    queryKey: ["parts", "report"],
    queryFn: () => ok(api.GET("/api/v1/accessories/report")),
  });
  const money = (value: number) => <Code>{format.number(value, 3)}</Code>;
  const count = (value: number) => <Code>{format.number(value, 0)}</Code>;
  const part = (id: string, name: string): ReactNode => (
    <Link to="/accessories/$accessoryId/{-$tab}" params={{ accessoryId: id, tab: undefined }}>
      <bdi>{name}</bdi>
    </Link>
  );
  const rials = (value: number) => `${format.number(value, 0)} OMR`;
  const charts = useMemo(() => {
    if (!use.data) return undefined;
    const { by_month, by_category } = use.data;
    const cost = (rows: { cost: number }[]) => [
      { name: t("costOfUse"), values: rows.map((row) => row.cost) },
    ];
    return {
      byMonth: {
        heading: t("month"),
        categories: by_month.map(({ month }) => format.month(month)),
        series: cost(by_month),
      },
      byCategory: {
        heading: t("categoryLabel"),
        categories: by_category.map(({ category }) => t(`category.${category}`)),
        series: cost(by_category),
      },
    };
  }, [use.data, format, t]);
  return (
    <>
      <PageHeader
        title={t("useTitle")}
        actions={
          <Select
            aria-label={t("period")}
            allowDeselect={false}
            data={periods.map((value) => ({ value, label: t(`days.${value}`) }))}
            value={days}
            onChange={(value) => value && setDays(value)}
          />
        }
      />
      <PageBody>
        {use.error ? (
          <ProblemAlert error={use.error} retry={() => void use.refetch()} />
        ) : (
          <>
            <Panel title={t("mostUsed")} flush>
              <FigureTable
                headings={[t("accessory"), t("times"), t("quantity"), t("costOfUse")]}
                empty={t("noUse")}
                rows={use.data?.most_used.map((row) => ({
                  key: row.accessory_id,
                  cells: [
                    part(row.accessory_id, row.name),
                    count(row.times),
                    <Amount key="q" value={row.quantity} unit={row.unit} />,
                    money(row.cost),
                  ],
                }))}
              />
            </Panel>
            <Panel title={t("costOfUse")} flush>
              <Chart
                title={t("useByMonth")}
                kind="bar"
                data={charts?.byMonth}
                said={rials}
                empty={t("noUse")}
              />
              <Chart
                title={t("useByCategory")}
                kind="bar"
                data={charts?.byCategory}
                said={rials}
                empty={t("noUse")}
              />
            </Panel>
            <Panel title={t("useByMachine")} flush>
              <FigureTable
                headings={[t("machine"), t("times"), t("costOfUse")]}
                empty={t("noUse")}
                rows={use.data?.by_machine.map((row) => ({
                  key: row.machine_id,
                  cells: [
                    <Link key="m" to="/machines/$machineId" params={{ machineId: row.machine_id }}>
                      <bdi>{row.machine_name}</bdi>
                    </Link>,
                    count(row.times),
                    money(row.cost),
                  ],
                }))}
              />
            </Panel>
            <Panel title={t("still")} flush>
              <FigureTable
                headings={[t("accessory"), t("quantity"), t("value"), t("lastUsed")]}
                empty={t("nothingStill")}
                rows={use.data?.still.map((row) => ({
                  key: row.id,
                  cells: [
                    part(row.id, row.name),
                    <Amount key="q" value={row.quantity} unit={row.unit} />,
                    money(row.value),
                    row.last_at ? format.date(row.last_at) : "–",
                  ],
                }))}
              />
            </Panel>
          </>
        )}
        {report.error ? (
          <ProblemAlert error={report.error} retry={() => void report.refetch()} />
        ) : (
          <>
            <Panel title={t("valueByCategory")} flush>
              <FigureTable
                headings={[t("categoryLabel"), t("items"), t("stock.low"), t("stock.out"), t("value")]}
                empty={t("empty")}
                rows={report.data?.by_category.map((row) => ({
                  key: row.category,
                  cells: [
                    t(`category.${row.category}`),
                    count(row.items),
                    count(row.low),
                    count(row.out),
                    money(row.value),
                  ],
                }))}
              />
            </Panel>
            <Panel title={t("bySupplier")} flush>
              <FigureTable
                headings={[t("supplier"), t("items"), t("stock.low"), t("stock.out"), t("value")]}
                empty={t("noSuppliers")}
                rows={report.data?.by_supplier.map((row) => ({
                  key: row.supplier,
                  cells: [row.supplier, count(row.items), count(row.low), count(row.out), money(row.value)],
                }))}
              />
            </Panel>
          </>
        )}
      </PageBody>
    </>
  );
}
