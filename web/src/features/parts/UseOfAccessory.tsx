import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { Amount } from "./Amount";
import type { Accessory } from "./data";
import { FigureTable } from "./FigureTable";

/** What one accessory was used for in twelve months. */
export function UseOfAccessory({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const path = { accessory_id: accessory.id };
  const use = useQuery({
    queryKey: ["accessory", accessory.id, "of", "use"],
    queryFn: () => ok(api.GET("/api/v1/accessories/{accessory_id}/use", { params: { path } })),
  });
  if (use.isError) return <ProblemAlert error={use.error} retry={() => void use.refetch()} />;
  const months = use.data?.by_month;
  const machines = use.data?.by_machine;
  const most = Math.max(...(months ?? []).map(({ quantity }) => quantity), 0) || 1;
  const money = (value: number) => <Code>{format.number(value, 3)}</Code>;
  return (
    <>
      <Panel title={t("useByMonth")} flush>
        <FigureTable
          headings={[t("month"), t("quantity"), t("costOfUse")]}
          empty={t("noUse")}
          rows={months?.map((row) => ({
            key: row.month,
            cells: [
              <Code key="m">{format.month(row.month)}</Code>,
              <Amount key="q" value={row.quantity} unit={accessory.unit} />,
              money(row.cost),
            ],
            share: row.quantity / most,
          }))}
        />
      </Panel>
      <Panel title={t("useByMachine")} flush>
        <FigureTable
          headings={[t("machine"), t("quantity"), t("costOfUse"), t("lastUsed")]}
          empty={t("noUse")}
          rows={machines?.map((row) => ({
            key: row.machine_id,
            cells: [
              <Link key="m" to="/machines/$machineId" params={{ machineId: row.machine_id }}>
                <bdi>{row.machine_name}</bdi>
              </Link>,
              <Amount key="q" value={row.quantity} unit={accessory.unit} />,
              money(row.cost),
              row.last_at ? format.date(row.last_at) : "–",
            ],
          }))}
        />
      </Panel>
    </>
  );
}
