import { Button, Skeleton } from "@mantine/core";
import { IconArrowBackUp, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { DataList, listKey } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useMayWrite } from "@/lib/siteWrites";
import classes from "./approvals.module.css";
import { useApprovalColumns } from "./columns";
import { DesignNotice } from "./DesignNotice";
import { type Approval, useApproval } from "./data";
import { Lines } from "./Lines";
import { RequestForm } from "./RequestForm";
import { ReturnDialog } from "./ReturnDialog";
import { useApprovalSteps } from "./useApprovalSteps";

/** Asking for the explosives of a site, following the request, and bringing leftovers back. */
export default function ExplosivesTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation("approvals");
  const mayWrite = useMayWrite(siteId);
  const columns = useApprovalColumns(true);
  const [asking, setAsking] = useState(false);
  const [returning, setReturning] = useState(false);
  const query = { site_id: siteId, sort: "-requested_at", page_size: 25 };
  const requests = useQuery({
    queryKey: [...listKey("/api/v1/approval-requests"), "of-site", siteId],
    queryFn: () => ok(api.GET("/api/v1/approval-requests", { params: { query } })),
  });
  const rows = requests.data?.items ?? [];
  const current = rows.find(({ status }) => ["pending", "approved", "issued"].includes(status));
  const issued = rows.find(({ status }) => status === "issued");
  const detail = useApproval(current?.id);
  if (requests.isError) {
    return <ProblemAlert error={requests.error} retry={() => void requests.refetch()} />;
  }
  if (!requests.data) return <Skeleton height={240} />;
  const mayAsk = mayWrite("approvals.create", "requests") && (!current || current.status === "issued");
  return (
    <div className={classes.tab}>
      {current && (
        <Panel
          flush
          title={
            <span className={classes.coverage}>
              <bdi dir="ltr">{current.number}</bdi> <StatusBadge value={current.status} />
            </span>
          }
          actions={
            <>
              {issued && mayWrite("stock.move", "returns") && (
                <Button
                  variant="default"
                  leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
                  onClick={() => setReturning(true)}
                  data-action="return"
                >
                  {t("return.open")}
                </Button>
              )}
              <RouteButton to="/approvals/$requestId" params={{ requestId: current.id }}>
                {t("openRequest")}
              </RouteButton>
            </>
          }
        >
          {detail.isError && <ProblemAlert error={detail.error} retry={() => void detail.refetch()} />}
          {detail.data ? <Lines request={detail.data} /> : <Skeleton height={90} />}
        </Panel>
      )}
      {detail.data && <Design request={detail.data} />}
      {mayAsk &&
        (current && !asking ? (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={15} stroke={1.7} />}
              onClick={() => setAsking(true)}
            >
              {t("askMore")}
            </Button>
          </div>
        ) : (
          <RequestForm siteId={siteId} />
        ))}
      {rows.length > 0 ? (
        <DataList
          path="/api/v1/approval-requests"
          query={{ site_id: siteId }}
          prefix="requests_"
          columns={columns}
          defaultSort="-requested_at"
          rowTo={(row) => `/approvals/${row.id}`}
          searchable={false}
          keys={false}
          empty={{ title: t("empty") }}
        />
      ) : (
        !mayAsk && <Panel>{t("emptySite")}</Panel>
      )}
      {returning && detail.data && (
        <ReturnDialog siteId={siteId} request={detail.data} onClose={() => setReturning(false)} />
      )}
    </div>
  );
}

/** Whether the open request still fits the design, and the step that makes it fit. */
function Design({ request }: { request: Approval }) {
  const nothing = () => undefined;
  const steps = useApprovalSteps(request, { issue: nothing, leftovers: nothing });
  return (
    <>
      <DesignNotice request={request} />
      <ActionBar
        actions={steps.filter(({ name }) => name === "take-over")}
        allowed={request.allowed_actions}
      />
    </>
  );
}
