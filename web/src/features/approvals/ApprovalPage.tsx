import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge, ToneMark } from "@/components/StatusBadge";
import { StepTimeline } from "@/components/StepHistory";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useRegionByName } from "@/lib/lookups";
import { toneOf } from "@/lib/status";
import classes from "./approvals.module.css";
import { PriorityBadge } from "./columns";
import { DesignNotice } from "./DesignNotice";
import { type Approval, useApproval } from "./data";
import { IssueDialog } from "./IssueDialog";
import { Lines } from "./Lines";
import { Lots } from "./Lots";
import { ReturnDialog } from "./ReturnDialog";
import { useApprovalSteps } from "./useApprovalSteps";

export function ApprovalPage() {
  const { requestId } = useParams({ strict: false }) as { requestId: string };
  const { t } = useTranslation("approvals");
  const request = useApproval(requestId);
  if (!request.data) {
    return (
      <RecordState query={request} title={t("request")} crumbs={[{ label: t("title"), to: "/approvals" }]} />
    );
  }
  return <ApprovalRecord request={request.data} />;
}

function ApprovalRecord({ request }: { request: Approval }) {
  const { t } = useTranslation("approvals");
  const regionByName = useRegionByName();
  const format = useFormat();
  const can = useCan();
  const [returning, setReturning] = useState(false);
  const [issuing, setIssuing] = useState(false);
  const actions = useApprovalSteps(request, {
    issue: () => setIssuing(true),
    leftovers: () => setReturning(true),
  });
  // Leftovers come back to those who keep stock, and they need not see the site for it.
  const mayReturn = request.status === "issued" && can("stock.move");
  const allowed = [...request.allowed_actions, ...(mayReturn ? ["return"] : [])];
  const short =
    request.status === "pending" &&
    request.lines.some((line) => Number(line.quantity) > Number(line.available));
  const lacking = request.blocked_actions.find(
    ({ name, code }) => name === "approve" && code === "insufficient_stock",
  );
  const why = useWhyNotWords(lacking !== undefined);
  const facts = [
    {
      label: t("site"),
      value: can("sites.read") ? (
        <Link
          to="/sites/$siteId/{-$tab}"
          params={{ siteId: request.site.id, tab: "explosives" }}
          className={classes.strong}
        >
          {request.site.name}
        </Link>
      ) : (
        request.site.name
      ),
    },
    { label: t("project"), value: request.project.name },
    { label: t("region"), value: regionByName(request.region) },
    { label: t("store"), value: request.store.name },
    { label: t("total"), value: <Quantity value={request.total_kg} unit="kg" digits={1} /> },
    { label: t("priority.label"), value: <PriorityBadge value={request.priority} /> },
    { label: t("type.label"), value: t(`type.${request.approval_type}`) },
    { label: t("expectedOn"), value: format.date(request.expected_usage_on) },
    { label: t("blastingAt"), value: format.dateTime(request.blasting_at) },
    { label: t("requestedBy"), value: request.requested_by.name },
    { label: t("requestedAt"), value: format.dateTime(request.requested_at) },
    ...(request.decided_by && request.status !== "rejected"
      ? [{ label: t("decidedBy"), value: request.decided_by.name }]
      : []),
    ...(request.issued_by
      ? [
          { label: t("issuedBy"), value: request.issued_by.name },
          { label: t("receivedBy"), value: request.received_by_name || "–" },
        ]
      : []),
    ...(request.taken_over_by ? [{ label: t("design.takenOverBy"), value: request.taken_over_by.name }] : []),
  ];
  const additional = Object.entries(request.additional_data).map(([label, value]) => ({
    label,
    value: typeof value === "string" ? value : <Code>{JSON.stringify(value)}</Code>,
  }));
  return (
    <>
      <PageHeader
        title={request.number}
        crumbs={[{ label: t("title"), to: "/approvals" }]}
        badge={<StatusBadge value={request.status} />}
        subtitle={request.site.name}
        actions={<ActionBar actions={actions} allowed={allowed} blocked={request.blocked_actions} />}
      />
      <PageBody
        aside={
          <Panel title={t("history")}>
            <StepTimeline
              steps={request.history}
              area="approval-requests"
              tone={(step) => toneOf(step.to_state)}
            />
          </Panel>
        }
      >
        {request.status === "rejected" && (
          <Notice tone="bad" title={t("rejectedBecause", { who: request.decided_by?.name ?? "" })}>
            {request.decision_reason}
          </Notice>
        )}
        <DesignNotice request={request} />
        {short && <Notice tone="attention" title={lacking ? why(lacking) : t("shortTitle")} />}
        <Panel title={t("lines")} flush>
          <Lines request={request} />
        </Panel>
        {request.lots.length > 0 && (
          <Panel title={t(request.status === "issued" ? "lots.issued" : "lots.reserved")} flush>
            <Lots request={request} />
          </Panel>
        )}
        <Panel title={t("details")}>
          <Facts facts={facts} />
        </Panel>
        <Panel title={t("compliance")}>
          <div className={classes.checks}>
            <Done title={t("safety.title")} items={request.safety_checklist} group="safety" />
            <Done
              title={t("environment.title")}
              items={request.environmental_checklist}
              group="environment"
              assessments={request.assessments}
            />
          </div>
        </Panel>
        {request.notes && <Panel title={t("notes")}>{request.notes}</Panel>}
        {additional.length > 0 && (
          <Panel title={t("additional")}>
            <Facts facts={additional} />
          </Panel>
        )}
        <RecordHistory recordId={request.id} />
        {issuing && <IssueDialog request={request} onClose={() => setIssuing(false)} />}
        {returning && (
          <ReturnDialog siteId={request.site.id} request={request} onClose={() => setReturning(false)} />
        )}
      </PageBody>
    </>
  );
}

function Done(props: {
  title: string;
  items: string[];
  group: "safety" | "environment";
  assessments?: Approval["assessments"];
}) {
  const { t } = useTranslation("approvals");
  return (
    <div>
      <h3 className={classes.heading}>{props.title}</h3>
      <ul className={classes.done}>
        {props.items.map((item) => (
          <li key={item}>
            <ToneMark tone="good" />
            <span>
              {t(`${props.group}.${item}.name`, { defaultValue: item.replaceAll("_", " ") })}
              {props.assessments?.[item] && (
                <span className={classes.stated}>
                  {t("outside.stated", {
                    by: props.assessments[item].assessed_by,
                    document: props.assessments[item].document,
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
