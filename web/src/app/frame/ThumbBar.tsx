import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/lib/auth/useSession";
import { useModules, useTopPages } from "@/lib/feature";
import { atThumb } from "@/lib/modules";
import classes from "./Frame.module.css";

/** The way home, the three pages of the person's role and the menu, at the lower edge of a phone. */
export function ThumbBar({ onMenu, isMenuOpen }: { onMenu: () => void; isMenuOpen: boolean }) {
  const { t } = useTranslation("nav");
  const pages = [...useTopPages(), ...atThumb(useModules(), useMe().primary_role)];
  return (
    <nav className={classes.thumbs} aria-label={t("thumbs")}>
      {pages.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          activeOptions={{ exact: page.to === "/" }}
          activeProps={{ className: classes.here }}
        >
          <page.icon size={21} stroke={1.6} aria-hidden="true" />
          <span>{t(page.label)}</span>
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={isMenuOpen} onClick={onMenu}>
        <IconMenu2 size={21} stroke={1.6} aria-hidden="true" />
        <span>{t("common:frame.menu")}</span>
      </button>
    </nav>
  );
}
