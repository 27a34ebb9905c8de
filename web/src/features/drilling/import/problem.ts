import type { TFunction } from "i18next";
import { fieldMessage } from "@/lib/api/refusal";
import type { Import } from "../data";

/** Why a file can't be read or saved, in the language on screen where its code has words. */
export function problemOf(file: Import, t: TFunction<"drilling">): string {
  const { problem: message, problem_code: code } = file;
  return t(`problem.${code}`, { defaultValue: fieldMessage({ field: "file", code, message }) });
}
