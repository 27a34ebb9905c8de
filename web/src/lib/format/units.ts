/** Units in which figures are shown. Everything is kept, sent and typed in SI. */
export type Units = "metric" | "imperial";

interface Shown {
  unit: string;
  factor: number;
  /** Decimals beyond those of the metric figure that keep about its precision. */
  moreDigits: number;
}

// NIST Special Publication 811: the foot is 0.3048 m and the pound 0.45359237 kg exactly.
const footM = 0.3048;
const poundKg = 0.45359237;
const yardM = 3 * footM;

const imperial: Record<string, Shown> = {
  m: { unit: "ft", factor: 1 / footM, moreDigits: 0 },
  mm: { unit: "in", factor: 12 / (footM * 1000), moreDigits: 2 },
  "m³": { unit: "yd³", factor: 1 / yardM ** 3, moreDigits: 0 },
  kg: { unit: "lb", factor: 1 / poundKg, moreDigits: 0 },
  "kg/m³": { unit: "lb/yd³", factor: yardM ** 3 / poundKg, moreDigits: 0 },
  "t/m³": { unit: "lb/ft³", factor: (1000 * footM ** 3) / poundKg, moreDigits: -1 },
};

export interface ShownQuantity {
  value: number;
  unit: string | undefined;
  digits: number | undefined;
}

/** A figure with its metric unit, as it is shown in the chosen units. Units without a customary other one stay. */
export function shownQuantity(
  value: number,
  unit: string | undefined,
  digits: number | undefined,
  units: Units,
): ShownQuantity {
  const other = units === "imperial" && unit !== undefined ? imperial[unit] : undefined;
  if (!other) return { value, unit, digits };
  const converted = value * other.factor;
  if (digits !== undefined) {
    return { value: converted, unit: other.unit, digits: Math.max(0, digits + other.moreDigits) };
  }
  return { value: Math.round(converted * 100) / 100, unit: other.unit, digits };
}
