import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { neededFigure } from "@/lib/figures";
import type { Tone } from "@/lib/status";

export type Accessory = Schema<"AccessoryDetail">;
type NewAccessory = Schema<"NewAccessory">;

export const categories = [
  "engine_parts",
  "hydraulic",
  "electrical",
  "filters",
  "belts_hoses",
  "lubricants",
  "safety_equipment",
  "tools",
] as const satisfies NewAccessory["category"][];
export const units = ["pcs", "kg", "ltr", "m", "box", "set"] as const satisfies NewAccessory["unit"][];
export const stockStatuses = ["available", "low", "out", "discontinued"] as const;
export const removeReasons = ["used", "damaged", "lost", "supplier_return", "other"] as const;
export const moveKinds = ["add", "remove", "set", "issue", "return", "move", "reserve", "release"] as const;

/** Green, orange, red and grey, each with a shape of its own. */
export const stockTones: Record<(typeof stockStatuses)[number], Tone> = {
  available: "good",
  low: "attention",
  out: "bad",
  discontinued: "off",
};

export type SupplierValues = { supplier: string; part_number: string; pack: number | string };

/** What the form of an accessory holds. */
export type AccessoryValues = {
  name: string;
  category: string;
  part_number: string;
  barcode: string;
  description: string;
  unit: string;
  quantity: number | string;
  minimum: number | string;
  cost: number | string;
  lead_time_days: number | string;
  on_order: number | string;
  expected_on: string;
  is_critical: boolean;
  location_id: string | null;
  region_id: string | null;
  suppliers: SupplierValues[];
};

export const newAccessoryValues: AccessoryValues = {
  name: "",
  category: "",
  part_number: "",
  barcode: "",
  description: "",
  unit: "pcs",
  quantity: "",
  minimum: "",
  cost: "",
  lead_time_days: "",
  on_order: 0,
  expected_on: "",
  is_critical: false,
  location_id: null,
  region_id: null,
  suppliers: [],
};

export function valuesOf(accessory: Accessory): AccessoryValues {
  return {
    name: accessory.name,
    category: accessory.category,
    part_number: accessory.part_number,
    barcode: accessory.barcode,
    description: accessory.description,
    unit: accessory.unit,
    quantity: accessory.quantity,
    minimum: accessory.minimum,
    cost: accessory.cost ?? "",
    lead_time_days: accessory.lead_time_days ?? "",
    on_order: accessory.on_order,
    expected_on: accessory.expected_on ?? "",
    is_critical: accessory.is_critical,
    location_id: accessory.location?.id ?? null,
    region_id: accessory.region?.id ?? null,
    suppliers: accessory.suppliers,
  };
}

const orNull = (value: number | string) => (value === "" ? null : Number(value));

/** Values as the server takes them; of a change, those that changed. */
export function sent(values: Partial<AccessoryValues>): Record<string, unknown> {
  const { quantity, minimum, cost, lead_time_days, on_order, expected_on, suppliers, ...rest } = values;
  return {
    ...rest,
    ...(quantity !== undefined && { quantity: neededFigure(quantity) }),
    ...(minimum !== undefined && { minimum: neededFigure(minimum) }),
    ...(on_order !== undefined && { on_order: Number(on_order) }),
    ...(cost !== undefined && { cost: orNull(cost) }),
    ...(lead_time_days !== undefined && { lead_time_days: orNull(lead_time_days) }),
    ...(expected_on !== undefined && { expected_on: expected_on || null }),
    ...(suppliers !== undefined && {
      suppliers: suppliers.map((line) => ({ ...line, pack: Number(line.pack) || 1 })),
    }),
  };
}

/** Shows an accessory as an answer of the server gave it, and has everything else of the stock read again. */
export async function keepAccessory(client: QueryClient, accessory: Accessory): Promise<void> {
  client.setQueryData(["accessory", accessory.id], accessory);
  await Promise.all([
    client.invalidateQueries({ queryKey: ["accessory", accessory.id, "of"] }),
    client.invalidateQueries({ queryKey: ["parts"] }),
    client.invalidateQueries({ queryKey: ["list"] }),
  ]);
}

const everything = { page_size: 200 };

/** The storage locations in reach by their paths; empty while they are on their way. */
export function useLocationOptions(): { value: string; label: string }[] {
  const found = useQuery({
    queryKey: ["list", "/api/v1/storage-locations", "all"],
    queryFn: () => ok(api.GET("/api/v1/storage-locations", { params: { query: everything } })),
    staleTime: 60_000,
  });
  return (found.data?.items ?? []).map(({ id, path }) => ({ value: id, label: path }));
}

/** The machines in reach by name; empty while they are on their way. */
export function useMachineOptions(): { value: string; label: string }[] {
  const found = useQuery({
    queryKey: ["list", "/api/v1/machines", "all"],
    queryFn: () => ok(api.GET("/api/v1/machines", { params: { query: everything } })),
    staleTime: 60_000,
  });
  return (found.data?.items ?? []).map(({ id, name, number }) => ({
    value: id,
    label: `${name} · ${number}`,
  }));
}

/** A quantity as text, with its unit in the language on screen. */
export function useUnitName(): (unit: string) => string {
  const { t } = useTranslation("parts");
  return (unit) => t(`unit.${unit}`, { defaultValue: unit });
}
