import { IconAdjustmentsHorizontal, IconChevronDown, IconHistory, IconStar } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { usePlaces } from "@/components/usePlaces";
import { setPreferences, usePreferences } from "@/lib/preferences";
import classes from "./Frame.module.css";
import { NavLink } from "./NavLink";

/** What the person has pinned, and where they were last on this device. */
export function KeptPlaces({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation("nav");
  const { pins, visits } = usePlaces();
  const { navRecent } = usePreferences();
  const pinned = useId();
  const recent = useId();
  return (
    <div className={classes.kept}>
      {pins.length > 0 && (
        <>
          <div className={classes.group}>
            <h2 id={pinned}>{t("pinned")}</h2>
            {!collapsed && (
              <Link to={"/profile" as never} hash="pins" aria-label={t("arrange")} title={t("arrange")}>
                <IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden="true" />
              </Link>
            )}
          </div>
          <ul aria-labelledby={pinned}>
            {pins.map(({ to, title, icon }) => (
              <li key={to}>
                <NavLink to={to} label={title} icon={icon ?? IconStar} collapsed={collapsed} exact />
              </li>
            ))}
          </ul>
        </>
      )}
      {visits.length > 0 && !collapsed && (
        <>
          <button
            type="button"
            className={classes.group}
            aria-expanded={navRecent}
            aria-controls={recent}
            onClick={() => setPreferences({ navRecent: !navRecent })}
          >
            {t("recent")}
            <IconChevronDown className={classes.fold} size={14} stroke={1.8} aria-hidden="true" />
          </button>
          <ul id={recent} aria-label={t("recent")} hidden={!navRecent}>
            {visits.map(({ to, title, icon }) => (
              <li key={to}>
                <NavLink to={to} label={title} icon={icon ?? IconHistory} exact />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
