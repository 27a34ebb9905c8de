import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Holds a table that may be wider or longer than its place, and lets the keyboard scroll it. */
export function ScrollBox({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={className} role="group" aria-label={t("list.table")} tabIndex={0}>
      {children}
    </div>
  );
}
