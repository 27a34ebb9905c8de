import i18next from "i18next";
import { isolate } from "@/lib/i18n/isolate";

const rightToLeftMark = "\u200f";

/** “A, B and C” in the language on screen; of a long list the first ones. */
export function listOf(items: string[], most = Number.POSITIVE_INFINITY): string {
  const isArabic = i18next.language === "ar";
  const shown = items.slice(0, most).map((item) => isolate(item));
  const text =
    shown.length < items.length
      ? `${shown.join(isArabic ? "، " : ", ")}…`
      : new Intl.ListFormat(isArabic ? "ar" : "en-GB", { type: "conjunction" }).format(shown);
  // Names alone would turn the order of an Arabic list.
  return isArabic ? rightToLeftMark + text : text;
}
