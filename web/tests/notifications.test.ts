import { expect, test } from "vitest";
import { daysInWords } from "../src/components/useNotifications";
import { formatFor } from "../src/lib/format";

test.each([
  ["en", "27 Nov 2026"],
  ["ar", "27 نوفمبر 2026"],
])("a day in a notification is shown as everywhere else: %s", (language, said) => {
  const facts = { scheduled_on: "2026-11-27", number: "WO-2026-000001", days: 3, places: ["2026-11-27"] };
  const shown = daysInWords(facts, formatFor(language).date);
  expect(String(shown.scheduled_on).replace(/[‎‏⁦-⁩]/g, "")).toBe(said);
  expect({ ...shown, scheduled_on: "2026-11-27" }).toEqual(facts);
});
