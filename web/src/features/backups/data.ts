import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Backup = Schema<"BackupDetail">;

export const backupsKey = ["backups"];

/** The backups in the folder; looked at more often while one is being made. */
export function useBackups() {
  return useQuery({
    queryKey: backupsKey,
    queryFn: ({ signal }) => ok(api.GET("/api/v1/backups", { signal })),
    refetchInterval: (query) => (query.state.data?.running_job_id ? 2_000 : 30_000),
  });
}

/** The job that makes, proves or restores a backup. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: ["job", id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      ok(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id ?? "" } }, signal })),
    refetchInterval: 1_000,
  });
}
