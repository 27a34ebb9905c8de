import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export { useRegionOptions } from "@/lib/lookups";

export const kinds = [
  "anfo",
  "emulsion",
  "heavy_anfo",
  "packaged_emulsion",
  "booster",
  "detonator_electric",
  "detonator_shock_tube",
  "detonator_electronic",
  "surface_connector",
  "detonating_cord",
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds of explosive as choices. */
export function useKindOptions(): { value: string; label: string }[] {
  const { t } = useTranslation("explosives");
  return kinds.map((value) => ({ value, label: t(`kind.${value}`) }));
}

/** People who may be put in charge of a store. */
export function useManagerOptions(): { value: string; label: string }[] {
  const people = useQuery({
    queryKey: ["store-managers"],
    queryFn: () => ok(api.GET("/api/v1/stores/possible-managers")),
  });
  return (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** All products; empty while they are on their way. */
export function useProducts(): Schema<"ProductRow">[] {
  const query = { page_size: 200 };
  const products = useQuery({
    queryKey: ["list", "/api/v1/products", "all"],
    queryFn: () => ok(api.GET("/api/v1/products", { params: { query } })),
    staleTime: 60_000,
  });
  return products.data?.items ?? [];
}

export const storeStatuses = ["operational", "under_maintenance", "decommissioned"] as const;

/** The stores in reach by name, also those that are no more: their history is there. Empty while they are on their way. */
export function useStoreOptions(): { value: string; label: string }[] {
  const query = { page_size: 200, status: [...storeStatuses] };
  const stores = useQuery({
    queryKey: ["list", "/api/v1/stores", "all"],
    queryFn: () => ok(api.GET("/api/v1/stores", { params: { query } })),
    staleTime: 60_000,
  });
  return (stores.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
