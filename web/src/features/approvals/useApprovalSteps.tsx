import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconReplace,
  IconTruckDelivery,
  IconX,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RecordAction } from "@/components/ActionBar";
import { useSteps } from "@/components/useSteps";
import { useFormat } from "@/lib/format";
import { type Approval, keepApproval } from "./data";
import { Quantities } from "./Lines";

/** The steps of a request. What is handed out at the issue, and what comes back, is entered into dialogs. */
export function useApprovalSteps(
  request: Approval,
  open: { issue: () => void; leftovers: () => void },
): RecordAction[] {
  const { t } = useTranslation(["approvals", "steps"]);
  const client = useQueryClient();
  const format = useFormat();
  return useSteps(request, "/api/v1/approval-requests/{request_id}", {
    keep: (changed) => keepApproval(client, changed),
    values: {
      number: request.number,
      store: request.store.name,
      asked: format.number(Number(request.design?.asked_kg ?? 0), 3),
      designed: format.number(Number(request.design?.designed_kg ?? 0), 3),
    },
    looks: {
      "take-over": { icon: IconReplace, kind: "primary" },
      approve: {
        icon: IconCircleCheck,
        kind: "primary",
        ask: (question) => <Quantities request={request} question={question} />,
      },
      issue: {
        label: t("steps:approval-requests.issue.do"),
        icon: IconTruckDelivery,
        kind: "primary",
        run: async () => open.issue(),
      },
      reject: { icon: IconCircleX, kind: "danger" },
      "withdraw-approval": { icon: IconArrowBackUp, kind: "danger" },
      return: { label: t("return.open"), icon: IconArrowBackUp, run: async () => open.leftovers() },
      cancel: { icon: IconX, kind: "danger" },
    },
  });
}
