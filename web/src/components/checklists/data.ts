import { type QueryClient, useQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";

export type ChecklistList = Schema<"ChecklistList">;
export type Checklist = Schema<"ChecklistDetail">;
export type ChecklistItem = Schema<"ItemDetail">;
export type Answer = Schema<"GivenAnswer">;

export const checklistsKey = (path: string) => ["checklists", path] as const;

/** The checklists of the record at a path of the API. */
export function useChecklists(path: string) {
  return useQuery({
    queryKey: checklistsKey(path),
    queryFn: ({ signal }) => getJson<ChecklistList>(`${path}/checklists`, {}, signal),
  });
}

export function keepChecklists(client: QueryClient, path: string, list: ChecklistList): void {
  client.setQueryData(checklistsKey(path), list);
}
