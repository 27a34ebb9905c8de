import { beforeEach, expect, it, vi } from "vitest";
import { firstLanguage } from "@/lib/preferences";

it("takes the first language of the browser that it speaks", () => {
  expect(firstLanguage(["ar-OM", "en-US", "en"])).toBe("ar");
  expect(firstLanguage(["fr-FR", "EN-gb", "ar"])).toBe("en");
  expect(firstLanguage(["fr-FR"])).toBe("en");
  expect(firstLanguage([])).toBe("en");
});

class Shelf {
  private readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("localStorage", new Shelf());
  vi.stubGlobal("sessionStorage", new Shelf());
  vi.stubGlobal("navigator", { languages: ["ar-OM", "en"] });
});

it("begins in the language of the browser, and stays with what was chosen", async () => {
  const first = await import("@/lib/preferences");
  expect(first.preferences().language).toBe("ar");
  first.setPreferences({ language: "en" });
  vi.resetModules();
  const again = await import("@/lib/preferences");
  expect(again.preferences().language).toBe("en");
});

it("keeps the choice at the door over a loaded page until it is somebody's", async () => {
  const door = await import("@/lib/preferences");
  door.setDoorChoice({ language: "ar" });
  door.setDoorChoice({ theme: "dark" });
  vi.resetModules();
  const later = await import("@/lib/preferences");
  expect(later.doorChoice()).toEqual({ language: "ar", theme: "dark" });
  later.setDoorChoice(null);
  expect(later.doorChoice()).toEqual({});
});
