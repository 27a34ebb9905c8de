import type { Schema } from "@/lib/api/types";
import { distanceOf, divisions, type Exposure, exposures, type Magazine } from "./data";

type Figure = number | string;

/** What the form of a magazine holds. */
export interface MagazineValues extends Record<string, unknown> {
  store_id: string | null;
  number: string;
  name: string;
  magazine_type: string;
  licence_number: string;
  licence_authority: string;
  licence_from: string;
  licence_until: string;
  limits: Record<string, Figure>;
  most_detonators: Figure;
  building_m: Figure;
  public_road_m: Figure;
  busy_road_m: Figure;
  next_magazine_m: Figure;
  not_near: Exposure[];
  is_barricaded: boolean;
  barricade_seen_on: string;
  rules: string[];
  round_template_id: string | null;
}

/** Names of fields carry no point, as a path through values would. */
export const limitKey = (division: string) => `d${division.replace(".", "")}`;

export function valuesOf(magazine: Magazine | null, storeId: string | null = null): MagazineValues {
  const known = new Map<string, number>(magazine?.limits.map((limit) => [limit.division, limit.neq_kg]));
  return {
    store_id: magazine ? (magazine.store?.id ?? null) : storeId,
    number: magazine?.number ?? "",
    name: magazine?.name ?? "",
    magazine_type: magazine?.magazine_type ?? "building",
    licence_number: magazine?.licence_number ?? "",
    licence_authority: magazine?.licence_authority ?? "",
    licence_from: magazine?.licence_from ?? "",
    licence_until: magazine?.licence_until ?? "",
    limits: Object.fromEntries(divisions.map((one) => [limitKey(one), known.get(one) ?? ""])),
    most_detonators: magazine?.most_detonators ?? "",
    building_m: magazine?.building_m ?? "",
    public_road_m: magazine?.public_road_m ?? "",
    busy_road_m: magazine?.busy_road_m ?? "",
    next_magazine_m: magazine?.next_magazine_m ?? "",
    not_near: magazine?.not_near ?? [],
    is_barricaded: magazine?.is_barricaded ?? false,
    barricade_seen_on: magazine?.barricade_seen_on ?? "",
    rules: magazine?.rules ?? ["atf_magazine", "group_table"],
    round_template_id: magazine?.round_template.id ?? null,
  };
}

const figure = (value: Figure) => (value === "" ? null : Number(value));

/** The divisions of which a limit is sent, in the order in which it is sent. */
export const limited = (values: MagazineValues) =>
  divisions.filter((division) => values.limits[limitKey(division)] !== "");

/** The values as the server takes them. A distance that is entered wins over the claim that nothing is near. */
export function sent(values: MagazineValues): Schema<"NewMagazine"> {
  const { limits, licence_from, licence_until, barricade_seen_on, most_detonators, ...rest } = values;
  const distances = Object.fromEntries(
    exposures.map((one) => [distanceOf[one], figure(values[distanceOf[one]])]),
  );
  return {
    ...rest,
    ...distances,
    not_near: values.not_near.filter((one) => values[distanceOf[one]] === ""),
    licence_from: licence_from || null,
    licence_until: licence_until || null,
    barricade_seen_on: values.is_barricaded && barricade_seen_on ? barricade_seen_on : null,
    most_detonators: figure(most_detonators),
    limits: limited(values).map((division) => ({ division, neq_kg: Number(limits[limitKey(division)]) })),
  } as Schema<"NewMagazine">;
}
