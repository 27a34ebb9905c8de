import { expect, it } from "vitest";
import { shownQuantity } from "./units";

it("leaves metric figures as they are", () => {
  expect(shownQuantity(115, "mm", undefined, "metric")).toEqual({
    value: 115,
    unit: "mm",
    digits: undefined,
  });
});

it("shows lengths, masses, volumes and their ratios in customary units", () => {
  const shown = (value: number, unit: string, digits?: number) => {
    const quantity = shownQuantity(value, unit, digits, "imperial");
    return [Number(quantity.value.toFixed(4)), quantity.unit, quantity.digits];
  };
  expect(shown(3.048, "m", 2)).toEqual([10, "ft", 2]);
  expect(shown(25.4, "mm", 0)).toEqual([1, "in", 2]);
  expect(shown(45.359237, "kg", 1)).toEqual([100, "lb", 1]);
  expect(shown(0.764554857984, "m³", 0)).toEqual([1, "yd³", 0]);
  expect(shown(0.59327642, "kg/m³", 3)).toEqual([1, "lb/yd³", 3]);
  expect(shown(2.7, "t/m³", 2)).toEqual([168.5555, "lb/ft³", 1]);
  expect(shown(115, "mm")).toEqual([4.53, "in", undefined]);
});

it("keeps units that have no customary other one", () => {
  for (const unit of ["ms", "°", "%", "g/cm³", "MJ/kg"]) {
    expect(shownQuantity(1.5, unit, 1, "imperial")).toEqual({ value: 1.5, unit, digits: 1 });
  }
});
