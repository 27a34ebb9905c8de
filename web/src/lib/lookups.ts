import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";

/** The active regions for a choice, named in the language on screen; empty while they are on their way. */
export function useRegionOptions(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const query = { is_active: true, page_size: 200 };
  const regions = useQuery({
    queryKey: ["list", "/api/v1/regions", "active"],
    queryFn: () => ok(api.GET("/api/v1/regions", { params: { query } })),
    staleTime: 300_000,
  });
  return (regions.data?.items ?? []).map((region) => ({
    value: region.id,
    label: (i18n.language === "ar" && region.name_ar) || region.name,
  }));
}

/** The name of a region in the language on screen; the given one for a region that is retired. */
export function useRegionName(): (id: string | null | undefined, fallback?: string | null) => string {
  const regions = useRegionOptions();
  return (id, fallback) => regions.find(({ value }) => value === id)?.label ?? fallback ?? "–";
}
