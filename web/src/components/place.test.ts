import { describe, expect, it } from "vitest";
import { freePlace } from "./place";

const view = { width: 1366, height: 768 };
const size = { width: 400, height: 60 };
const at = (left: number, top: number, width = 120, height = 36) => ({ left, top, width, height });
const wanted = { view, size, taken: [] as ReturnType<typeof at>[], from: "right" as const };

const covers = (place: { left: number; top: number }, box: ReturnType<typeof at>, of = size) =>
  place.left < box.left + box.width &&
  box.left < place.left + of.width &&
  place.top < box.top + box.height &&
  box.top < place.top + of.height;

describe("the place of a toast", () => {
  it("is the lower corner at the end of the line", () => {
    expect(freePlace(wanted)).toEqual({ left: 952, top: 694 });
    expect(freePlace({ ...wanted, from: "left" })).toEqual({ left: 14, top: 694 });
  });

  it("is above a button that stands in the corner", () => {
    const button = at(1200, 720);
    const place = freePlace({ ...wanted, taken: [button] });
    expect(place.left).toBe(952);
    expect(covers(place, button)).toBe(false);
  });

  it("is further in where buttons stand all along the side", () => {
    const taken = Array.from({ length: 40 }, (_, row) => at(1300, row * 20, 60, 18));
    const place = freePlace({ ...wanted, taken });
    expect(taken.some((button) => covers(place, button))).toBe(false);
  });

  it("is free on a phone between a button above and one below", () => {
    const phone = {
      view: { width: 390, height: 844 },
      size: { width: 362, height: 90 },
      from: "right" as const,
    };
    const taken = [at(20, 60, 350), at(20, 790, 350)];
    const place = freePlace({ ...phone, taken });
    expect(taken.some((button) => covers(place, button, phone.size))).toBe(false);
  });

  it("stays while it covers nothing, and moves once it does", () => {
    const now = { left: 500, top: 300 };
    expect(freePlace({ ...wanted, now })).toEqual(now);
    const button = at(550, 310);
    expect(covers(freePlace({ ...wanted, now, taken: [button] }), button)).toBe(false);
  });

  it("heeds nothing that is out of view or has no size", () => {
    const taken = [at(1200, 2000), at(1200, 720, 0, 0), at(-500, 720)];
    expect(freePlace({ ...wanted, taken })).toEqual({ left: 952, top: 694 });
  });

  it("covers as little as it can where everything is taken", () => {
    const taken = [at(0, 0, 1366, 700), at(0, 700, 1366, 68), at(952, 690, 400, 70)];
    expect(freePlace({ ...wanted, taken })).not.toEqual({ left: 952, top: 694 });
  });
});
