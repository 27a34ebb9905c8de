import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Project = Schema<"ProjectDetail">;

export const projectStatuses = ["planned", "in_progress", "on_hold", "completed", "cancelled"] as const;

export function useProject(projectId: string) {
  const path = { project_id: projectId };
  return useQuery({
    queryKey: ["project", projectId],
    queryFn: () => ok(api.GET("/api/v1/projects/{project_id}", { params: { path } })),
  });
}

export function useProjectSummary() {
  return useQuery({
    queryKey: ["list", "/api/v1/projects", "summary"],
    queryFn: () => ok(api.GET("/api/v1/projects/summary")),
  });
}

/** Shows a project as an answer of the server gave it, and has everything that depends on it read again. */
export async function keepProject(client: QueryClient, project: Project): Promise<void> {
  client.setQueryData(["project", project.id], project);
  await Promise.all([
    client.invalidateQueries({ queryKey: ["project", project.id, "timeline"] }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/projects") }),
    client.invalidateQueries({ queryKey: ["site"] }),
  ]);
}
