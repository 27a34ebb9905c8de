import { expect, it } from "vitest";
import { placeLabels } from "./labels";

it("puts a lone name beside its point, on the side where there is room", () => {
  const labels = placeLabels(
    [
      { id: "a", name: "Sur", x: 20, y: 50 },
      { id: "b", name: "Salalah", x: 190, y: 150 },
    ],
    200,
    200,
  );
  expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
    ["a", "start"],
    ["b", "end"],
  ]);
});

it("leaves out a name for which there is no room, and the first points choose first", () => {
  const crowd = Array.from({ length: 12 }, (_, at) => ({
    id: String(at),
    name: "Governorate",
    x: 100,
    y: 100 + at,
  }));
  const labels = placeLabels(crowd, 200, 200);
  expect(labels.length).toBeLessThan(6);
  expect(labels[0]?.id).toBe("0");
});
