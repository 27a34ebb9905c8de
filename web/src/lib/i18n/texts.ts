import { preferences } from "@/lib/preferences";

export type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>("./{en,ar}/*.json", { import: "default" });

/** The texts of one language and namespace: one file, fetched once. */
export function textsOf(language: string, namespace: string): Promise<Texts> {
  const load = files[`./${language}/${namespace}.json`];
  return load ? load() : Promise.reject(new Error(`No texts ${language}/${namespace}`));
}

/** Begins to fetch texts in the language of this browser, for `textsOf` to find there. */
export function fetchTexts(namespaces: string[]) {
  // Whoever needs them asks again, and then has the answer or its failure.
  const { language } = preferences();
  for (const namespace of namespaces) textsOf(language, namespace).catch(() => undefined);
}

/** The other namespaces that texts take words from by themselves: `parts` in "5 $t(parts:unit.kg) are left". */
export function namespacesIn(texts: unknown): string[] {
  const found = JSON.stringify(texts ?? "").matchAll(/\$t\((\w+):/g);
  return [...new Set([...found].flatMap(([, namespace]) => namespace ?? []))];
}
