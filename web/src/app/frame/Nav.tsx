import { useRouterState } from "@tanstack/react-router";
import { Fragment, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useModules, useTopPages } from "@/lib/feature";
import { moduleOf } from "@/lib/modules";
import { useKeys } from "@/lib/onScreen";
import classes from "./Frame.module.css";
import { KeptPlaces } from "./KeptPlaces";
import { NavLink } from "./NavLink";

/**
 * Home, the modules that the person's rights open, the pages of the one that is open, and what the person has pinned or
 * visited. `brief` leaves the second level to the module's own page.
 */
export function Nav({ collapsed, brief }: { collapsed: boolean; brief?: boolean }) {
  const { t } = useTranslation("nav");
  const top = useTopPages();
  const modules = useModules();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = moduleOf(path, modules);
  const nav = useRef<HTMLElement>(null);
  useKeys(t("common:keys.everywhere"), [
    {
      keys: ["alt+N"],
      label: t("toNav"),
      run: () => {
        const links = [...(nav.current?.querySelectorAll("a") ?? [])];
        const place = links.find((link) => link.ariaCurrent === "page") ?? links[0];
        place?.focus();
        // A phone shows no side bar: the key means nothing there.
        return document.activeElement === place;
      },
    },
  ]);
  return (
    <nav ref={nav} className={classes.nav} aria-label={t("areas")}>
      <ul>
        {top.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} label={t(label)} icon={icon} collapsed={collapsed} />
          </li>
        ))}
        {modules.map(({ id, to, label, icon, pages }) => (
          <li key={id}>
            <NavLink
              to={to}
              label={t(label)}
              icon={icon}
              collapsed={collapsed}
              isAround={id === current?.id}
            />
            {!brief && id === current?.id && pages.length > 1 && (
              <ul className={classes.second}>
                {pages.map((page, place) => (
                  <Fragment key={page.to}>
                    {page.group && page.group !== pages[place - 1]?.group && (
                      <li className={classes.pageGroup}>{t(`group.${page.group}`)}</li>
                    )}
                    <li>
                      <NavLink
                        to={page.to}
                        label={t(page.label)}
                        icon={page.icon}
                        collapsed={collapsed}
                        exact={pages.some(({ to }) => to.startsWith(`${page.to}/`) && path.startsWith(to))}
                      />
                    </li>
                  </Fragment>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <KeptPlaces collapsed={collapsed} />
    </nav>
  );
}
