import i18next from "i18next";

const letter = /\p{L}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name, number of a record or date that stands in a text of the language on screen without turning the order of what is around it. */
export function isolate(text: string, language: string = i18next.language): string {
  const foreign = language === "ar" ? letter : rightToLeft;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}
