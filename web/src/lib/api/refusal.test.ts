import i18next from "i18next";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import arabicExplosives from "@/lib/i18n/ar/explosives.json";
import ar from "@/lib/i18n/ar/problems.json";
import arabicSites from "@/lib/i18n/ar/sites.json";
import arabicStatus from "@/lib/i18n/ar/status.json";
import en from "@/lib/i18n/en/problems.json";
import englishSites from "@/lib/i18n/en/sites.json";
import { notDeletable, wordsForKind } from "./notDeletable";
import { Problem } from "./problem";
import { fieldMessage, fieldName, problemMessage, problemTitle } from "./refusal";

beforeAll(() =>
  i18next.init({
    lng: "ar",
    resources: {
      ar: { problems: ar, status: arabicStatus, explosives: arabicExplosives, sites: arabicSites },
      en: { problems: en, sites: englishSites },
    },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  }),
);
beforeEach(() => i18next.changeLanguage("ar"));

const refused = (code: string, message: string, facts = {}) => ({ field: "name", code, message, facts });
const conflict = (code: string, facts: Record<string, unknown> = {}) =>
  new Problem(409, { code, title: "The title", detail: "The detail.", facts });
/** Without the marks that keep the direction of a name. */
const plain = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "");

describe("a refused field", () => {
  it("says what is wrong in the language on screen, with the limit and its plural", async () => {
    const message = refused("string_too_long", "String should have at most 80 characters", {
      max_length: 80,
    });
    expect(fieldMessage(message)).toBe("80 حرفًا على الأكثر.");
    expect(fieldMessage({ ...message, facts: { max_length: 5 } })).toBe("5 أحرف على الأكثر.");
    await i18next.changeLanguage("en");
    expect(fieldMessage(message)).toBe("Use at most 80 characters.");
  });

  it("writes the limit of a year without grouping its digits", async () => {
    await i18next.changeLanguage("en");
    const early = refused("greater_than_equal", "…", { ge: 1950 });
    expect(plain(fieldMessage({ ...early, field: "manufacturing_year" }))).toBe("Enter 1950 or more.");
    expect(plain(fieldMessage(early))).toBe("Enter 1,950 or more.");
  });

  it("is missing when its text is empty", async () => {
    await i18next.changeLanguage("en");
    expect(fieldMessage(refused("string_too_short", "…", { min_length: 1 }))).toBe("Fill this in.");
  });

  it("speaks in the server's words where its code has none here", () => {
    expect(fieldMessage(refused("rare", "Choose another."))).toBe("Choose another.");
  });

  it("has a name where people know it by one", () => {
    expect(fieldName("holes.3.depth_m")).toBe("العمق");
    expect(fieldName("mysterious")).toBeUndefined();
  });
});

describe("a refusal", () => {
  it("names statuses, figures and names in the language on screen", () => {
    expect(plain(problemMessage(conflict("illegal_transition", { status: "approved" })))).toBe(
      "لا يمكن اتخاذ هذه الخطوة والحالة «موافق عليه».",
    );
    const facts = { store: "Nizwa", free_kg: 1250.5, capacity_kg: 20000, requested_kg: 3000 };
    expect(plain(problemMessage(conflict("capacity_exceeded", facts)))).toBe(
      "المساحة الفارغة في المخزن «Nizwa» 1,250.5 كغ من سعته 20,000 كغ؛ ولا تتسع لكمية 3,000 كغ.",
    );
  });

  it("tells cases of one code apart, and knows the plural of each language", () => {
    const message = (count: number) => problemMessage(conflict("not_ready", { case: "open_sites", count }));
    expect(message(2)).toBe("ما زال فيه موقعان مفتوحان. أكملهما أو ألغِهما أولًا.");
    expect(message(7)).toBe("ما زالت فيه 7 مواقع مفتوحة. أكملها أو ألغِها أولًا.");
    expect(problemMessage(conflict("not_ready", { case: "new_case" }))).toBe(ar.refusal.not_ready);
  });

  it("lists records and long lists briefly", () => {
    const shortages = [{ product_name: "ANFO", product_unit: "kg", requested: 500, available: 120 }];
    expect(plain(problemMessage(conflict("insufficient_stock", { case: "site", shortages })))).toBe(
      "المتفجرات في الموقع لا تكفي. ANFO: المطلوب 500 كغ والمتاح 120 كغ.",
    );
    const hole_numbers = Array.from({ length: 30 }, (_, place) => `H${place}`);
    const message = plain(problemMessage(conflict("holes_uncharged", { hole_numbers, count: 30 })));
    expect(message).toContain("30 حفرة");
    expect(message).toContain("H7…");
    expect(message).not.toContain("H8");
  });

  it("of one field says what is wrong with it", () => {
    const errors = [refused("required", "Give a reason.", { case: "step" })];
    const problem = new Problem(422, { code: "invalid", detail: "Give a reason.", errors });
    expect(problemMessage(problem)).toBe("اذكر سبب هذه الخطوة.");
  });

  it("with a code that is new speaks in the server's words", () => {
    expect(problemMessage(conflict("brand_new"))).toBe("The detail.");
  });

  it("says what happened in the words of the work, under no heading of its class", () => {
    for (const status of [400, 403, 404, 409, 412, 413, 429]) {
      expect(problemTitle(new Problem(status, { code: "brand_new", detail: "The detail." }))).toBeUndefined();
    }
  });

  it("has a heading where it is an error of ours, and where several values are refused", () => {
    expect(problemTitle(new Problem(500, { code: "internal_error", detail: "…" }))).toBe("حدث خطأ في الخادم");
    expect(problemTitle(new Problem(422, { code: "invalid", detail: "…" }))).toBe(ar.title["422"]);
  });

  it("has a heading where the client named it", () => {
    expect(problemTitle(notDeletable("sites", []))).toBe(arabicSites.notDeletable);
  });

  it("follows the language while it stands, with the names in it, where the client made it", async () => {
    const hanging = [
      { name: wordsForKind("sites", "dependent", "drill_holes"), count: 410 },
      { name: wordsForKind("sites", "dependent", "of_a_new_kind"), count: 2 },
    ];
    const refusal = notDeletable("sites", hanging).copy();
    const parts = (what: string, count: string) =>
      expect(problemMessage(refusal)).toContain(`${what}: ${count}`);
    parts(arabicSites.dependent.drill_holes, "410");
    await i18next.changeLanguage("en");
    expect(problemTitle(refusal)).toBe("This site can't be deleted");
    parts(englishSites.dependent.drill_holes, "410");
    parts("of a new kind", "2");
    expect(problemMessage(refusal)).not.toMatch(/\p{Script=Arabic}/u);
  });

  it("says how long to wait", () => {
    const problem = new Problem(429, { code: "too_many_requests", facts: { retry_after_s: 75 } });
    expect(problemMessage(problem)).toContain("1:15");
  });
});
