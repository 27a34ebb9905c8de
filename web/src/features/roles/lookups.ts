import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Role = Schema<"RoleRow">;
export type RightRow = Schema<"RightRow">;
export interface Module {
  name: string;
  byOperation: Map<string, RightRow>;
  actions: RightRow[];
}

export const operations = ["create", "read", "update", "delete"] as const;

export const useRoles = () =>
  useQuery({ queryKey: ["roles"], queryFn: ({ signal }) => ok(api.GET("/api/v1/roles", { signal })) });

/** Rights are declared by the installed version, so they don't change while a page is open. */
export const useRights = () =>
  useQuery({
    queryKey: ["rights"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/rights", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The rights by module: the four operations apart from the actions that have a name of their own. */
export function modulesOf(rights: RightRow[]): Module[] {
  const modules = new Map<string, Module>();
  for (const right of rights) {
    const module: Module = modules.get(right.module) ?? {
      name: right.module,
      byOperation: new Map(),
      actions: [],
    };
    if (right.is_named_action) module.actions.push(right);
    else module.byOperation.set(right.operation, right);
    modules.set(right.module, module);
  }
  return [...modules.values()];
}
