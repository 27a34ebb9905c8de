import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { steps } from "@/lib/api/steps";

const source = join(import.meta.dirname, "../src");
const folder = join(source, "lib/i18n");
const namespaces = readdirSync(join(folder, "en")).map((name) => name.replace(".json", ""));
const pluralEnding = /_(zero|one|two|few|many|other)$/;

function texts(language: string, namespace: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), "utf8")), "");
  return found;
}

const stems = (found: Map<string, string>) =>
  new Set([...found.keys()].map((key) => key.replace(pluralEnding, "")));
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test("English and Arabic have the same namespaces", () => {
  expect(readdirSync(join(folder, "ar")).sort()).toEqual(readdirSync(join(folder, "en")).sort());
});

describe.each(namespaces)("the texts of %s", (namespace) => {
  const english = texts("en", namespace);
  const arabic = texts("ar", namespace);

  test("have the same keys in both languages, plural forms aside", () => {
    expect([...stems(arabic)].sort()).toEqual([...stems(english)].sort());
  });

  test("have every plural form that the language needs", () => {
    for (const [found, language] of [
      [english, "en"],
      [arabic, "ar"],
    ] as const) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of found.keys()) {
        if (!key.endsWith("_other")) continue;
        for (const form of forms)
          expect(found.has(key.replace(/other$/, form)), `${language} ${key} ${form}`).toBe(true);
      }
    }
  });

  test("fill the same gaps in both languages", () => {
    for (const [key, text] of english) {
      if (!pluralEnding.test(key)) expect(gaps(arabic.get(key) ?? ""), key).toEqual(gaps(text));
    }
  });

  test("are not empty, and Arabic is not left in English", () => {
    for (const [key, text] of [...english, ...arabic]) expect(text.trim(), key).not.toBe("");
    for (const [key, text] of arabic) expect(text, key).toMatch(/\p{Script=Arabic}/u);
  });
});

test("every text that the code names is there", () => {
  const known = new Map(namespaces.map((name) => [name, stems(texts("en", name))]));
  const missing: string[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const code = readFileSync(join(source, name), "utf8");
    const declared = [...code.matchAll(/useTranslation\((?:\[)?\s*((?:"[\w-]+",?\s*)*)/g)].flatMap(
      ([, list]) => [...(list ?? "").matchAll(/"([\w-]+)"/g)].map(([, own]) => own ?? ""),
    );
    const own = [...new Set(declared), "common"];
    const kept = [...code.matchAll(/"([a-zA-Z]+:[^"\s]+)"/g)].filter(([, key = ""]) =>
      known.has(key.split(":")[0] ?? ""),
    );
    for (const [, key = ""] of [...code.matchAll(/\bt\(\s*"([^"]+)"/g), ...kept]) {
      const [namespace, path] = key.includes(":") ? key.split(":") : [undefined, key];
      const places = namespace ? [namespace] : own;
      if (!places.some((place) => known.get(place)?.has(path ?? ""))) missing.push(`${name}: ${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test("every step that the server publishes has a word for its button", () => {
  const known = texts("en", "steps");
  const wanted = Object.entries(steps).flatMap(([path, published]) =>
    Object.keys(published).map((name) => `${path.split("/")[3]}.${name}.do`),
  );
  expect(wanted.length).toBeGreaterThan(30);
  expect(wanted.filter((key) => !known.has(key))).toEqual([]);
});
