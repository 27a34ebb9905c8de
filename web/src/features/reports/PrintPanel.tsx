import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { ProgressPanel } from "@/components/ProgressPanel";
import { download } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";
import { type Language, printedPath, usePrinting } from "./data";

/** The PDF of a large shot: asked for, watched while it is made, and taken when it is ready. */
export function PrintPanel({ siteId, language }: { siteId: string; language: Language }) {
  const { t } = useTranslation("reports");
  const format = useFormat();
  const { found, start, stop, isUnderWay } = usePrinting(siteId, language);
  const file = useMutation({ mutationFn: () => download(printedPath(siteId), { language }) });
  const error = found.error ?? start.error ?? stop.error ?? file.error;
  const printing = found.data;
  if (printing && isUnderWay) {
    const jobId = printing.job_id;
    const isStopping = stop.isPending || stop.isSuccess;
    return (
      <ProgressPanel
        title={t("preparing")}
        value={printing.done ?? 0}
        max={printing.total || undefined}
        note={t(isStopping ? "stopping" : `step.${printing.message || "waiting"}`)}
        onCancel={jobId && !isStopping ? () => stop.mutate(jobId) : undefined}
      />
    );
  }
  const isReady = printing?.state === "done";
  const prepare = (
    <Button
      variant={isReady ? "default" : "filled"}
      loading={start.isPending}
      disabled={!printing}
      onClick={() => {
        stop.reset();
        start.mutate();
      }}
    >
      {t(isReady ? "prepareAgain" : "prepare")}
    </Button>
  );
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      {isReady ? (
        <Notice
          tone="good"
          title={t("ready")}
          action={
            <Group gap="xs">
              <Button
                leftSection={<IconDownload size={16} aria-hidden />}
                loading={file.isPending}
                onClick={() => file.mutate()}
              >
                {t("download")}
              </Button>
              {prepare}
            </Group>
          }
        >
          {t("readyHint", { number: printing.document_number, when: format.dateTime(printing.finished_at) })}
        </Notice>
      ) : (
        <Notice
          tone={printing?.state === "failed" ? "bad" : "neutral"}
          title={
            printing?.state === "failed" || printing?.state === "cancelled" ? t(printing.state) : undefined
          }
          action={prepare}
        >
          {t("prepareHint")}
        </Notice>
      )}
    </>
  );
}
