import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

/** All roles; empty while they are on their way. */
export function useRoles(): Schema<"RoleRow">[] {
  return (
    useQuery({ queryKey: ["roles"], queryFn: () => ok(api.GET("/api/v1/roles")), staleTime: 300_000 }).data ??
    []
  );
}

/** The active regions with their names in the language on screen; empty while they are on their way. */
export function useRegions(): { id: string; name: string }[] {
  const { i18n } = useTranslation();
  const query = { is_active: true, page_size: 200 };
  const regions = useQuery({
    queryKey: ["list", "/api/v1/regions", "active"],
    queryFn: () => ok(api.GET("/api/v1/regions", { params: { query } })),
    staleTime: 300_000,
  });
  return (regions.data?.items ?? []).map((region) => ({
    id: region.id,
    name: (i18n.language === "ar" && region.name_ar) || region.name,
  }));
}
