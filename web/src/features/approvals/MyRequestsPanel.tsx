import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useMe } from "@/lib/auth/useSession";
import { RequestList } from "./RequestList";

function useMine(status: Schema<"ApprovalStatus">) {
  const me = useMe();
  const query = { status: [status], requested_by_id: me.id, sort: "-requested_at", page_size: 5 };
  return useQuery({
    queryKey: [...listKey("/api/v1/approval-requests"), "mine", me.id, status],
    queryFn: () => ok(api.GET("/api/v1/approval-requests", { params: { query } })),
  });
}

/** The requests of the person signed in that are still on their way. */
export default function MyRequestsPanel() {
  const { t } = useTranslation("approvals");
  const pending = useMine("pending");
  const approved = useMine("approved");
  return (
    <Panel flush title={t("mine")}>
      <RequestList queries={[pending, approved]} nothing={t("nothingMine")} />
    </Panel>
  );
}
