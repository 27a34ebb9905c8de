import { Checkbox, Stack, Textarea } from "@mantine/core";
import { IconBan, IconCheck, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { FormDialog } from "@/components/ServerForm";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerForm } from "@/components/useServerForm";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import { Approval } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./machines.module.css";

type MachineRequest = Schema<"MachineRequestDetail">;

export function RequestPage() {
  const { requestId } = useParams({ strict: false }) as { requestId: string };
  const { t } = useTranslation("machines");
  const path = { machine_request_id: requestId };
  const request = useQuery({
    queryKey: ["machine-request", requestId],
    queryFn: () => ok(api.GET("/api/v1/machine-requests/{machine_request_id}", { params: { path } })),
  });
  if (!request.data) {
    const crumbs = [{ label: t("request.title"), to: "/machine-requests" }];
    return <RecordState query={request} title={t("request.one")} crumbs={crumbs} />;
  }
  return <Request request={request.data} key={requestId} />;
}

function Request({ request }: { request: MachineRequest }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const client = useQueryClient();
  const [approving, setApproving] = useState(false);
  const keep = async (changed: MachineRequest) => {
    client.setQueryData(["machine-request", changed.id], changed);
    await client.invalidateQueries({ queryKey: listKey("/api/v1/machine-requests") });
  };
  const actions = useSteps(request, "/api/v1/machine-requests/{machine_request_id}", {
    keep,
    values: { number: request.number },
    looks: {
      approve: {
        label: t("request.approve"),
        icon: IconCheck,
        kind: "primary",
        run: async () => setApproving(true),
      },
      reject: { icon: IconX, kind: "danger" },
      cancel: { icon: IconBan, kind: "danger" },
    },
  });
  const facts = [
    { label: t("project"), value: request.project.name },
    { label: t("type"), value: request.machine_type },
    { label: t("request.quantity"), value: <Code>{request.quantity}</Code> },
    { label: t("request.firstDay"), value: format.date(request.starts_on) },
    { label: t("request.lastDay"), value: format.date(request.ends_on) },
    { label: t("request.by"), value: request.requested_by?.name },
    { label: t("request.at"), value: format.dateTime(request.created_at) },
    ...(request.decided_at
      ? [
          { label: t("request.decidedBy"), value: request.decided_by?.name },
          { label: t("request.decidedAt"), value: format.dateTime(request.decided_at) },
        ]
      : []),
    ...(request.decision_note ? [{ label: t("request.decisionNote"), value: request.decision_note }] : []),
  ];
  return (
    <>
      <PageHeader
        title={request.number}
        crumbs={[{ label: t("request.title"), to: "/machine-requests" }]}
        badge={<StatusBadge value={request.status} />}
        subtitle={request.project.name}
        actions={<ActionBar actions={actions} allowed={request.allowed_actions} />}
      />
      <PageBody>
        <Panel title={t("facts")}>
          <Facts facts={facts} />
        </Panel>
        <Panel title={t("request.justification")}>
          <bdi>{request.justification}</bdi>
        </Panel>
        {request.status === "approved" && (
          <Panel
            title={t("request.machines", { granted: request.machines.length, quantity: request.quantity })}
          >
            {request.machines.length === 0 ? (
              <EmptyState title={t("assignment.none")} />
            ) : (
              <ul>
                {request.machines.map((machine) => (
                  <li key={machine.id}>
                    <Link
                      to="/machines/$machineId"
                      params={{ machineId: machine.id }}
                      className={classes.name}
                    >
                      <bdi>{machine.name}</bdi>
                    </Link>{" "}
                    <Code>{machine.number}</Code>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        )}
        <RecordHistory recordId={request.id} />
      </PageBody>
      {approving && (
        <ApproveDialog
          request={request}
          onClose={() => setApproving(false)}
          keep={async (changed) => {
            await keep(changed);
            await client.invalidateQueries({ queryKey: listKey("/api/v1/machines") });
          }}
        />
      )}
    </>
  );
}

function ApproveDialog(props: {
  request: MachineRequest;
  onClose: () => void;
  keep: (changed: MachineRequest) => Promise<void>;
}) {
  const { request, onClose, keep } = props;
  const { t } = useTranslation("machines");
  const query = { page_size: 200, sort: "name" };
  const found = useQuery({
    queryKey: [...listKey("/api/v1/machines"), "choice", query],
    queryFn: () => ok(api.GET("/api/v1/machines", { params: { query } })),
  });
  const wanted = request.machine_type.toLowerCase();
  const machines = (found.data?.items ?? [])
    .filter(({ status }) => status !== "out_of_service")
    .sort(
      (a, b) =>
        Number(b.machine_type.toLowerCase() === wanted) - Number(a.machine_type.toLowerCase() === wanted),
    );
  const state = useServerForm({
    limits: Approval,
    values: { machine_ids: [] as string[], note: "" },
    version: request.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/machine-requests/{machine_request_id}/approve", {
          params: { path: { machine_request_id: request.id } },
          headers,
          body: values,
        }),
      ),
    savedMessage: "machines:request.approved",
    onSaved: async (changed) => {
      await keep(changed);
      onClose();
    },
  });
  const { error, ...chosen } = state.field("machine_ids");
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("request.approve")}
      submitLabel={t("request.approveDo", {
        granted: state.values.machine_ids.length,
        quantity: request.quantity,
      })}
      state={state}
    >
      <Checkbox.Group label={t("request.choose")} error={error} {...chosen}>
        <Stack gap={4} mt={6}>
          {machines.map((machine) => (
            <Checkbox
              key={machine.id}
              value={machine.id}
              label={[machine.name, machine.machine_type, t(`status:${machine.status}`), machine.project_name]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea label={t("note")} autosize minRows={2} {...state.field("note")} />
    </FormDialog>
  );
}
