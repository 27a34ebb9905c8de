import { Group, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { api, ok } from "@/lib/api/client";
import { useMachineTabs } from "@/lib/feature";
import { useFormat } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { AssignDialog } from "./AssignDialog";
import { AssignmentsTab } from "./AssignmentsTab";
import { ComponentsTab } from "./ComponentsTab";
import type { Machine } from "./data";
import { MachineDialog } from "./MachineDialog";
import { DocumentsOfModel, Portrait, RetiredNotice, useWarranty } from "./MachineParts";
import { MachineTabs, useMachineTab } from "./MachineTabs";
import classes from "./machines.module.css";
import { OverdueMark } from "./OverdueMark";
import type { Value } from "./outline";
import { ServiceTab } from "./ServiceTab";
import { Specifications } from "./Specifications";
import { UsageTab } from "./UsageTab";
import { useMachineActions } from "./useMachineActions";

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
  const { t } = useTranslation(["machines", "fleet"]);
  const format = useFormat();
  const warranty = useWarranty();
  const client = useQueryClient();
  const regionName = useRegionName();
  const [editing, setEditing] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [tab, go] = useMachineTab();
  const added = useMachineTabs().find(({ id }) => id === tab);
  const path = `/api/v1/machines/${machine.id}`;
  const forgetTimeline = () =>
    void client.invalidateQueries({ queryKey: ["machine", machine.id, "timeline"] });
  const actions = useMachineActions(machine, {
    edit: () => setEditing(true),
    assign: () => setAssigning(true),
  });
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
    { label: t("project"), value: machine.assignment?.project?.name },
    { label: t("operator"), value: machine.assignment?.operator?.name },
    { label: t("location"), value: machine.current_location },
    { label: t("fleet:warranty.title"), value: warranty(machine) },
    {
      label: t("fleet:model.record"),
      value: machine.machine_model && (
        <Link className={classes.name} to={`/machine-models/${machine.machine_model.id}` as never}>
          {`${machine.machine_model.manufacturer} ${machine.machine_model.model}`}
        </Link>
      ),
    },
    ...(machine.departs_because ? [{ label: t("fleet:model.departs"), value: machine.departs_because }] : []),
    { label: t("created"), value: format.dateTime(machine.created_at) },
  ];
  const specifications = {
    ...machine.machine_model?.specifications,
    ...machine.specifications,
  } as { [name: string]: Value };
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
        actions={<ActionBar actions={actions} allowed={[...machine.allowed_actions, "label"]} />}
      />
      <MachineTabs current={tab} go={go} />
      {added && (
        <Suspense fallback={<Skeleton height={160} m="md" />}>
          <added.component machineId={machine.id} />
        </Suspense>
      )}
      {tab === "overview" && (
        <PageBody aside={<History machineId={machine.id} />}>
          <RetiredNotice machine={machine} />
          <Panel title={t("facts")}>
            <Portrait machine={machine} />
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
        </PageBody>
      )}
      {tab === "assignments" && (
        <PageBody>
          <AssignmentsTab machine={machine} />
        </PageBody>
      )}
      {tab === "usage" && (
        <PageBody>
          <UsageTab machine={machine} />
        </PageBody>
      )}
      {tab === "service" && (
        <PageBody>
          <ServiceTab machine={machine} />
        </PageBody>
      )}
      {tab === "components" && (
        <PageBody>
          <ComponentsTab machine={machine} />
        </PageBody>
      )}
      {tab === "documents" && (
        <PageBody>
          <Attachments path={path} onChange={forgetTimeline} />
          <DocumentsOfModel machine={machine} />
        </PageBody>
      )}
      {tab === "comments" && (
        <PageBody>
          <Comments path={path} onChange={forgetTimeline} />
        </PageBody>
      )}
      {tab === "history" && (
        <PageBody>
          <History machineId={machine.id} />
          <RecordHistory recordId={machine.id} />
        </PageBody>
      )}
      {assigning && <AssignDialog machine={machine} onClose={() => setAssigning(false)} />}
      {editing && <MachineDialog machine={machine} onClose={() => setEditing(false)} />}
    </>
  );
}

function History({ machineId }: { machineId: string }) {
  const { t } = useTranslation("machines");
  const path = { machine_id: machineId };
  const timeline = useQuery({
    queryKey: ["machine", machineId, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/machines/{machine_id}/timeline", { params: { path } })),
  });
  const tone = ({ name }: { name: string }) => (name === "take-out-of-service" ? "attention" : undefined);
  return <StepHistory query={timeline} title={t("history")} area="machines" tone={tone} />;
}
