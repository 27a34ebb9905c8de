import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DataList } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { api, ok } from "@/lib/api/client";
import { useOrderColumns } from "./columns";
import { Figures } from "./Figures";
import { Trend } from "./Trend";

/** The maintenance of one machine: its figures, its orders, and how the figures went over time. */
export default function MachineTab({ machineId }: { machineId: string }) {
  const { t } = useTranslation(["upkeep", "maintenance"]);
  const columns = useOrderColumns().filter(({ id }) => id !== "machine_name");
  const query = { machine_id: machineId };
  const figures = useQuery({
    queryKey: ["maintenance", "figures", "machine", machineId],
    queryFn: () => ok(api.GET("/api/v1/maintenance/figures", { params: { query } })),
  });
  return (
    <PageBody>
      {figures.isError && <ProblemAlert error={figures.error} retry={() => void figures.refetch()} />}
      {figures.isPending && <Skeleton height={160} />}
      {figures.data && <Figures figures={figures.data} title={t("last90")} />}
      <DataList
        path="/api/v1/work-orders"
        query={query}
        columns={columns}
        defaultSort="-scheduled_at"
        rowTo={(row) => `/work-orders/${row.id}`}
        prefix="orders_"
        keys={false}
        exportable={false}
        empty={{ title: t("maintenance:empty") }}
      />
      <Trend machineId={machineId} />
    </PageBody>
  );
}
