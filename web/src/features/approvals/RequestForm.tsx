import { Checkbox, Select, Skeleton, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { fromLocalField } from "@/lib/format/moment";
import classes from "./approvals.module.css";
import { keepApproval, priorities, types } from "./data";

/** Asks the store of the region for what the charge calculation says. */
export function RequestForm({ siteId }: { siteId: string }) {
  const { t } = useTranslation("approvals");
  const checklists = useQuery({
    queryKey: ["approval-checklists"],
    queryFn: () => ok(api.GET("/api/v1/approval-requests/checklists")),
    staleTime: 300_000,
  });
  const site = useQuery({
    queryKey: ["site", siteId],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } })),
  });
  const failed = [checklists, site].find((query) => query.isError && !query.data);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (!checklists.data || !site.data) return <Skeleton height={300} />;
  return (
    <Panel title={t("ask.title")}>
      <Fields site={site.data} checklists={checklists.data} />
    </Panel>
  );
}

const empty = {
  priority: "normal" as Schema<"Priority">,
  approval_type: "standard" as Schema<"ApprovalType">,
  expected_usage_on: "",
  blasting_at: "",
  safety_checklist: [] as string[],
  environmental_checklist: [] as string[],
  notes: "",
};

function Fields(props: { site: Schema<"SiteDetail">; checklists: Schema<"ChecklistItems"> }) {
  const { site, checklists } = props;
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const zone = site.project.time_zone;
  const state = useServerForm({
    values: empty,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/approval-requests", {
          headers,
          body: {
            ...values,
            site_id: site.id,
            expected_usage_on: values.expected_usage_on || null,
            blasting_at: fromLocalField(values.blasting_at, zone),
          },
        }),
      ),
    onSaved: async (request) => {
      await keepApproval(client, request);
      await navigate({ to: "/approvals/$requestId", params: { requestId: request.id } });
    },
    savedMessage: t("done.submit"),
  });
  const confirmed = site.milestones.find(({ name }) => name === "simulation_confirmed");
  return (
    <ServerForm state={state} submitLabel={t("action.submit")}>
      {confirmed?.at ? (
        <Notice
          tone="good"
          title={t("simulationConfirmed", {
            who: confirmed.by?.name ?? "–",
            when: format.dateTime(confirmed.at),
          })}
        />
      ) : (
        <Notice tone="attention" title={t("simulationOpen")} />
      )}
      <Planned siteId={site.id} />
      <FieldGrid>
        <Select
          label={t("priority.label")}
          allowDeselect={false}
          data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
          {...state.field("priority")}
        />
        <Select
          label={t("type.label")}
          allowDeselect={false}
          data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          {...state.field("approval_type")}
        />
        <TextInput
          type="date"
          dir="ltr"
          label={t("expectedOn")}
          description={t("expectedHint")}
          {...state.field("expected_usage_on")}
        />
        <TextInput
          type="datetime-local"
          dir="ltr"
          label={t("blastingAt")}
          description={t("zone", { zone })}
          {...state.field("blasting_at")}
        />
        <Checks
          title={t("safety.title")}
          group="safety"
          items={checklists.safety}
          field={state.field("safety_checklist")}
        />
        <Checks
          title={t("environment.title")}
          group="environment"
          items={checklists.environment}
          field={state.field("environmental_checklist")}
        />
        <Wide>
          <Textarea label={t("notes")} autosize minRows={2} maxLength={4000} {...state.field("notes")} />
        </Wide>
      </FieldGrid>
    </ServerForm>
  );
}

function Checks(props: {
  title: string;
  group: "safety" | "environment";
  items: string[];
  field: { value?: string[]; onChange: (next: string[]) => void; error?: React.ReactNode };
}) {
  const { t } = useTranslation("approvals");
  return (
    <Checkbox.Group
      label={props.title}
      description={t("checkHint")}
      value={props.field.value}
      onChange={props.field.onChange}
      error={props.field.error}
    >
      <div className={classes.boxes}>
        {props.items.map((item) => (
          <Checkbox
            key={item}
            value={item}
            label={t(`${props.group}.${item}.name`, { defaultValue: item.replaceAll("_", " ") })}
            description={t(`${props.group}.${item}.guide`, { defaultValue: "" })}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** The quantities that the request will name: those of the newest charge calculation. */
function Planned({ siteId }: { siteId: string }) {
  const { t } = useTranslation("approvals");
  const planned = useQuery({
    queryKey: ["site", siteId, "reconciliation"],
    queryFn: () =>
      ok(api.GET("/api/v1/sites/{site_id}/reconciliation", { params: { path: { site_id: siteId } } })),
  });
  if (planned.isError) {
    return <ProblemAlert error={planned.error} retry={() => void planned.refetch()} />;
  }
  const lines = (planned.data?.lines ?? []).filter((line) => Number(line.planned_kg) > 0);
  if (planned.isSuccess && lines.length === 0) return <Notice tone="attention" title={t("nothingPlanned")} />;
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col" className={classes.numeric}>
              {t("calculated")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.product_id}>
              <td>{line.product_name}</td>
              <td className={classes.numeric}>
                <Quantity value={line.planned_kg} unit="kg" digits={1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
