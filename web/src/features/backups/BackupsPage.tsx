import { Button } from "@mantine/core";
import { IconDatabaseExport } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { ProgressPanel } from "@/components/ProgressPanel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { RouteButton } from "@/components/RouteButton";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { BackupTable } from "./BackupTable";
import { backupsKey, useBackups, useJob } from "./data";
import { RestoreDialog } from "./RestoreDialog";
import { Restoring } from "./Restoring";

/** The backups of this installation: taking, proving, fetching, restoring. */
export function BackupsPage() {
  const { t } = useTranslation("backups");
  const client = useQueryClient();
  const can = useCan();
  const backups = useBackups();
  const [starting, setStarting] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <Restoring />;
  if (!backups.data) return <RecordState query={backups} title={t("title")} />;
  const { items, plan, running_job_id: running } = backups.data;

  const start = async () => {
    setStarting(true);
    try {
      await ok(api.POST("/api/v1/backups"));
      await client.invalidateQueries({ queryKey: backupsKey });
    } catch (error) {
      notifyProblem(error, "backups:failed");
    } finally {
      setStarting(false);
    }
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          can("backups.create") && (
            <Button
              leftSection={<IconDatabaseExport size={16} stroke={1.6} />}
              loading={starting}
              disabled={running !== null}
              onClick={() => void start()}
            >
              {t("take")}
            </Button>
          )
        }
      />
      <PageBody aside={<PlanPanel plan={plan} />}>
        {running && <RunningPanel id={running} />}
        <Panel title={t("list")} flush>
          {items.length === 0 ? (
            <EmptyState title={t("empty")} hint={t("emptyHint")} />
          ) : (
            <BackupTable items={items} busy={running !== null} onRestore={setChosen} />
          )}
        </Panel>
      </PageBody>
      <RestoreDialog
        name={chosen}
        installation={plan.installation}
        backup={items.find((item) => item.name === chosen)}
        onClose={() => setChosen(null)}
        onStarted={() => setRestoring(true)}
      />
    </>
  );
}

function RunningPanel({ id }: { id: string }) {
  const { t } = useTranslation(["backups", "jobs"]);
  const job = useJob(id);
  const kind = job.data?.kind.replaceAll(".", "_");
  return (
    <ProgressPanel
      title={kind ? t(`jobs:kindName.${kind}`, { defaultValue: t("running") }) : t("running")}
      value={job.data?.done ?? 0}
      max={job.data?.total || undefined}
      note={
        job.data?.message ? t(`step.${job.data.message}`, { defaultValue: job.data.message }) : t("waiting")
      }
    />
  );
}

function PlanPanel({ plan }: { plan: Schema<"BackupPlan"> }) {
  const { t } = useTranslation("backups");
  const format = useFormat();
  const can = useCan();
  const settings: string = "/settings?search=backup";
  return (
    <Panel title={t("plan")}>
      <Facts
        single
        facts={[
          { label: t("installation"), value: <bdi>{plan.installation}</bdi> },
          { label: t("daily"), value: plan.is_scheduled ? <Code>{plan.time}</Code> : t("off") },
          {
            label: t("kept"),
            value: t("keptText", {
              daily: format.number(plan.keep_daily),
              weekly: format.number(plan.keep_weekly),
              monthly: format.number(plan.keep_monthly),
            }),
          },
          { label: t("folder"), value: <Code>{plan.folder}</Code> },
          { label: t("encryption"), value: t(plan.is_encrypted ? "planEncrypted" : "planPlain") },
        ]}
      />
      {can("settings.read") && (
        <RouteButton to={settings} variant="default" mt="md">
          {t("toSettings")}
        </RouteButton>
      )}
    </Panel>
  );
}
