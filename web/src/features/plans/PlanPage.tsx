import { IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { DataList, listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { StepHistory } from "@/components/StepHistory";
import { toast } from "@/components/toast";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { AheadPanel } from "./AheadPanel";
import { useRoundColumns } from "./columns";
import { keepPlan, type Plan, usePlan, useRhythm } from "./data";
import { OccurrenceList } from "./OccurrenceList";
import { PlanDialog } from "./PlanDialog";

export function PlanPage() {
  const { planId } = useParams({ strict: false }) as { planId: string };
  const { t } = useTranslation("plans");
  const plan = usePlan(planId);
  if (!plan.data) {
    const crumbs = [{ label: t("title"), to: "/maintenance-plans" }];
    return <RecordState query={plan} title={t("plan")} crumbs={crumbs} />;
  }
  return <PlanRecord plan={plan.data} key={planId} />;
}

function PlanRecord({ plan }: { plan: Plan }) {
  const { t } = useTranslation("plans");
  const rhythm = useRhythm();
  const [editing, setEditing] = useState(false);
  const actions = usePlanActions(plan, () => setEditing(true));
  const columns = useRoundColumns().filter(({ id }) => id !== "plan");
  return (
    <>
      <PageHeader
        title={plan.name}
        crumbs={[{ label: t("title"), to: "/maintenance-plans" }]}
        badge={<StatusBadge value={plan.status} />}
        subtitle={rhythm(plan)}
        actions={
          <ActionBar actions={actions} allowed={plan.allowed_actions} blocked={plan.blocked_actions} />
        }
      />
      <PageBody aside={<History planId={plan.id} />}>
        <WorkPanel plan={plan} />
        <Panel title={t("rounds")}>
          <DataList
            path="/api/v1/maintenance-rounds"
            query={{ plan_id: plan.id }}
            columns={columns}
            defaultSort="expected_on"
            searchable={false}
            rowTo={(row) => `/machines/${row.machine_id}?tab=plans`}
            prefix="rounds_"
            keys={false}
            empty={{ title: t("roundsEmpty") }}
          />
        </Panel>
        <AheadPanel plan={plan} />
        <Panel title={t("history")}>
          <OccurrenceList query={{ plan_id: plan.id }} />
        </Panel>
        <RecordHistory recordId={plan.id} />
      </PageBody>
      {editing && <PlanDialog plan={plan} onClose={() => setEditing(false)} />}
    </>
  );
}

function WorkPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation(["plans", "maintenance", "machines"]);
  const format = useFormat();
  const lead = [
    plan.every_count !== null && <Quantity key="d" value={plan.lead_days} unit="d" digits={0} />,
    plan.every_amount !== null && <Code key="m">{format.number(Number(plan.lead_amount), 1)}</Code>,
  ].filter(Boolean);
  const facts = [
    {
      label: t("for"),
      value: plan.machine ? (
        <Link to="/machines/$machineId" params={{ machineId: plan.machine.id }}>
          {plan.machine.name}
        </Link>
      ) : (
        `${plan.machine_type}, ${plan.region?.name ?? t("allRegions")}`
      ),
    },
    { label: t("basisLabel"), value: t(`basis.${plan.basis}`) },
    {
      label: t("leadDays"),
      value: lead.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts that never move
        <span key={place}>
          {place > 0 && " / "}
          {part}
        </span>
      )),
    },
    { label: t("type"), value: t(`maintenance:type.${plan.order_type}`) },
    { label: t("priority"), value: t(`maintenance:priority.${plan.priority}`) },
    { label: t("technician"), value: plan.technician?.name },
    { label: t("timeOfDay"), value: plan.time_of_day && <Code>{plan.time_of_day.slice(0, 5)}</Code> },
    {
      label: t("duration"),
      value: plan.duration_h !== null && <Quantity value={Number(plan.duration_h)} unit="h" digits={2} />,
    },
    {
      label: t("cost"),
      value: plan.estimated_cost !== null && (
        <Quantity value={Number(plan.estimated_cost)} unit="OMR" digits={3} />
      ),
    },
    { label: t("keepsRunning"), value: plan.keeps_running && t("yes") },
    { label: t("hotWork"), value: plan.is_hot_work && t("yes") },
    { label: t("alsoWhenStanding"), value: plan.also_when_standing && t("yes") },
    { label: t("checklist"), value: plan.checklist?.name },
    ...plan.levels.map((level) => ({
      label: `${t("level")} × ${level.multiple}`,
      value: <bdi>{[level.name, level.description].filter(Boolean).join(": ")}</bdi>,
    })),
    ...plan.parts.map((part) => ({
      label: `${t("accessory")} × ${part.multiple}`,
      value: `${part.accessory.name}, ${format.number(Number(part.quantity))}`,
    })),
  ];
  return (
    <Panel title={t("work")}>
      <p>
        <bdi>{plan.description}</bdi>
      </p>
      {plan.notes && (
        <p>
          <bdi>{plan.notes}</bdi>
        </p>
      )}
      <Facts facts={facts.filter(({ value }) => value)} />
    </Panel>
  );
}

function usePlanActions(plan: Plan, edit: () => void) {
  const { t } = useTranslation(["plans", "steps"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { plan_id: plan.id };
  const remove = async () => {
    await ok(
      api.DELETE("/api/v1/maintenance-plans/{plan_id}", { params: { path }, headers: ifMatch(plan.version) }),
    );
    await navigate({ to: "/maintenance-plans" });
    client.removeQueries({ queryKey: ["maintenance-plan", plan.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/maintenance-plans") });
    toast({ key: "plans:deleted", values: { name: plan.name } });
  };
  return useSteps(plan, "/api/v1/maintenance-plans/{plan_id}", {
    keep: (changed) => keepPlan(client, changed),
    values: { name: plan.name },
    looks: {
      activate: { icon: IconPlayerPlay, kind: "primary" },
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => edit() },
      suspend: { icon: IconPlayerPause },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteAsk", { name: plan.name }),
        run: remove,
      },
    },
  });
}

function History({ planId }: { planId: string }) {
  const { t } = useTranslation("plans");
  const timeline = useQuery({
    queryKey: ["maintenance-plan", planId, "timeline"],
    queryFn: () =>
      ok(api.GET("/api/v1/maintenance-plans/{plan_id}/timeline", { params: { path: { plan_id: planId } } })),
  });
  return <StepHistory query={timeline} title={t("steps")} area="maintenance-plans" />;
}
