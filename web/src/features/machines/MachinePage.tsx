import { Group, Skeleton } from "@mantine/core";
import { IconCircleOff, IconPencil, IconPlayerPlay, IconRotate, IconTool } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar, type RecordAction } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { Timeline, useWho } from "@/components/Timeline";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { keepMachine, type Machine } from "./data";
import { MachineDialog } from "./MachineDialog";
import { OverdueMark } from "./OverdueMark";
import type { Value } from "./outline";
import { Specifications } from "./Specifications";

type Step = "put-in-use" | "make-available" | "maintain" | "take-out-of-service";

export function MachinePage() {
  const { machineId } = useParams({ strict: false }) as { machineId: string };
  const { t } = useTranslation("machines");
  const path = { machine_id: machineId };
  const machine = useQuery({
    queryKey: ["machine", machineId],
    queryFn: () => ok(api.GET("/api/v1/machines/{machine_id}", { params: { path } })),
  });
  if (!machine.data) {
    const crumbs = [{ label: t("title"), to: "/machines" }];
    return <RecordState query={machine} title={t("machine")} crumbs={crumbs} />;
  }
  return <MachineRecord machine={machine.data} key={machineId} />;
}

function MachineRecord({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const client = useQueryClient();
  const regionName = useRegionName();
  const [editing, setEditing] = useState(false);
  const path = { machine_id: machine.id };
  const step = (
    name: Step,
    icon: RecordAction["icon"],
    options: Partial<RecordAction> = {},
  ): RecordAction => ({
    name,
    icon,
    label: t(`action.${name}`),
    run: async (reason = "") => {
      const request = { params: { path }, body: { reason }, headers: ifMatch(machine.version) };
      await keepMachine(client, await ok(api.POST(`/api/v1/machines/{machine_id}/${name}`, request)));
    },
    ...options,
  });
  const actions = [
    step("put-in-use", IconPlayerPlay),
    step("make-available", IconRotate),
    { name: "edit", label: t("common:action.edit"), icon: IconPencil, run: async () => setEditing(true) },
    step("maintain", IconTool),
    step("take-out-of-service", IconCircleOff, { kind: "danger", needsReason: true }),
  ];
  const facts = [
    { label: t("type"), value: machine.machine_type },
    { label: t("manufacturer"), value: machine.manufacturer },
    { label: t("model"), value: machine.model },
    { label: t("serialNumber"), value: <Code>{machine.serial_number}</Code> },
    { label: t("year"), value: <Code>{machine.manufacturing_year}</Code> },
    { label: t("rigNumber"), value: machine.rig_number && <Code>{machine.rig_number}</Code> },
    { label: t("plateNumber"), value: machine.plate_number && <Code>{machine.plate_number}</Code> },
    { label: t("chassis"), value: machine.chassis_details },
    {
      label: t("region"),
      value: machine.region ? regionName(machine.region.id, machine.region.name) : t("noRegion"),
    },
    { label: t("location"), value: machine.current_location },
    { label: t("created"), value: format.dateTime(machine.created_at) },
  ];
  const specifications = machine.specifications as { [name: string]: Value };
  return (
    <>
      <PageHeader
        title={machine.name}
        crumbs={[{ label: t("title"), to: "/machines" }]}
        badge={
          <Group gap={6}>
            <StatusBadge value={machine.status} />
            <OverdueMark days={machine.overdue_days} />
          </Group>
        }
        subtitle={<Code>{machine.number}</Code>}
        actions={<ActionBar actions={actions} allowed={machine.allowed_actions} />}
      />
      <PageBody aside={<History machineId={machine.id} />}>
        <Panel title={t("facts")}>
          <Facts facts={facts} />
        </Panel>
        <Panel title={t("specifications")}>
          {Object.keys(specifications).length > 0 ? (
            <Specifications facts={specifications} />
          ) : (
            <EmptyState
              title={t("noSpecifications")}
              hint={machine.allowed_actions.includes("edit") ? t("noSpecificationsHint") : undefined}
            />
          )}
        </Panel>
        <RecordHistory recordId={machine.id} />
      </PageBody>
      {editing && <MachineDialog machine={machine} onClose={() => setEditing(false)} />}
    </>
  );
}

function History({ machineId }: { machineId: string }) {
  const { t } = useTranslation("machines");
  const who = useWho();
  const path = { machine_id: machineId };
  const timeline = useQuery({
    queryKey: ["machine", machineId, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/machines/{machine_id}/timeline", { params: { path } })),
  });
  return (
    <Panel title={t("history")}>
      {timeline.isError && <ProblemAlert error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.isPending && <Skeleton height={96} />}
      {timeline.data && (
        <Timeline
          entries={timeline.data
            .map((entry, index) => ({
              id: `${index} ${entry.name}`,
              title: t(`step.${entry.name}`, { defaultValue: entry.name.replaceAll("-", " ") }),
              at: entry.at,
              who: who(entry),
              detail: entry.reason,
              tone: entry.name === "take-out-of-service" ? ("attention" as const) : undefined,
            }))
            .reverse()}
        />
      )}
    </Panel>
  );
}
