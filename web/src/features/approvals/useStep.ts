import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { type Approval, keepApproval } from "./data";

const steps = ["approve", "reject", "cancel", "withdraw-approval", "take-over"] as const;
export type StepName = (typeof steps)[number];

/** Takes a step of a request in the version on screen, and has everything read again that it moves. */
export function useStep(request: Approval) {
  const client = useQueryClient();
  return async (step: StepName, reason = "") => {
    const changed = await ok(
      api.POST(`/api/v1/approval-requests/{request_id}/${step}`, {
        params: { path: { request_id: request.id } },
        headers: ifMatch(request.version),
        body: { reason },
      }),
    );
    toast({ key: `approvals:done.${step}`, values: { number: request.number } });
    await keepApproval(client, changed);
  };
}
