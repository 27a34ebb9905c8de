import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { patternQuery } from "@/lib/sitePattern";

export type Hole = Schema<"HoleDetail">;
export type Import = Schema<"ImportDetail">;

export function usePattern(siteId: string) {
  return useQuery(patternQuery(siteId));
}

export function useDrilling(siteId: string) {
  return useQuery({
    queryKey: ["site", siteId, "drilling"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/drilling", { params: { path: { site_id: siteId } } })),
  });
}

export function useHole(holeId: string) {
  return useQuery({
    queryKey: ["hole", holeId],
    queryFn: () => ok(api.GET("/api/v1/holes/{hole_id}", { params: { path: { hole_id: holeId } } })),
  });
}

export function useSiteVersion(siteId: string) {
  return useQuery({
    queryKey: ["site", siteId],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } })),
  });
}

/** Whether the server works on a file at present; its job may also have been cancelled before it began. */
export function isBusy(file: Import): boolean {
  const works = file.state === "reading" || file.state === "saving";
  return works && (file.job?.state === "queued" || file.job?.state === "running");
}

/** A file on its way; asked for again while the server works on it. */
export function useImport(importId: string) {
  return useQuery({
    queryKey: ["import", importId],
    queryFn: () => ok(api.GET("/api/v1/imports/{import_id}", { params: { path: { import_id: importId } } })),
    refetchInterval: (query) => (query.state.data && isBusy(query.state.data) ? 700 : false),
  });
}

/** Marks everything known of a site's holes as out of date; its milestones and charges follow from them. */
export async function refreshHoles(client: QueryClient, siteId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["site", siteId] }),
    client.invalidateQueries({ queryKey: ["hole"] }),
    client.invalidateQueries({ queryKey: ["approval-request"] }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/sites/{site_id}/holes") }),
  ]);
}
