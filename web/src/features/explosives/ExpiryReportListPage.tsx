import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, ListPage, type RowOf } from "@/components/list";
import { notifyProblem } from "@/components/toast";
import { download } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";

/** Each morning, what expires within 30 days. */
export function ExpiryReportListPage() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/expiry-reports">>[] = [
    {
      id: "reported_on",
      header: t("day"),
      sort: "reported_on",
      primary: true,
      cell: (report) => format.date(report.reported_on),
    },
    { id: "count", header: t("batchCount"), numeric: true, cell: (report) => report.batch_count },
    {
      id: "pdf",
      header: t("downloadPdf"),
      cell: (report) => (
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            download(`/api/v1/expiry-reports/${report.id}.pdf`).catch((error: unknown) =>
              notifyProblem(error, "explosives:notDownloaded"),
            )
          }
        >
          {t("downloadPdf")}
        </Button>
      ),
    },
  ];
  return (
    <ListPage
      title={t("expiryReports")}
      path="/api/v1/expiry-reports"
      columns={columns}
      filters={[]}
      searchable={false}
      defaultSort="-reported_on"
      empty={{ title: t("noReports"), hint: t("noReportsHint") }}
    />
  );
}
