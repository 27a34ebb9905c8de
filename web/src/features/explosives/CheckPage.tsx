import { IconCheck, IconPencil, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { EditCheckDialog } from "./CheckDialog";
import classes from "./Entries.module.css";
import { History } from "./History";
import { useRange } from "./range";
import { resultsOfForm } from "./results";

type Check = Schema<"CheckDetail">;

/** One quality check: what was found, against which limits, and the verdict. */
export function CheckPage() {
  const { checkId } = useParams({ strict: false }) as { checkId: string };
  const { t } = useTranslation("explosives");
  const check = useQuery({
    queryKey: ["quality-check", checkId],
    queryFn: () =>
      ok(api.GET("/api/v1/quality-checks/{check_id}", { params: { path: { check_id: checkId } } })),
  });
  const crumbs = [{ label: t("qualityChecks"), to: "/quality-checks" }];
  if (!check.data) return <RecordState query={check} title={t("qualityCheck")} crumbs={crumbs} />;
  return <CheckRecord check={check.data} key={check.data.id} />;
}

function CheckRecord({ check }: { check: Check }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const client = useQueryClient();
  const range = useRange();
  const [editing, setEditing] = useState(false);
  const path = `/api/v1/quality-checks/${check.id}`;
  const actions = useSteps(check, "/api/v1/quality-checks/{check_id}", {
    keep: async (changed) => {
      client.setQueryData(["quality-check", check.id], changed);
      await client.invalidateQueries({ queryKey: ["batch"] });
      await client.invalidateQueries({ queryKey: ["list"] });
    },
    looks: {
      pass: { icon: IconCheck, kind: "primary" },
      fail: { icon: IconX, kind: "danger" },
      edit: { label: t("editCheck"), icon: IconPencil, run: async () => setEditing(true) },
    },
  });
  const results = check.results as Record<string, string | number | null>;
  const facts = [
    {
      label: t("batch"),
      value: (
        <Link to="/warehouse/$batchId" params={{ batchId: check.batch_id }} className={classes.link}>
          <Code>{check.batch_number}</Code>
        </Link>
      ),
    },
    { label: t("product"), value: check.product_name },
    { label: t("checkedAt"), value: format.dateTime(check.checked_at) },
    { label: t("performedBy"), value: check.performed_by_name },
    ...(check.decided_at ? [{ label: t("decidedAt"), value: format.dateTime(check.decided_at) }] : []),
    { label: t("notes"), value: check.notes || "–" },
  ];
  // With a verdict, the limits that were in force when it was given; before, those of today.
  const limits = check.decided_at ? check.findings : check.limits;
  const row = (name: string) => ({
    name,
    label: t(`result.${name}`),
    limit: range(limits.find((limit) => limit.name === name)),
    isWithin: check.findings.find((finding) => finding.name === name)?.is_within,
  });
  const found = [
    {
      ...row("appearance"),
      value: results.appearance ? t(`appearance.${results.appearance}`) : t("notMeasured"),
      limit: t("appearance.good"),
    },
    ...resultsOfForm(check.form).map(({ name, unit }) => ({
      ...row(name),
      value:
        typeof results[name] === "number" ? (
          <bdi dir="ltr">{`${format.number(results[name])} ${unit}`.trim()}</bdi>
        ) : (
          t("notMeasured")
        ),
    })),
  ];
  return (
    <>
      <PageHeader
        title={check.number}
        crumbs={[{ label: t("qualityChecks"), to: "/quality-checks" }]}
        badge={<StatusBadge value={check.status} />}
        actions={<ActionBar actions={actions} allowed={check.allowed_actions} />}
      />
      <PageBody
        aside={
          <>
            <Panel title={t("details")}>
              <Facts facts={facts} single />
            </Panel>
            <Panel title={t("history")}>
              <History steps={check.history} />
            </Panel>
          </>
        }
      >
        <Panel title={t("results")} flush>
          <ScrollBox className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("test")}</th>
                  <th scope="col" className={classes.figure}>
                    {t("value")}
                  </th>
                  <th scope="col" className={classes.figure}>
                    {t("limits")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.map(({ name, label, value, limit, isWithin }) => (
                  <tr key={name}>
                    <td>
                      {label}
                      {isWithin === false && (
                        <div>
                          <StatusBadge value="fail" label={t("outside")} />
                        </div>
                      )}
                    </td>
                    <td className={classes.figure}>{value}</td>
                    <td className={classes.figure}>{limit}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Panel>
        <Attachments path={path} />
        <Comments path={path} />
        <RecordHistory recordId={check.id} />
      </PageBody>
      {editing && <EditCheckDialog check={check} onClose={() => setEditing(false)} />}
    </>
  );
}
