import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/lib/api/problem";
import { fieldMessage } from "@/lib/api/refusal";

/** What is wrong with one value, for places that keep it: it is said in the language of now. */
export function FieldWords({ refused }: { refused: FieldProblem }) {
  useTranslation("problems");
  return fieldMessage(refused);
}
