import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";

/** All roles; empty while they are on their way, and for those who may not see them. */
export function useRoles(): Schema<"RoleRow">[] {
  const roles = useQuery({
    queryKey: ["roles"],
    queryFn: () => ok(api.GET("/api/v1/roles")),
    staleTime: 300_000,
    enabled: useCan()("roles.read"),
  });
  return roles.data ?? [];
}
