import { type QueryClient, useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type Magazine = Schema<"MagazineDetail">;

export const types = ["building", "container", "bin", "day_box", "vehicle", "return_shelf"] as const;
export const statuses = ["in_use", "suspended", "closed"] as const;
export const divisions = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"] as const;
export const ruleSets = [
  "group_table",
  "atf_magazine",
  "atf_box",
  "petn_in_store",
  "oxidisers_apart",
] as const;
export const exposures = ["inhabited_building", "public_road", "busy_road", "magazine"] as const;
/** The tables of distances by the regulation that has them. */
export const tableNames = { "cfr-555-218": "27 CFR 555.218" } as const;
export type Exposure = (typeof exposures)[number];

/** The field in which the distance to each exposure is kept. */
export const distanceOf = {
  inhabited_building: "building_m",
  public_road: "public_road_m",
  busy_road: "busy_road_m",
  magazine: "next_magazine_m",
} as const;

export function useMagazine(id: string) {
  return useQuery({
    queryKey: ["magazine", id],
    queryFn: () => ok(api.GET("/api/v1/magazines/{magazine_id}", { params: { path: { magazine_id: id } } })),
  });
}

/** Puts a magazine that the server has answered with where it is shown. */
export async function keepMagazine(client: QueryClient, magazine: Magazine): Promise<void> {
  client.setQueryData(["magazine", magazine.id], magazine);
  await client.invalidateQueries({ queryKey: listKey("/api/v1/magazines") });
}

/** Reads a magazine and its lists anew, after something was done in it. */
export function refreshMagazine(client: QueryClient, id: string): Promise<unknown> {
  const keys = [
    ["magazine", id],
    listKey("/api/v1/magazines"),
    listKey("/api/v1/magazine-rounds"),
    listKey("/api/v1/magazine-temperatures"),
  ];
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** The stores in reach that a magazine may stand in. Empty while they are on their way. */
export function useStoreOptions(): { value: string; label: string }[] {
  const query = { page_size: 200 };
  const stores = useQuery({
    queryKey: ["list", "/api/v1/stores", "open"],
    queryFn: () => ok(api.GET("/api/v1/stores", { params: { query } })),
    staleTime: 60_000,
  });
  return (stores.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

export function useRoundTemplates(): { value: string; label: string }[] {
  const found = useQuery({
    queryKey: ["round-templates"],
    queryFn: () => ok(api.GET("/api/v1/magazines/round-templates")),
  });
  return (found.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
