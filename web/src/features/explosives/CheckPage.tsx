import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
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
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
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
  const path = `/api/v1/quality-checks/${check.id}`;
  const actions = useSteps(check, "/api/v1/quality-checks/{check_id}", {
    keep: async (changed) => {
      client.setQueryData(["quality-check", check.id], changed);
      await client.invalidateQueries({ queryKey: ["batch"] });
      await client.invalidateQueries({ queryKey: ["list"] });
    },
    looks: { pass: { icon: IconCheck, kind: "primary" }, fail: { icon: IconX, kind: "danger" } },
  });
  const results = check.results as Record<string, string | number | null>;
  const facts = [
    {
      label: t("batch"),
      value: (
        <Link to="/warehouse/$batchId" params={{ batchId: check.batch_id }}>
          <Code>{check.batch_number}</Code>
        </Link>
      ),
    },
    { label: t("product"), value: check.product_name },
    { label: t("checkedAt"), value: format.dateTime(check.checked_at) },
    { label: t("performedBy"), value: check.performed_by_name },
    { label: t("notes"), value: check.notes || "–" },
  ];
  const outside = (name: string) =>
    check.findings.some((finding) => finding.name === name && !finding.is_within) ? ` · ${t("outside")}` : "";
  const found = [
    {
      label: t("appearanceLabel"),
      value: results.appearance ? `${t(`appearance.${results.appearance}`)}${outside("appearance")}` : "–",
    },
    ...resultsOfForm(check.form).map(({ name, unit }) => ({
      label: t(`result.${name}`),
      value:
        typeof results[name] === "number" ? (
          <>
            <bdi dir="ltr">{`${format.number(results[name])} ${unit}`.trim()}</bdi>
            {outside(name)}
          </>
        ) : (
          "–"
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
          <Panel title={t("details")}>
            <Facts facts={facts} single />
          </Panel>
        }
      >
        <Panel title={t("results")}>
          <Facts facts={found} />
        </Panel>
        <Attachments path={path} />
        <Comments path={path} />
        <RecordHistory recordId={check.id} />
      </PageBody>
    </>
  );
}
