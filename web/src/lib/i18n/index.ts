import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { preferences, subscribePreferences } from "@/lib/preferences";
import { isolate } from "./isolate";

export type Language = "en" | "ar";
export const languages: { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "ar", name: "العربية" },
];

type Texts = Record<string, unknown>;
const files = import.meta.glob<Texts>("./{en,ar}/*.json", { import: "default" });

/** Texts are one file per language and namespace, fetched when a page first asks for the namespace. */
const backend = {
  type: "backend" as const,
  init() {},
  read(language: string, namespace: string, done: (error: unknown, texts: Texts | false) => void) {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts ${language}/${namespace}`), false);
    load().then(
      (texts) => done(null, texts),
      (error) => done(error, false),
    );
  },
};

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

export async function startI18n(): Promise<void> {
  const { language } = preferences();
  applyToDocument(language);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: languages.map(({ code }) => code),
      ns: ["common", "nav", "auth", "status", "problems"],
      defaultNS: "common",
      fallbackNS: "common",
      // React escapes by itself; what is put in is set apart, so that names keep their direction.
      interpolation: { escapeValue: true, escape: (text) => isolate(text) },
      react: { useSuspense: true },
    });
  subscribePreferences(() => {
    const next = preferences().language;
    if (next === i18next.language) return;
    void i18next.changeLanguage(next).then(() => applyToDocument(next));
  });
}
