import { describe, expect, it } from "vitest";
import { newAccessoryValues, sent } from "./data";
import { bodyOf, type StockValues } from "./steps";

const EMPTY: StockValues = {
  quantity: "",
  unit_cost: "",
  reason_code: null,
  machine_id: null,
  reservation_id: null,
  issue_id: null,
  location_id: null,
  to_location_id: null,
  needed_on: "",
  reference: "",
  note: "",
};

function asSent(body: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(body));
}

describe("a step of the stock", () => {
  it("counts nothing where nothing was typed, and zero where zero was", () => {
    expect(asSent(bodyOf("count", { ...EMPTY, note: "Shelf A" })).counted).toBeNull();
    expect(asSent(bodyOf("count", { ...EMPTY, quantity: 0 })).counted).toBe(0);
  });

  it("sends the credit of a supplier only for what goes back to one", () => {
    const values = { ...EMPTY, quantity: 2, unit_cost: 7.5 };
    expect(bodyOf("remove", { ...values, reason_code: "supplier_return" }).unit_cost).toBe(7.5);
    expect(bodyOf("remove", { ...values, reason_code: "used" })).not.toHaveProperty("unit_cost");
    expect(bodyOf("add", values).unit_cost).toBe(7.5);
  });
});

describe("the facts of an accessory", () => {
  it("have no quantity or minimum of zero that nobody typed", () => {
    const body = asSent(sent({ ...newAccessoryValues, name: "Filter" }));
    expect([body.quantity, body.minimum]).toEqual([null, null]);
    expect(asSent(sent({ minimum: "" }))).toEqual({ minimum: null });
  });
});
