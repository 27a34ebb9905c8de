import { Button, Skeleton } from "@mantine/core";
import { IconCircleCheck, IconFileImport, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar, type RecordAction } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { FindingSummary } from "@/components/FindingList";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { isSurelyEmpty } from "@/lib/sitePattern";
import { useSiteFindings } from "@/lib/siteShot";
import { refreshHoles, useDrilling, usePattern } from "./data";
import classes from "./drilling.module.css";
import { HoleDialog } from "./HoleDialog";
import { HoleList } from "./HoleList";
import { HolePlan } from "./HolePlan";
import { ImportWizard } from "./import/ImportWizard";
import { OpenImport } from "./import/OpenImport";

/** The drill pattern of a site: its plan, its holes, and the way from a file to both. */
export default function PatternTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const client = useQueryClient();
  const pattern = usePattern(siteId);
  const drilling = useDrilling(siteId);
  const findings = useSiteFindings(siteId);
  const [importing, setImporting] = useState<{ importId: string | null } | null>(null);
  const [opened, setOpened] = useState<string | "new" | null>(null);

  const failed = [pattern, drilling].find((query) => query.isError && !query.data);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (importing) {
    return <ImportWizard siteId={siteId} importId={importing.importId} onClose={() => setImporting(null)} />;
  }
  if (!pattern.data || !drilling.data) return <Skeleton height={360} />;
  const count = pattern.data.hole_id.length;
  const path = { site_id: siteId };
  const allowed = drilling.data.allowed_actions ?? [];
  const isOwn = drilling.data.blocked_actions?.some(
    ({ name, code }) => name === "approve_pattern" && code === "own_design",
  );

  const actions: RecordAction[] = [
    {
      name: "approve_pattern",
      label: t("approve"),
      icon: IconCircleCheck,
      kind: "primary",
      confirm: (
        <>
          {t("approveHint", { number: format.number(count) })}
          <FindingSummary findings={findings.data} parts={["drilling"]} />
        </>
      ),
      run: async () => {
        const headers = ifMatch(pattern.data.version);
        try {
          await ok(api.POST("/api/v1/sites/{site_id}/approve-pattern", { params: { path }, headers }));
        } finally {
          await refreshHoles(client, siteId);
        }
        toast("drilling:approved");
      },
    },
    {
      name: "import",
      label: t("import.start"),
      icon: IconFileImport,
      run: async () => setImporting({ importId: null }),
    },
    { name: "create_hole", label: t("addHole"), icon: IconPlus, run: async () => setOpened("new") },
    {
      name: "delete_holes",
      label: t("deleteAll"),
      icon: IconTrash,
      kind: "danger",
      confirm: t("deleteAllHint"),
      dependents: async () => [
        { name: "drilling:holes", count },
        { name: "drilling:points", count },
      ],
      run: async () => {
        const body = { confirm_count: count };
        await ok(api.DELETE("/api/v1/sites/{site_id}/holes", { params: { path }, body }));
        await refreshHoles(client, siteId);
      },
    },
  ];

  return (
    <div className={classes.tab}>
      {allowed.includes("import") && (
        <OpenImport siteId={siteId} onGoOn={(importId) => setImporting({ importId })} />
      )}
      {count === 0 && !isSurelyEmpty(pattern, count) ? (
        <Skeleton height={360} />
      ) : count === 0 ? (
        <Panel>
          <EmptyState
            title={t("noHoles")}
            hint={t("noHolesHint")}
            action={
              <div className={classes.bar}>
                {allowed.includes("import") && (
                  <Button
                    leftSection={<IconFileImport size={15} />}
                    onClick={() => setImporting({ importId: null })}
                  >
                    {t("import.start")}
                  </Button>
                )}
                {allowed.includes("create_hole") && (
                  <Button variant="default" onClick={() => setOpened("new")}>
                    {t("addHole")}
                  </Button>
                )}
              </div>
            }
          />
        </Panel>
      ) : (
        <>
          {isOwn && <Notice tone="neutral" title={t("ownDesign")} />}
          <Panel
            flush
            title={t("planTitle", { number: format.number(count) })}
            actions={
              <div className={classes.bar}>
                <ActionBar actions={actions} allowed={allowed} blocked={drilling.data.blocked_actions} />
              </div>
            }
          >
            <HolePlan name={t("planName")} holes={pattern.data} fitKey={siteId} className={classes.drawing} />
          </Panel>
          <Panel title={t("holes")}>
            <HoleList siteId={siteId} onOpen={setOpened} />
          </Panel>
        </>
      )}
      {opened !== null && (
        <HoleDialog
          siteId={siteId}
          holeId={opened === "new" ? null : opened}
          allowed={allowed}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
