import { Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { IssueBody } from "@/lib/api/limits";
import { type Approval, keepApproval } from "./data";
import { Lots } from "./Lots";

/** The hand-over at the store: the lots to fetch, and who takes them to the site. */
export function IssueDialog({ request, onClose }: { request: Approval; onClose: () => void }) {
  const { t } = useTranslation(["approvals", "steps"]);
  const client = useQueryClient();
  const state = useServerForm({
    limits: IssueBody,
    values: { received_by_name: "", reason: "" },
    version: request.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/approval-requests/{request_id}/issue", {
          params: { path: { request_id: request.id } },
          headers,
          body: values,
        }),
      ),
    onSaved: async (issued) => {
      onClose();
      await keepApproval(client, issued);
    },
    savedMessage: { key: "steps:approval-requests.issue.told", values: { number: request.number } },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("steps:approval-requests.issue.do")}
      size="lg"
      state={state}
      submitLabel={t("steps:approval-requests.issue.do")}
    >
      <Text size="sm">
        {t("steps:approval-requests.issue.ask", { store: request.store.name, site: request.site.name })}
      </Text>
      <Text size="sm" c="dimmed">
        {request.store_address}
      </Text>
      <Lots request={request} />
      <FieldGrid>
        <Wide>
          <TextInput
            label={t("receivedBy")}
            description={t("receivedByHint")}
            required
            {...state.field("received_by_name")}
          />
        </Wide>
        <Wide>
          <TextInput label={t("note")} {...state.field("reason")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
