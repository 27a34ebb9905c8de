import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { DataList } from "@/components/list";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { useRoundColumns } from "./columns";
import { OccurrenceList } from "./OccurrenceList";

/** When a machine was last maintained and will be next, and how far each plan has come on it. */
export default function MachinePlansTab({ machineId }: { machineId: string }) {
  const { t } = useTranslation(["plans", "machines"]);
  const format = useFormat();
  const columns = useRoundColumns().filter(({ id }) => id !== "machine");
  const path = { machine_id: machineId };
  const upkeep = useQuery({
    queryKey: ["maintenance", "machine", machineId],
    queryFn: () => ok(api.GET("/api/v1/maintenance/machines/{machine_id}", { params: { path } })),
  });
  const next = upkeep.data?.rounds.find(
    ({ expected_on, due_state }) => expected_on && due_state !== "resting",
  );
  const order = (moment: { order: { id: string; name: string }; what: string; at: string } | null) =>
    moment && (
      <>
        {format.date(moment.at)}: <bdi>{moment.what}</bdi>{" "}
        <Link to="/work-orders/$orderId" params={{ orderId: moment.order.id }}>
          {moment.order.name}
        </Link>
      </>
    );
  return (
    <PageBody>
      {upkeep.isError && <ProblemAlert error={upkeep.error} retry={() => void upkeep.refetch()} />}
      {upkeep.isPending && <Skeleton height={120} />}
      {upkeep.data?.is_overdue && <Notice tone="bad" title={t("overdueHere")} />}
      {upkeep.data && (
        <Panel title={t("machineTitle")}>
          <Facts
            facts={[
              { label: t("last"), value: order(upkeep.data.last) ?? t("nothingDone") },
              {
                label: t("next"),
                value: next?.expected_on
                  ? `${format.date(next.expected_on)}: ${next.plan.name}`
                  : t("nothingNext"),
              },
              ...(upkeep.data.next_order
                ? [{ label: t("scheduled"), value: order(upkeep.data.next_order) }]
                : []),
            ]}
          />
        </Panel>
      )}
      <Panel title={t("title")}>
        <DataList
          path="/api/v1/maintenance-rounds"
          query={{ machine_id: machineId }}
          columns={columns}
          defaultSort="expected_on"
          searchable={false}
          rowTo={(row) => `/maintenance-plans/${row.plan_id}`}
          prefix="rounds_"
          keys={false}
          exportable={false}
          empty={{ title: t("dueEmpty"), hint: t("dueEmptyHint") }}
        />
      </Panel>
      <Panel title={t("history")}>
        <OccurrenceList query={{ machine_id: machineId }} />
      </Panel>
    </PageBody>
  );
}
