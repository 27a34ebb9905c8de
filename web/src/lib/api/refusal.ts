import type { TFunction } from "i18next";
import type { FieldProblem } from "./problem";

/**
 * What is wrong with a value, in the language on screen where its code has words, else in the server's own. A limit
 * that the server names is kept.
 */
export function fieldMessage(t: TFunction, { code, message }: FieldProblem): string {
  const limit = /\d+/.exec(message)?.[0];
  const key = code === "string_too_short" && limit === "1" ? "missing" : code;
  return t(`refusals:${key}`, { limit, defaultValue: message });
}
