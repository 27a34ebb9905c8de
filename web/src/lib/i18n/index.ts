import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { preferences, subscribePreferences } from "@/lib/preferences";
import { FIRST_TEXTS, LATER_TEXTS } from "./firstTexts";
import { isolate } from "./isolate";
import { fetchTexts, namespacesIn, type Texts, textsOf } from "./texts";

export type Language = "en" | "ar";
export const languages: { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "ar", name: "العربية" },
];

/** Texts are one file per language and namespace, fetched when a page first asks for the namespace. */
const backend = {
  type: "backend" as const,
  init() {},
  read(language: string, namespace: string, done: (error: unknown, texts: Texts | false) => void) {
    withOthers(language, namespace).then(
      (texts) => done(null, texts),
      (error) => done(error, false),
    );
  },
};

/** The texts of a namespace, once the store has those of the others that they take words from. */
async function withOthers(language: string, namespace: string): Promise<Texts> {
  const texts = await textsOf(language, namespace);
  // What is needed before anything is shown waits for no other: its sentences fetch the words when they are said.
  if (FIRST_TEXTS.includes(namespace)) return texts;
  const others = namespacesIn(texts).filter((other) => !i18next.hasResourceBundle(language, other));
  await Promise.all(
    others.map(async (other) => i18next.addResourceBundle(language, other, await textsOf(language, other))),
  );
  return texts;
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  if (language === "ar") {
    void import("@fontsource-variable/noto-sans-arabic/wght.css");
  }
}

export function directionOf(language: string): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

let started: Promise<void> | undefined;
/** So long after the beginning a first page is there, or as good as. */
const laterMs = 4000;

/** Has texts in hand before a page asks for them, so that it is shown at once. */
export async function loadTexts(namespaces: string[]): Promise<void> {
  fetchTexts(namespaces);
  await started;
  await i18next.loadNamespaces(namespaces);
}

export function startI18n(): Promise<void> {
  started ??= initialise();
  return started;
}

async function initialise(): Promise<void> {
  const { language } = preferences();
  applyToDocument(language);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: languages.map(({ code }) => code),
      // The library adds to its own list whatever is loaded later.
      ns: [...FIRST_TEXTS],
      defaultNS: "common",
      fallbackNS: "common",
      // React escapes by itself; what is put in is set apart, so that names keep their direction.
      interpolation: { escapeValue: true, escape: (text) => isolate(text) },
      react: { useSuspense: true },
      // A token of the server without words shows its key to people. It is an error, for a test of every page to see.
      saveMissing: true,
      missingKeyHandler: (_, namespace, key, shown) => {
        if (shown === key) reportError(new Error(`There are no words for ${namespace}:${key}`));
      },
    });
  setTimeout(() => void i18next.loadNamespaces(LATER_TEXTS), laterMs);
  subscribePreferences(() => {
    const next = preferences().language;
    if (next === i18next.language) return;
    void i18next.changeLanguage(next).then(() => applyToDocument(next));
  });
}
