import { useTranslation } from "react-i18next";

/** What tables and events of the trail are called. A table without a name of its own is shown by its last words. */
export function useAuditWords() {
  const { t } = useTranslation("audit");
  const plain = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("_", " ");
  return {
    event: (name: string) => t(`event.${name}`, { defaultValue: plain(name) }),
    /** Who acts when no person does. */
    nobody: (source: string | null) => (source === "api" ? t("notSignedIn") : t("nobody")),
    resource: (table: string) =>
      t(`resource.${table}`, { defaultValue: plain(table.slice(table.indexOf("_") + 1)) }),
  };
}
