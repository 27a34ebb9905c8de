import type { Schema } from "@/lib/api/types";

type Result = { name: string; unit: string; digits: number };

const density: Result = { name: "density_g_cm3", unit: "g/cm³", digits: 3 };
const velocity: Result = { name: "velocity_of_detonation_m_s", unit: "m/s", digits: 0 };
const byForm: Record<string, Result[]> = {
  anfo: [
    density,
    velocity,
    { name: "fuel_oil_percent", unit: "%", digits: 2 },
    { name: "moisture_percent", unit: "%", digits: 2 },
  ],
  emulsion: [
    density,
    velocity,
    { name: "viscosity_pa_s", unit: "Pa·s", digits: 1 },
    { name: "temperature_c", unit: "°C", digits: 1 },
  ],
  article: [
    { name: "samples_fired", unit: "", digits: 0 },
    { name: "samples_failed", unit: "", digits: 0 },
  ],
};

export const appearances = [
  "good",
  "caked",
  "wet",
  "segregated",
  "discoloured",
  "crystallised",
  "damaged",
] as const;

/** The figures that are taken of a batch in a quality check. */
export function resultsOfForm(form: string): Result[] {
  return byForm[form] ?? [];
}

/** The values as the server expects them; what is empty was not measured. */
export function sentResults(
  form: string,
  values: Record<string, number | string>,
): Schema<"NewCheck">["results"] {
  const given = resultsOfForm(form)
    .filter(({ name }) => values[name] !== "" && values[name] !== undefined && values[name] !== null)
    .map(({ name }) => [name, Number(values[name])]);
  return {
    form,
    appearance: values.appearance || null,
    ...Object.fromEntries(given),
  } as Schema<"NewCheck">["results"];
}

/** All values of a form, empty or as they were kept. */
export function startResults(
  form: string,
  kept: Record<string, unknown> = {},
): Record<string, number | string> {
  const names = ["appearance", ...resultsOfForm(form).map(({ name }) => name)];
  return Object.fromEntries(names.map((name) => [name, (kept[name] ?? "") as number | string]));
}
