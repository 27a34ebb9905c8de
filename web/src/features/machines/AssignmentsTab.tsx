import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { type Column, DataList, type RowOf } from "@/components/list";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { ReasonDialog } from "@/components/ReasonDialog";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { AssignDialog } from "./AssignDialog";
import { type Machine, readMachineAgain } from "./data";

/** For whom a machine works, and for whom it has worked. */
export function AssignmentsTab({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const client = useQueryClient();
  const can = useCan();
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState(false);
  const now = machine.assignment;
  const end = async (reason: string) => {
    if (!now) return;
    await ok(
      api.POST("/api/v1/machine-assignments/{assignment_id}/end", {
        params: { path: { assignment_id: now.id } },
        headers: ifMatch(now.version),
        body: { reason },
      }),
    );
    await readMachineAgain(client, machine.id);
  };
  const columns: Column<RowOf<"/api/v1/machine-assignments">>[] = [
    {
      id: "starts_at",
      header: t("from"),
      sort: "starts_at",
      primary: true,
      cell: (row) => format.dateTime(row.starts_at),
    },
    {
      id: "ends_at",
      header: t("until"),
      sort: "ends_at",
      cell: (row) => (row.ends_at ? format.dateTime(row.ends_at) : t("open")),
    },
    { id: "project", header: t("project"), cell: (row) => row.project_name || "–" },
    { id: "operator", header: t("operator"), cell: (row) => row.operator_name || "–" },
    {
      id: "request",
      header: t("request.one"),
      cell: (row) => (row.request_number ? <Code>{row.request_number}</Code> : "–"),
    },
    {
      id: "reason",
      header: t("assignment.endReason"),
      wrap: true,
      cell: (row) => row.end_reason || row.note || "–",
    },
  ];
  const mayAssign = machine.allowed_actions.includes("assign");
  return (
    <>
      <Panel
        title={t("assignment.now")}
        actions={
          mayAssign &&
          (now ? (
            <Button variant="default" size="xs" onClick={() => setEnding(true)}>
              {t("assignment.end")}
            </Button>
          ) : (
            <Button size="xs" onClick={() => setAssigning(true)}>
              {t("assignment.assign")}
            </Button>
          ))
        }
      >
        {now ? (
          <Facts
            facts={[
              { label: t("project"), value: now.project?.name },
              { label: t("operator"), value: now.operator?.name },
              { label: t("from"), value: format.dateTime(now.starts_at) },
              { label: t("until"), value: now.ends_at ? format.dateTime(now.ends_at) : t("open") },
            ]}
          />
        ) : (
          <EmptyState title={t("assignment.nobody")} />
        )}
      </Panel>
      {can("machines.read") && (
        <Panel title={t("assignment.all")} flush>
          <DataList
            path="/api/v1/machine-assignments"
            prefix="assignments_"
            query={{ machine_id: machine.id }}
            keys={false}
            columns={columns}
            searchable={false}
            defaultSort="-starts_at"
            empty={{ title: t("assignment.none") }}
          />
        </Panel>
      )}
      {assigning && <AssignDialog machine={machine} onClose={() => setAssigning(false)} />}
      <ReasonDialog
        opened={ending}
        onClose={() => setEnding(false)}
        title={t("assignment.end")}
        confirmLabel={t("assignment.end")}
        onConfirm={end}
      />
    </>
  );
}
