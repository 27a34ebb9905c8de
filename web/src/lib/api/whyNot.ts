import { useTranslation } from "react-i18next";
import { Problem } from "./problem";
import { problemMessage } from "./refusal";
import type { Schema } from "./types";

/** The sentences, and the words of whatever facts a reason names. */
const withFacts = ["problems", "status", "approvals", "explosives", "rights"];

/** Says why a step is not possible yet, in the words in which the server would refuse it. `needed`: there is something
 * to say, so that its words are worth loading. */
export function useWhyNotWords(needed: boolean): (why: Schema<"WhyNot">) => string {
  // A page that is shown already does not vanish to wait for words.
  useTranslation(needed ? withFacts : "status", { useSuspense: false });
  return ({ code, message, facts }) =>
    problemMessage(new Problem(409, { code, title: "", detail: message, facts }));
}
