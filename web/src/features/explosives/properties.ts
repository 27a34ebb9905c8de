import type { Schema } from "@/lib/api/types";

type Property = { name: string; unit?: string; required?: boolean; digits?: number };

const measured: Property[] = [
  { name: "density_g_cm3", unit: "g/cm³", required: true, digits: 3 },
  { name: "velocity_of_detonation_m_s", unit: "m/s", required: true, digits: 0 },
];
const anfo: Property[] = [
  ...measured,
  { name: "weight_strength_percent", unit: "%", digits: 1 },
  { name: "bulk_strength_percent", unit: "%", digits: 1 },
  { name: "fume_class" },
  { name: "grade" },
  { name: "sensitization_type" },
];
const emulsion: Property[] = [
  ...measured,
  { name: "critical_diameter_mm", unit: "mm", digits: 1 },
  { name: "cartridge_diameter_mm", unit: "mm", digits: 1 },
  { name: "water_resistance" },
  { name: "sensitization_type" },
];
const byKind: Record<string, Property[]> = { anfo, heavy_anfo: anfo, emulsion };

/** What is measured of a batch of this kind: a figure where there is a unit, a text elsewhere. */
export function propertiesOfKind(kind: string | undefined): Property[] {
  return (kind && byKind[kind]) || [];
}

/** The fields of all kinds, empty. */
export const noProperties: Record<string, number | string> = Object.fromEntries(
  [...anfo, ...emulsion].map(({ name }) => [name, ""]),
);

/** The properties as the server expects them of this kind; null where nothing is measured. */
export function sentProperties(
  values: Record<string, number | string>,
  kind: string | undefined,
): Schema<"NewBatch">["properties"] {
  const fields = propertiesOfKind(kind);
  if (fields.length === 0) return null;
  const given = fields
    .filter(({ name }) => values[name] !== "" && values[name] !== undefined)
    .map(({ name, unit }) => [name, unit ? Number(values[name]) : values[name]]);
  return { kind, ...Object.fromEntries(given) } as Schema<"NewBatch">["properties"];
}
