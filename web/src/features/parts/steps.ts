import { neededFigure } from "@/lib/figures";

export type StockStep = "add" | "remove" | "count" | "issue" | "return" | "reserve" | "move";

export type StockValues = {
  quantity: number | string;
  unit_cost: number | string;
  reason_code: string | null;
  machine_id: string | null;
  reservation_id: string | null;
  issue_id: string | null;
  location_id: string | null;
  to_location_id: string | null;
  needed_on: string;
  reference: string;
  note: string;
};

/** Which fields a step takes, besides how much and the note. */
export const fieldsOf: Record<StockStep, (keyof StockValues)[]> = {
  add: ["unit_cost", "location_id", "reference"],
  remove: ["reason_code", "unit_cost", "location_id", "reference"],
  count: ["location_id"],
  issue: ["machine_id", "reservation_id", "location_id", "reference"],
  return: ["issue_id", "location_id"],
  reserve: ["needed_on", "reference"],
  move: ["location_id", "to_location_id"],
};

/** Whether a step takes a cost: of what was received, and of what a supplier gives back. */
export function takesCost(step: StockStep, reason: string | null): boolean {
  return step === "add" || (step === "remove" && reason === "supplier_return");
}

/** Only what the step takes, as the server takes it. */
export function bodyOf(step: StockStep, values: StockValues): Record<string, unknown> {
  const body: Record<string, unknown> = { note: values.note };
  body[step === "count" ? "counted" : "quantity"] = neededFigure(values.quantity);
  for (const name of fieldsOf[step]) {
    const value = values[name];
    if (name === "unit_cost") {
      if (value !== "" && takesCost(step, values.reason_code)) body[name] = Number(value);
    } else if (name === "reference" || name === "needed_on" || name === "reason_code")
      body[name] = value ?? "";
    else body[name] = value || null;
  }
  return body;
}
