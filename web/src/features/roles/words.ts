import { useTranslation } from "react-i18next";
import type { RightRow } from "./lookups";

/** Rights, modules and operations in the words of the language on screen. */
export function useWords() {
  const { t } = useTranslation("rights");
  return {
    right: (row: RightRow) => t(`right.${row.right}`, { defaultValue: row.label }),
    module: (name: string) => t(`module.${name}`, { defaultValue: name }),
    operation: (name: string) => t(`operation.${name}`),
  };
}
