import {
  IconBan,
  IconCheck,
  IconLock,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconShieldCheck,
  IconTrash,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { listKey } from "@/components/list";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StepHistory } from "@/components/StepHistory";
import { toast } from "@/components/toast";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { CompleteDialog } from "./CompleteDialog";
import { CostPanel } from "./CostPanel";
import { OrderBadge, PriorityBadge } from "./columns";
import { keepOrder, type Order, useOrder } from "./data";
import { OfferedFaults, OrderFaults } from "./FaultLists";
import classes from "./maintenance.module.css";
import { OrderChecklists } from "./OrderChecklists";
import { OrderDialog } from "./OrderDialog";
import { PartsPanel } from "./PartsPanel";
import { PauseDialog } from "./PauseDialog";

export function OrderPage() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const { t } = useTranslation("maintenance");
  const order = useOrder(orderId);
  if (!order.data) {
    const crumbs = [{ label: t("title"), to: "/work-orders" }];
    return <RecordState query={order} title={t("order")} crumbs={crumbs} />;
  }
  return <OrderRecord order={order.data} key={orderId} />;
}

type Open = "edit" | "pause" | "complete" | null;

function OrderRecord({ order }: { order: Order }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const path = `/api/v1/work-orders/${order.id}`;
  const forgetTimeline = () =>
    void client.invalidateQueries({ queryKey: ["work-order", order.id, "timeline"] });
  const [open, setOpen] = useState<Open>(null);
  const actions = useOrderActions(order, setOpen);
  const facts = [
    {
      label: t("machine"),
      value: can("machines.read") ? (
        <Link to="/machines/$machineId" params={{ machineId: order.machine_id }} className={classes.link}>
          {order.machine_name}
        </Link>
      ) : (
        order.machine_name
      ),
    },
    { label: t("model"), value: order.machine_model },
    { label: t("rigNumber"), value: order.rig_number && <Code>{order.rig_number}</Code> },
    { label: t("typeLabel"), value: t(`type.${order.order_type}`) },
    { label: t("priorityLabel"), value: <PriorityBadge value={order.priority} /> },
    { label: t("technician"), value: order.technician_name },
    { label: t("scheduledAt"), value: format.dateTime(order.scheduled_at) },
    { label: t("committedAt"), value: format.dateTime(order.committed_at) },
    { label: t("planning"), value: t(order.is_planned ? "planned" : "unplanned") },
    { label: t("project"), value: order.project?.name },
    {
      label: t("follows"),
      value: order.follows && (
        <Link to="/work-orders/$orderId" params={{ orderId: order.follows.id }} className={classes.link}>
          <Code>{order.follows.name}</Code>
        </Link>
      ),
    },
    {
      label: t("estimatedDuration"),
      value: <Quantity value={order.estimated_duration_h} unit="h" digits={2} />,
    },
    { label: t("actualDuration"), value: <Quantity value={order.actual_duration_h} unit="h" digits={2} /> },
    { label: t("startedAt"), value: format.dateTime(order.started_at) },
    { label: t("completedAt"), value: format.dateTime(order.completed_at) },
    { label: t("closedAt"), value: format.dateTime(order.closed_at) },
    ...(order.keeps_running
      ? [{ label: t("keepsRunning"), value: "✓" }]
      : [
          { label: t("downFrom"), value: format.dateTime(order.down_from) },
          { label: t("downTo"), value: format.dateTime(order.down_to) },
        ]),
    ...Object.entries(order.hours_waited).map(([reason, hours]) => ({
      key: reason,
      label: `${t("waited")}: ${t(`pause.${reason}`)}`,
      value: <Quantity value={hours} unit="h" digits={2} />,
    })),
    { label: t("createdBy"), value: order.created_by?.name },
    { label: t("createdAt"), value: format.dateTime(order.created_at) },
  ];
  return (
    <>
      <PageHeader
        title={order.number}
        crumbs={[{ label: t("title"), to: "/work-orders" }]}
        badge={<OrderBadge order={order} />}
        subtitle={<bdi>{order.machine_name}</bdi>}
        actions={
          <ActionBar actions={actions} allowed={order.allowed_actions} blocked={order.blocked_actions} />
        }
      />
      <PageBody aside={<History orderId={order.id} />}>
        <OfPlan order={order} />
        <Safety order={order} />
        <Panel title={t("description")}>
          <bdi>{order.description}</bdi>
          {order.notes && (
            <p>
              <bdi>{order.notes}</bdi>
            </p>
          )}
        </Panel>
        {order.completion_notes && (
          <Panel title={t("completionNotes")}>
            <bdi>{order.completion_notes}</bdi>
            {order.component && (
              <Facts
                facts={[
                  { label: t("componentLabel"), value: t(`component.${order.component}`) },
                  { label: t("problemLabel"), value: t(`problem.${order.problem}`) },
                  { label: t("causeLabel"), value: t(`cause.${order.cause}`) },
                  { label: t("remedyLabel"), value: t(`remedy.${order.remedy}`) },
                ]}
              />
            )}
          </Panel>
        )}
        <OrderFaults order={order} />
        <OfferedFaults order={order} />
        <OrderChecklists order={order} />
        <PartsPanel order={order} />
        <CostPanel order={order} />
        <Panel title={t("details")}>
          <Facts facts={facts} />
        </Panel>
        <Attachments path={path} onChange={forgetTimeline} />
        <Comments path={path} onChange={forgetTimeline} />
        <RecordHistory recordId={order.id} />
      </PageBody>
      {open === "edit" && <OrderDialog order={order} onClose={() => setOpen(null)} />}
      {open === "pause" && <PauseDialog order={order} onClose={() => setOpen(null)} />}
      {open === "complete" && <CompleteDialog order={order} onClose={() => setOpen(null)} />}
    </>
  );
}

function OfPlan({ order }: { order: Order }) {
  const { t } = useTranslation("plans");
  const { plan } = order;
  if (!plan) return null;
  const isOpen = order.status !== "completed" && order.status !== "cancelled";
  return (
    <Notice
      tone={plan.is_doubtful && isOpen ? "attention" : "neutral"}
      title={
        <Link to="/maintenance-plans/$planId" params={{ planId: plan.id }} className={classes.link}>
          {t("ofPlan", { name: plan.name, cycle: plan.cycle })}
        </Link>
      }
    >
      {plan.level_name && <p>{plan.level_name}</p>}
      {plan.missed > 0 && <p>{t("missedRounds", { count: plan.missed })}</p>}
      {plan.is_doubtful && isOpen && <p>{t("doubtful")}</p>}
    </Notice>
  );
}

function Safety({ order }: { order: Order }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  const at = format.dateTime(order.cleared_at);
  return (
    <>
      {order.touches_explosives &&
        (order.cleared_at ? (
          <Notice tone="good" title={t("free", { name: order.cleared_by_name, at })} />
        ) : (
          order.status !== "cancelled" && <Notice tone="attention" title={t("notFree")} />
        ))}
      {order.is_hot_work && (
        <Notice
          tone={order.hot_work_permit ? "good" : "attention"}
          title={order.hot_work_permit ? t("permit", { number: order.hot_work_permit }) : t("noPermit")}
        />
      )}
    </>
  );
}

function useOrderActions(order: Order, open: (what: Open) => void) {
  const { t } = useTranslation(["maintenance", "steps"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { order_id: order.id };
  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/work-orders/{order_id}/dependents", { params: { path } }));
    return whatGoesToo("maintenance", found);
  };
  const remove = async () => {
    await ok(
      api.DELETE("/api/v1/work-orders/{order_id}", { params: { path }, headers: ifMatch(order.version) }),
    );
    await navigate({ to: "/work-orders" });
    client.removeQueries({ queryKey: ["work-order", order.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/work-orders") });
    toast({ key: "maintenance:deleted", values: { number: order.number } });
  };
  return useSteps(order, "/api/v1/work-orders/{order_id}", {
    keep: (changed) => keepOrder(client, changed),
    values: { number: order.number, machine: order.machine_name },
    looks: {
      clear: { icon: IconShieldCheck, kind: "primary" },
      start: { icon: IconPlayerPlay, kind: "primary" },
      complete: {
        label: t("steps:work-orders.complete.do"),
        icon: IconCheck,
        kind: "primary",
        run: async () => open("complete"),
      },
      resume: { icon: IconPlayerPlay, kind: "primary" },
      pause: {
        label: t("steps:work-orders.pause.do"),
        icon: IconPlayerPause,
        run: async () => open("pause"),
      },
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => open("edit") },
      close: { icon: IconLock },
      cancel: { icon: IconBan, kind: "danger" },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteAsk", { number: order.number }),
        dependents,
        run: remove,
      },
    },
  });
}

function History({ orderId }: { orderId: string }) {
  const { t } = useTranslation("maintenance");
  const path = { order_id: orderId };
  const timeline = useQuery({
    queryKey: ["work-order", orderId, "timeline"],
    queryFn: () => ok(api.GET("/api/v1/work-orders/{order_id}/timeline", { params: { path } })),
  });
  return <StepHistory query={timeline} title={t("history")} area="work-orders" />;
}
