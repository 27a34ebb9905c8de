import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type ReportPreview = Schema<"BlastReportPreview">;
export type ReportDocument = Schema<"ReportDocument">;
export type Language = "en" | "ar";
/** Words or a figure, with the direction that it is read in where that may differ from the text around. */
export type Value = Schema<"Cell"> | string;

export function pdfPath(siteId: string): string {
  return `/api/v1/sites/${siteId}/blast-report.pdf`;
}

/** The report as it is at this moment: it is gathered anew each time somebody looks at it. */
export function useReport(siteId: string, language: Language) {
  return useQuery({
    queryKey: ["site", siteId, "blast-report", language],
    queryFn: () =>
      ok(
        api.GET("/api/v1/sites/{site_id}/blast-report", {
          params: { path: { site_id: siteId }, query: { language } },
        }),
      ),
    staleTime: 0,
  });
}
