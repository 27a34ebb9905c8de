import { Checkbox, Select, Skeleton, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { DateField } from "@/components/DateField";
import { FindingSummary } from "@/components/FindingList";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { AssessmentBody, NewApprovalRequest } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useFormat } from "@/lib/format";
import { fromLocalField } from "@/lib/format/moment";
import { useSiteFindings, useWhyNot } from "@/lib/siteShot";
import classes from "./approvals.module.css";
import { dataOf, keepApproval, priorities, types } from "./data";
import { Coverage } from "./Lines";

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
  const supply = useQuery({
    queryKey: ["site", siteId, "supply"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/supply", { params: { path: { site_id: siteId } } })),
  });
  const failed = [checklists, site, supply].find((query) => query.isError && !query.data);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (!checklists.data || !site.data || !supply.data) return <Skeleton height={300} />;
  return (
    <Panel title={t("ask.title")}>
      <Fields site={site.data} checklists={checklists.data} supply={supply.data} />
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
  assessments: {} as Record<string, Schema<"Assessment">>,
  notes: "",
  additional: "",
};

function Fields(props: { site: Schema<"SiteDetail">; checklists: Schema<"ChecklistItems">; supply: Supply }) {
  const { site, checklists, supply } = props;
  const { t } = useTranslation(["approvals", "steps"]);
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const zone = site.project.time_zone;
  const state = useServerForm({
    limits: NewApprovalRequest,
    values: {
      ...empty,
      store_id: supply.stores[0]?.id ?? "",
      assessments: Object.fromEntries(
        checklists.assessed_outside.map((item) => [item, { assessed_by: "", document: "" }]),
      ),
    },
    submit: ({ additional, ...values }, { headers }) =>
      ok(
        api.POST("/api/v1/approval-requests", {
          headers,
          body: {
            ...values,
            additional_data: dataOf(additional),
            site_id: site.id,
            store_id: values.store_id || null,
            expected_usage_on: values.expected_usage_on || null,
            blasting_at: fromLocalField(values.blasting_at, zone),
          },
        }),
      ),
    onSaved: async (request) => {
      await keepApproval(client, request);
      await navigate({ to: "/approvals/$requestId", params: { requestId: request.id } });
    },
    savedMessage: "steps:approval-requests.submit.told",
  });
  const whyNot = useWhyNot(site.id, "request");
  const words = useWhyNotWords(true);
  const findings = useSiteFindings(site.id);
  const confirmed = site.milestones.find(({ name }) => name === "simulation_confirmed");
  return (
    <ServerForm
      state={state}
      submitLabel={t("steps:approval-requests.submit.do")}
      blocked={whyNot ? words(whyNot) : undefined}
      confirm={<FindingSummary findings={findings.data} />}
    >
      {confirmed?.at ? (
        <Notice
          tone="good"
          title={t("simulationConfirmed", {
            who: confirmed.by?.name ?? "–",
            when: format.dateTime(confirmed.at),
          })}
        />
      ) : (
        <Notice
          tone="attention"
          title={t("simulationOpen")}
          action={
            <RouteButton
              to="/sites/$siteId/{-$tab}"
              params={{ siteId: site.id, tab: "simulation" }}
              variant="default"
            >
              {t("toSimulation")}
            </RouteButton>
          }
        />
      )}
      {supply.stores.length > 0 ? (
        <Select
          label={t("store")}
          description={t("storeHint")}
          allowDeselect={false}
          data={supply.stores.map((store) => ({
            value: store.id,
            label: store.has_all ? store.name : t("storeShort", { name: store.name }),
          }))}
          {...state.field("store_id")}
        />
      ) : (
        <Notice tone="attention" title={t("noStore")} />
      )}
      <Wanted supply={supply} storeId={state.values.store_id} />
      <FieldGrid>
        <Select
          label={t("priority.label")}
          required
          allowDeselect={false}
          data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
          {...state.field("priority")}
        />
        <Select
          label={t("type.label")}
          required
          allowDeselect={false}
          data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          {...state.field("approval_type")}
        />
        <DateField
          label={t("expectedOn")}
          description={t("expectedHint")}
          {...state.field("expected_usage_on")}
        />
        <DateField
          withTime
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
          outside={checklists.assessed_outside}
          assessment={(item, name) => ({
            value: state.values.assessments[item]?.[name] ?? "",
            // Fields of items that only the server names.
            ...state.field(`assessments.${item}.${name}` as "notes"),
          })}
        />
        <Wide>
          <Textarea label={t("notes")} autosize minRows={2} {...state.field("notes")} />
        </Wide>
        <Wide>
          <Textarea
            label={t("additional")}
            description={t("additionalHint")}
            autosize
            minRows={2}
            {...state.field("additional")}
          />
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
  /** Items that the platform does not compute. */
  outside?: string[];
  /** The field that says who assessed such an item, or in which document. */
  assessment?: (item: string, name: "assessed_by" | "document") => object;
}) {
  const { t } = useTranslation("approvals");
  return (
    <Checkbox.Group
      label={props.title}
      description={props.outside ? `${t("checkHint")} ${t("outside.hint")}` : t("checkHint")}
      value={props.field.value}
      onChange={props.field.onChange}
      error={props.field.error}
    >
      <div className={classes.boxes}>
        {props.items.map((item) => (
          <div key={item} data-item={item}>
            <Checkbox
              value={item}
              label={t(`${props.group}.${item}.name`, { defaultValue: item.replaceAll("_", " ") })}
              description={t(`${props.group}.${item}.guide`, { defaultValue: "" })}
            />
            {props.outside?.includes(item) && props.assessment && (
              <div className={classes.assessment}>
                <TextInput
                  required
                  label={t("outside.by")}
                  placeholder={t("outside.byHint")}
                  maxLength={AssessmentBody.assessed_by}
                  {...props.assessment(item, "assessed_by")}
                />
                <TextInput
                  required
                  label={t("outside.document")}
                  placeholder={t("outside.documentHint")}
                  maxLength={AssessmentBody.document}
                  {...props.assessment(item, "document")}
                />
              </div>
            )}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}

type Supply = Schema<"SiteSupply">;

/** What the request will name, by the newest charge calculation, and what the chosen store can give of it. */
function Wanted({ supply, storeId }: { supply: Supply; storeId: string }) {
  const { t } = useTranslation("approvals");
  if (supply.lines.length === 0) return <Notice tone="attention" title={t("nothingPlanned")} />;
  const store = supply.stores.find(({ id }) => id === storeId);
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col" className={classes.numeric}>
              {t("calculated")}
            </th>
            <th scope="col" className={classes.numeric}>
              {t("available")}
            </th>
            <th scope="col">{t("coverage")}</th>
          </tr>
        </thead>
        <tbody>
          {supply.lines.map((line) => {
            const available = Number(store?.available[line.product_id] ?? 0);
            return (
              <tr key={line.product_id}>
                <td>{line.product_name}</td>
                <td className={classes.numeric}>
                  <Counted value={line.quantity} unit={line.unit} digits={1} />
                </td>
                <td className={classes.numeric}>
                  <Counted value={available} unit={line.unit} digits={1} />
                </td>
                <td>
                  <Coverage missing={Number(line.quantity) - available} unit={line.unit} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
