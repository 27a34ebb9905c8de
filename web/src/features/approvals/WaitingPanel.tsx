import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { RequestList } from "./RequestList";

function useOldest(status: Schema<"ApprovalStatus">) {
  const query = { status: [status], sort: "requested_at", page_size: 5 };
  return useQuery({
    queryKey: [...listKey("/api/v1/approval-requests"), "oldest", status],
    queryFn: () => ok(api.GET("/api/v1/approval-requests", { params: { query } })),
  });
}

/** What a storekeeper has to do: decide on requests, then issue those approved. */
export default function WaitingPanel() {
  const { t } = useTranslation("approvals");
  const pending = useOldest("pending");
  const approved = useOldest("approved");
  return (
    <Panel flush title={t("waiting", { count: (pending.data?.total ?? 0) + (approved.data?.total ?? 0) })}>
      <RequestList queries={[pending, approved]} nothing={t("nothingWaiting")} />
    </Panel>
  );
}
