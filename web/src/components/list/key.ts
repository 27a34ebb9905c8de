import type { ListPath } from "./types";

/** The query key of a list, to mark it as out of date: `queryClient.invalidateQueries({ queryKey: listKey("/api/v1/users") })`. */
export function listKey(path: ListPath, pathParams?: Record<string, string>): unknown[] {
  return pathParams ? ["list", path, pathParams] : ["list", path];
}
