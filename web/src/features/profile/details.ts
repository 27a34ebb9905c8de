import type { PersonValues } from "@/components/PersonFields";
import type { Schema } from "@/lib/api/types";

export type Details = PersonValues;

export function detailsOf(profile: Schema<"Profile">): Details {
  const { first_name, last_name, phone_home, phone_resident, country_of_origin, address } = profile;
  return { first_name, last_name, phone_home, phone_resident, country_of_origin, address };
}

/** What is plainly wrong with a value before the server is asked, as the key of its words; the server judges the rest. */
export function refusalOf(name: keyof Details, value: string): string | null {
  const text = value.trim();
  if (text === "") return "empty";
  if (name === "phone_home" || name === "phone_resident") {
    const number = text.replace(/^00/, "+");
    if (!number.startsWith("+")) return "countryCode";
    if ((number.match(/\p{Nd}/gu)?.length ?? 0) < 7) return "tooFewDigits";
    return null;
  }
  if (name === "country_of_origin") return null;
  if (!/\p{L}/u.test(text)) return "noLetter";
  if (name === "address" && text.length < 5) return "shortAddress";
  return null;
}
