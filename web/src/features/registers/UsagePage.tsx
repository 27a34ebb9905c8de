import {
  IconArrowBackUp,
  IconArrowUp,
  IconBan,
  IconCheck,
  IconChecks,
  IconEdit,
  IconLock,
  IconMessageReply,
  IconRotate,
  IconSend,
  IconStack,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { keepUsageRecord, type UsageRecord, useUsageRecord } from "./data";
import classes from "./registers.module.css";
import { SentBack } from "./SentBack";
import { EditDialog, ReversalDialog } from "./UsageDialogs";

export function UsagePage() {
  const { recordId } = useParams({ strict: false }) as { recordId: string };
  const { t } = useTranslation("registers");
  const record = useUsageRecord(recordId);
  if (!record.data) {
    const crumbs = [{ label: t("usage"), to: "/usage-records" }];
    return <RecordState query={record} title={t("one")} crumbs={crumbs} />;
  }
  return <Record record={record.data} key={recordId} />;
}

function Record({ record }: { record: UsageRecord }) {
  const { t } = useTranslation(["registers", "steps", "machines"]);
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const [open, setOpen] = useState<"edit" | "reversal" | null>(null);
  const actions = useSteps(record, "/api/v1/usage-records/{record_id}", {
    keep: (changed) => keepUsageRecord(client, changed),
    values: { number: record.number },
    looks: {
      approve: { icon: IconCheck, kind: "primary" },
      post: { icon: IconStack, kind: "primary" },
      submit: { icon: IconSend, kind: "primary" },
      validate: { icon: IconChecks },
      edit: { label: t("edit"), icon: IconEdit, run: async () => setOpen("edit") },
      "request-changes": { icon: IconMessageReply },
      escalate: { icon: IconArrowUp },
      reject: { icon: IconBan, kind: "danger" },
      close: { icon: IconLock },
      reverse: { icon: IconArrowBackUp, kind: "danger" },
      "refuse-reversal": { icon: IconBan },
      "request-reversal": {
        label: t("steps:usage-records.request-reversal.do"),
        icon: IconRotate,
        run: async () => setOpen("reversal"),
      },
    },
  });
  // What needs no approval is not shown as one that waits for it.
  const offered = actions.filter(
    ({ name }) => !["approve", "escalate"].includes(name) || record.needs_approval,
  );
  const amount = (value: number | string | null, unit: "h" | "l" | "m") =>
    value === null ? null : <Quantity value={Number(value)} unit={unit} digits={1} />;
  const facts = [
    {
      label: t("field.machine"),
      value: can("machines.read") ? (
        <Link to="/machines/$machineId" params={{ machineId: record.machine_id }} className={classes.link}>
          {record.machine_name}
        </Link>
      ) : (
        record.machine_name
      ),
    },
    { label: t("field.operator"), value: record.operator_name },
    { label: t("field.project"), value: record.project_name },
    { label: t("field.shift"), value: `${t(`shift.${record.shift}`)}, ${format.date(record.shift_date)}` },
    { label: t("field.starts_at"), value: format.dateTime(record.starts_at) },
    { label: t("field.ends_at"), value: format.dateTime(record.ends_at) },
    { label: t("field.engine_start_h"), value: amount(record.engine_start_h, "h") },
    { label: t("field.engine_end_h"), value: amount(record.engine_end_h, "h") },
    { label: t("field.engine_h"), value: amount(record.engine_h, "h") },
    { label: t("field.idle_h"), value: amount(record.idle_h, "h") },
    { label: t("field.service_h"), value: amount(record.service_h, "h") },
    { label: t("field.fuel_l"), value: amount(record.fuel_l, "l") },
    { label: t("field.drilled_m"), value: amount(record.drilled_m, "m") },
    { label: t("field.down_cause"), value: record.down_cause && t(`machines:cause.${record.down_cause}`) },
    { label: t("field.downtime_h"), value: amount(record.downtime_h, "h") },
    { label: t("field.owner"), value: record.owner_name },
    {
      label: t("field.posting_reference"),
      value: record.posting_reference && <Code>{record.posting_reference}</Code>,
    },
  ];
  const path = { record_id: record.id };
  const address = `/api/v1/usage-records/${record.id}`;
  const timeline = useQuery({
    queryKey: ["usage-record", record.id, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/usage-records/{record_id}/timeline", { params: { path } })),
  });
  const sentBack = <SentBack record={record} steps={timeline.data} />;
  const forget = () => void client.invalidateQueries({ queryKey: ["usage-record", record.id, "timeline"] });
  return (
    <>
      <PageHeader
        title={record.number}
        crumbs={[{ label: t("usage"), to: "/usage-records" }]}
        badge={<StatusBadge value={record.status} />}
        subtitle={<bdi>{record.subject}</bdi>}
        actions={
          <ActionBar actions={offered} allowed={record.allowed_actions} blocked={record.blocked_actions} />
        }
      />
      <PageBody aside={<StepHistory query={timeline} title={t("history")} area="usage-records" />}>
        {sentBack}
        {record.needs_approval && record.status === "submitted" && (
          <Notice tone="attention" title={t(`needs.${record.approval_level || "supervisor"}`)}>
            {record.approval_grounds.map((ground) => (
              <p key={ground.code}>
                {t(`ground.${ground.code}`, {
                  value: format.number(ground.value, 1),
                  limit: format.number(ground.limit, 1),
                })}
              </p>
            ))}
          </Notice>
        )}
        <Panel title={t("details")}>
          <Facts facts={facts} />
          {record.note && (
            <p>
              <bdi>{record.note}</bdi>
            </p>
          )}
        </Panel>
        {record.effects.length > 0 && (
          <Panel title={t("effects")}>
            <Facts
              facts={record.effects.map((effect) => ({
                label: t(effect.is_reversal ? "effect.back" : "effect.done"),
                value: <Quantity value={Number(effect.quantity)} unit="h" digits={1} />,
              }))}
            />
          </Panel>
        )}
        <Attachments path={address} onChange={forget} />
        <Comments path={address} onChange={forget} />
        <RecordHistory recordId={record.id} />
      </PageBody>
      {open === "edit" && <EditDialog record={record} above={sentBack} onClose={() => setOpen(null)} />}
      {open === "reversal" && <ReversalDialog record={record} onClose={() => setOpen(null)} />}
    </>
  );
}
