import { describe, expect, it } from "vitest";
import { noProperties, propertiesOfKind, sentProperties } from "./properties";

const names = (kind: string) => propertiesOfKind(kind).map(({ name }) => name);

describe("the measured properties of a batch", () => {
  it("are asked for in full, by kind", () => {
    expect(new Set(names("anfo"))).toEqual(
      new Set([
        "fume_class",
        "grade",
        "sensitization_type",
        "density_g_cm3",
        "velocity_of_detonation_m_s",
        "weight_strength_percent",
        "bulk_strength_percent",
      ]),
    );
    expect(new Set(names("emulsion"))).toEqual(
      new Set([
        "density_g_cm3",
        "velocity_of_detonation_m_s",
        "water_resistance",
        "sensitization_type",
        "critical_diameter_mm",
        "cartridge_diameter_mm",
      ]),
    );
    expect(names("heavy_anfo")).toEqual(names("anfo"));
    expect(names("booster")).toEqual([]);
  });

  it("are sent without what was left empty or belongs to another kind", () => {
    const values = { ...noProperties, density_g_cm3: 1.2, critical_diameter_mm: 38, grade: "A" };
    expect(sentProperties(values, "emulsion")).toEqual({
      kind: "emulsion",
      density_g_cm3: 1.2,
      critical_diameter_mm: 38,
    });
    expect(sentProperties(values, "anfo")).toEqual({ kind: "anfo", density_g_cm3: 1.2, grade: "A" });
    expect(sentProperties(values, "booster")).toBeNull();
    expect(sentProperties(values, undefined)).toBeNull();
  });
});
