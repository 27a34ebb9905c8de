import { Button, Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/FileDrop";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { ProgressPanel } from "@/components/ProgressPanel";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { upload } from "@/lib/api/transfer";
import { type Import, isBusy, refreshHoles, useImport } from "../data";
import classes from "../drilling.module.css";
import { ImportReview } from "./ImportReview";
import { ImportSaved } from "./ImportSaved";
import { problemOf } from "./problem";

const MAX_BYTES = 60 * 1024 * 1024;

/** From a file to holes: send it, say how it is meant, look at the result, save or reject it. `importId` is a file
 * that was sent before. */
export function ImportWizard(props: { siteId: string; importId: string | null; onClose: () => void }) {
  const { siteId, onClose } = props;
  const { t } = useTranslation("drilling");
  const client = useQueryClient();
  const [importId, setImportId] = useState<string | null>(props.importId);
  const [sending, setSending] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const send = async (file: File) => {
    setError(null);
    setSending(0);
    try {
      const found = await upload<Import>(`/api/v1/sites/${siteId}/imports`, file, { onProgress: setSending });
      client.setQueryData(["import", found.id], found);
      setImportId(found.id);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(null);
    }
  };
  const close = async () => {
    await refreshHoles(client, siteId);
    onClose();
  };
  return (
    <div className={classes.tab}>
      <div>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={15} className={classes.flip} />}
          onClick={() => void close()}
        >
          {t("import.back")}
        </Button>
      </div>
      {importId ? (
        <Running importId={importId} onAgain={() => setImportId(null)} onClose={() => void close()} />
      ) : (
        <Panel title={t("import.title")}>
          <div className={classes.tab}>
            {error !== null && <ProblemAlert error={error} />}
            <FileDrop
              label={
                sending === null
                  ? t("import.drop")
                  : t("import.sending", { percent: Math.round(sending * 100) })
              }
              hint={t("import.hint")}
              accept=".csv,.txt,.tsv,.xml,.spf,.dxf"
              maxBytes={MAX_BYTES}
              busy={sending !== null}
              onFile={(file) => void send(file)}
            />
            <span className={classes.faint}>{t("import.nothingSaved")}</span>
          </div>
        </Panel>
      )}
    </div>
  );
}

function Running(props: { importId: string; onAgain: () => void; onClose: () => void }) {
  const { t } = useTranslation("drilling");
  const client = useQueryClient();
  const found = useImport(props.importId);
  if (!found.data) {
    return found.isError ? (
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
    ) : (
      <Skeleton height={240} />
    );
  }
  const file = found.data;
  const cancel = async () => {
    const params = { path: { import_id: file.id } };
    try {
      await ok(api.POST("/api/v1/imports/{import_id}/cancel", { params }));
    } catch (refusal) {
      notifyProblem(refusal, "common:problem.refused");
    }
    await client.invalidateQueries({ queryKey: ["import", file.id], exact: true });
  };
  if (isBusy(file)) {
    return (
      <ProgressPanel
        title={t(`import.${file.state}`, { name: file.file_name })}
        value={file.job?.done ?? 0}
        max={file.job?.total || undefined}
        note={t(noteOf(file))}
        onCancel={file.allowed_actions?.includes("cancel") ? () => void cancel() : undefined}
      />
    );
  }
  if (file.state === "saved") {
    return <ImportSaved file={file} onClose={props.onClose} />;
  }
  if (file.state === "rejected" || (file.state === "failed" && file.headers.length === 0)) {
    return (
      <Notice
        tone="bad"
        title={file.problem ? problemOf(file, t) : t("import.rejected")}
        action={
          <Button variant="default" onClick={props.onAgain}>
            {t("import.another")}
          </Button>
        }
      />
    );
  }
  return <ImportReview file={file} onRejected={props.onAgain} key={file.id} />;
}

function noteOf(file: Import): string {
  if (file.job?.cancel_requested) return "import.stopping";
  return file.state === "saving" ? "import.savingNote" : "import.progressNote";
}
