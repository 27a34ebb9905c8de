import i18next from "i18next";

type Values = Record<string, unknown>;
/** A text by its namespace and key, so that a sentence that is already in one language is none. */
export type Key = `${string}:${string}`;

/**
 * Words that are kept on screen or in memory after they were found: what is said, and not how one language says it. What
 * is itself a text or a date in a language is given by a function, which is asked at each look.
 */
export type Words = Key | { key: Key; values?: Values | (() => Values) };

/** The words in the language of now. */
export function inWords(words: Words): string {
  if (typeof words === "string") return i18next.t(words);
  const { key, values } = words;
  return i18next.t(key, (typeof values === "function" ? values() : values) ?? {});
}
