import { IconArrowMerge, IconBan, IconClock, IconTool } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { PriorityBadge } from "./columns";
import { type Fault, keepFault, useFault } from "./data";
import { AcceptDialog, DeferDialog, MergeDialog } from "./FaultDialogs";
import { FaultList } from "./FaultLists";
import classes from "./maintenance.module.css";

export function FaultPage() {
  const { faultId } = useParams({ strict: false }) as { faultId: string };
  const { t } = useTranslation("maintenance");
  const fault = useFault(faultId);
  if (!fault.data) {
    const crumbs = [{ label: t("fault.title"), to: "/faults" }];
    return <RecordState query={fault} title={t("fault.one")} crumbs={crumbs} />;
  }
  return <FaultRecord fault={fault.data} key={faultId} />;
}

function FaultRecord({ fault }: { fault: Fault }) {
  const { t } = useTranslation(["maintenance", "steps"]);
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<"accept" | "merge" | "defer" | null>(null);
  const say = (step: string) => t(`steps:fault-reports.${step}.do`);
  const actions = useSteps(fault, "/api/v1/fault-reports/{fault_id}", {
    keep: (changed) => keepFault(client, changed),
    values: { number: fault.number },
    looks: {
      accept: {
        label: say("accept"),
        icon: IconTool,
        kind: "primary",
        run: async () => setOpen("accept"),
      },
      defer: { label: say("defer"), icon: IconClock, run: async () => setOpen("defer") },
      merge: { label: say("merge"), icon: IconArrowMerge, run: async () => setOpen("merge") },
      dismiss: { icon: IconBan, kind: "danger" },
    },
  });
  const facts = [
    { label: t("machine"), value: fault.machine_name },
    { label: t("componentLabel"), value: t(`component.${fault.component}`) },
    { label: t("problemLabel"), value: t(`problem.${fault.problem}`) },
    { label: t("fault.severityLabel"), value: <PriorityBadge value={fault.severity} /> },
    { label: t("fault.foundAt"), value: format.dateTime(fault.found_at) },
    { label: t("fault.reportedBy"), value: fault.reported_by_name },
    { label: t("fault.deferredUntil"), value: format.dateTime(fault.deferred_until) },
    {
      label: t("order"),
      value: fault.order && (
        <Link to="/work-orders/$orderId" params={{ orderId: fault.order.id }} className={classes.link}>
          <Code>{fault.order.name}</Code>
        </Link>
      ),
    },
    {
      label: t("fault.duplicateOf"),
      value: fault.duplicate_of && (
        <Link to="/faults/$faultId" params={{ faultId: fault.duplicate_of.id }} className={classes.link}>
          <Code>{fault.duplicate_of.name}</Code>
        </Link>
      ),
    },
  ];
  const path = { fault_id: fault.id };
  const address = `/api/v1/fault-reports/${fault.id}`;
  const forgetTimeline = () =>
    void client.invalidateQueries({ queryKey: ["fault-report", fault.id, "timeline"] });
  const timeline = useQuery({
    queryKey: ["fault-report", fault.id, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/fault-reports/{fault_id}/timeline", { params: { path } })),
  });
  return (
    <>
      <PageHeader
        title={fault.number}
        crumbs={[{ label: t("fault.title"), to: "/faults" }]}
        badge={
          <>
            <StatusBadge value={fault.status} />{" "}
            {fault.cannot_work && <StatusBadge value="stops" tone="bad" label={t("fault.stops")} />}
          </>
        }
        subtitle={<bdi>{fault.machine_name}</bdi>}
        actions={
          <ActionBar actions={actions} allowed={fault.allowed_actions} blocked={fault.blocked_actions} />
        }
      />
      <PageBody aside={<StepHistory query={timeline} title={t("history")} area="fault-reports" />}>
        <Panel title={t("details")}>
          {fault.description && (
            <p>
              <bdi>{fault.description}</bdi>
            </p>
          )}
          <Facts facts={facts} />
        </Panel>
        <Attachments path={address} onChange={forgetTimeline} />
        <Comments path={address} onChange={forgetTimeline} />
        {fault.other_faults.length > 0 && (
          <Panel title={t("fault.others")} flush>
            <FaultList faults={fault.other_faults} />
          </Panel>
        )}
        <RecordHistory recordId={fault.id} />
      </PageBody>
      {open === "accept" && <AcceptDialog fault={fault} onClose={() => setOpen(null)} />}
      {open === "merge" && <MergeDialog fault={fault} onClose={() => setOpen(null)} />}
      {open === "defer" && <DeferDialog fault={fault} onClose={() => setOpen(null)} />}
    </>
  );
}
