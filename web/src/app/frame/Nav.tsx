import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/lib/auth/useSession";
import { type NavGroup, useFeatures } from "@/lib/feature";
import classes from "./Frame.module.css";

const groups: NavGroup[] = ["work", "explosives", "equipment", "records", "administration"];

/** The areas that the person's rights open, by group. */
export function Nav({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation("nav");
  const can = useCan();
  const items = useFeatures()
    .flatMap((feature) => feature.nav ?? [])
    .filter((item) => can(item.right))
    .sort((a, b) => a.order - b.order);
  return (
    <nav className={classes.nav} aria-label={t("areas")}>
      {groups.map((group) => {
        const own = items.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <div key={group}>
            {group !== "work" && <div className={classes.group}>{t(`group.${group}`)}</div>}
            {own.map((item) => (
              <Link
                key={item.to}
                to={item.to}
                className={classes.item}
                activeProps={{ className: `${classes.item} ${classes.current}` }}
                activeOptions={{ exact: item.to === "/" }}
                title={collapsed ? t(item.label) : undefined}
              >
                <item.icon size={17} stroke={1.6} aria-hidden="true" />
                <span className={classes.label}>{t(item.label)}</span>
              </Link>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
