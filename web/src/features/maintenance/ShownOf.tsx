import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";

/** Says that more orders were found than a page of them shows; nothing where all are there. */
export function ShownOf({ page }: { page: { items: unknown[]; total: number } | undefined }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  if (!page || page.total <= page.items.length) return null;
  return (
    <p className={classes.faint} role="note">
      {t("shownOf", { shown: format.number(page.items.length), total: format.number(page.total) })}
    </p>
  );
}
