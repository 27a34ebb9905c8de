import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";

const longestValue = 60;

/** What tables and events of the trail are called. A table without a name of its own is shown by its last words. */
export function useAuditWords() {
  const { t } = useTranslation(["audit", "status"]);
  const format = useFormat();
  const plain = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("_", " ");
  return {
    event: (name: string) => t(`event.${name}`, { defaultValue: plain(name) }),
    /** Who acts when no person does. */
    nobody: (source: string | null) => (source === "api" ? t("notSignedIn") : t("nobody")),
    /** A column of a table; one without a name of its own is shown by its words. */
    field: (column: string) => t(`fieldName.${column}`, { defaultValue: plain(column.replace(/_id$/, "")) }),
    /** What a column held, briefly: moments in the zone on screen, states and truths in words. */
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === "") return "–";
      if (typeof value === "boolean") return t(`truth.${value}`);
      const text = typeof value === "object" ? JSON.stringify(value) : String(value);
      if (column === "status" || column === "state")
        return t(`status:${text}`, { defaultValue: plain(text) });
      if (column.endsWith("_at")) return format.dateTime(text);
      if (column.endsWith("_on")) return format.date(text);
      if (column.endsWith("_id")) return text.slice(-12);
      return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
    },
    /** By what way something was changed. */
    source: (source: string | null) =>
      t(`by.${(source ?? "SQL").split(" ")[0]}`, { defaultValue: plain(source ?? "SQL") }),
    resource: (table: string) =>
      t(`resource.${table}`, { defaultValue: plain(table.slice(table.indexOf("_") + 1)) }),
  };
}
