import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
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

export type Printing = Schema<"Printing">;

export function printedPath(siteId: string): string {
  return `/api/v1/sites/${siteId}/blast-report-printing.pdf`;
}

const isUnderWay = (printing: Printing | undefined) =>
  printing?.state === "queued" || printing?.state === "running";

/** The PDF of a large report, which the server makes in the background: how far it is, a start and a stop. */
export function usePrinting(siteId: string, language: Language) {
  const client = useQueryClient();
  const queryKey = ["site", siteId, "blast-report-printing", language];
  const params = { path: { site_id: siteId }, query: { language } };
  const found = useQuery({
    queryKey,
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/blast-report-printing", { params })),
    staleTime: 0,
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 700 : false),
  });
  const start = useMutation({
    mutationFn: () => ok(api.POST("/api/v1/sites/{site_id}/blast-report-printing", { params })),
    onSuccess: (printing) => client.setQueryData(queryKey, printing),
  });
  const stop = useMutation({
    mutationFn: (job_id: string) =>
      ok(api.POST("/api/v1/jobs/{job_id}/cancel", { params: { path: { job_id } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return { found, start, stop, isUnderWay: isUnderWay(found.data) };
}
