import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { Status } from "@/components/Status";
import { StatusBadge } from "@/components/StatusBadge";
import { asProblem } from "@/lib/api/problem";
import { download } from "@/lib/api/transfer";
import { Corrections } from "./Corrections";
import { type Language, pdfPath, useReport } from "./data";
import { HoleTable } from "./HoleTable";
import { PrintPanel } from "./PrintPanel";
import classes from "./ReportTab.module.css";
import { Sheet } from "./Sheet";

const tones = { draft: "attention", provisional: "progress", final: "good" } as const;

/** The blast report of a site as it will be printed, and its download. */
export default function ReportTab({ siteId }: { siteId: string }) {
  const { t, i18n } = useTranslation("reports");
  const [language, setLanguage] = useState<Language>(i18n.language === "ar" ? "ar" : "en");
  const report = useReport(siteId, language);
  const pdf = useMutation({ mutationFn: () => download(pdfPath(siteId), { language }) });
  const isLarge = report.data?.is_printed_in_background ?? false;
  if (report.isError && asProblem(report.error).code === "no_pattern") {
    return <EmptyState title={t("noPattern")} hint={t("noPatternHint")} />;
  }
  return (
    <>
      <div className={classes.bar}>
        {report.data && (
          <div className={classes.identity}>
            <StatusBadge
              value={report.data.state}
              label={t(`state.${report.data.state}`)}
              tone={tones[report.data.state]}
            />
            <Code>{report.data.document_number}</Code>
          </div>
        )}
        <div className={classes.actions}>
          <SegmentedControl
            aria-label={t("language")}
            value={language}
            onChange={(chosen) => setLanguage(chosen as Language)}
            data={[
              { value: "en", label: "English" },
              { value: "ar", label: "العربية" },
            ]}
          />
          {report.data && !isLarge && <Status shown={pdf.isPending}>{t("making")}</Status>}
          {report.data && !isLarge && (
            <Button
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={pdf.isPending}
              onClick={() => pdf.mutate()}
            >
              {t("download")}
            </Button>
          )}
        </div>
      </div>
      {report.data && report.data.state !== "draft" && <Corrections siteId={siteId} />}
      {isLarge && <PrintPanel key={language} siteId={siteId} language={language} />}
      {pdf.isError && <ProblemAlert error={pdf.error} retry={() => pdf.mutate()} />}
      {report.isError && <ProblemAlert error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton height={600} />}
      {report.data && (
        <Sheet report={report.data}>
          <HoleTable report={report.data} />
        </Sheet>
      )}
    </>
  );
}
