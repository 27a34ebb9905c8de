import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey, type RowOf } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import type { Marked } from "./RegionSketch";

export type Region = Schema<"RegionDetail">;

export function useRegion(regionId: string) {
  const path = { region_id: regionId };
  return useQuery({
    queryKey: ["region", regionId],
    queryFn: () => ok(api.GET("/api/v1/regions/{region_id}", { params: { path } })),
  });
}

/** All regions that have a place, retired ones too, named in the language on screen. */
export function usePlacedRegions(): Marked[] {
  const { i18n } = useTranslation();
  const query = { page_size: 200 };
  const regions = useQuery({
    queryKey: [...listKey("/api/v1/regions"), "placed"],
    queryFn: () => ok(api.GET("/api/v1/regions", { params: { query } })),
  });
  return (regions.data?.items ?? []).flatMap((region) => markOf(region, i18n.language) ?? []);
}

export function markOf(region: RowOf<"/api/v1/regions"> | Region, language: string): Marked | null {
  if (region.latitude_deg === null || region.longitude_deg === null) return null;
  return {
    id: region.id,
    name: nameOf(region, language),
    latitude: Number(region.latitude_deg),
    longitude: Number(region.longitude_deg),
    isRetired: !region.is_active,
  };
}

export function nameOf(region: { name: string; name_ar: string }, language: string): string {
  return (language === "ar" && region.name_ar) || region.name;
}

/** Puts a changed region where it is shown, and has the lists and choices read again. */
export async function keepRegion(client: QueryClient, region: Region): Promise<void> {
  client.setQueryData(["region", region.id], region);
  await client.invalidateQueries({ queryKey: listKey("/api/v1/regions") });
}
