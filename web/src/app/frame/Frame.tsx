import { Drawer } from "@mantine/core";
import { Outlet, useMatches, useRouter, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan, useSession } from "@/lib/auth/useSession";
import { FeaturesProvider } from "@/lib/feature";
import { setPreferences, usePreferences } from "@/lib/preferences";
import { placeAt } from "@/lib/recent";
import { features, modules } from "../features";
import classes from "./Frame.module.css";
import { Header } from "./Header";
import { JobWatch } from "./JobWatch";
import { LoadTrouble } from "./LoadTrouble";
import { Nav } from "./Nav";
import { IdleWarning, SignInAgain } from "./SessionDialogs";
import { ForbiddenPage, PageLoading } from "./states";
import { ThumbBar } from "./ThumbBar";

const offered = { modules, features };

/** What stands around every page of somebody signed in. */
export function Frame() {
  const { t } = useTranslation();
  const { phase, me } = useSession();
  const { navCollapsed } = usePreferences();
  const [drawer, setDrawer] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shownPath = useRef(path);
  const router = useRouter();

  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    setDrawer(false);
    // A reader and the keyboard start over at the new page, not in the old menu.
    main.current?.focus({ preventScroll: true });
  }, [path]);

  // The router leaves what scrolls inside the page where it was, which is right from part to part of a record and on the
  // way back. Any other page begins at its top.
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation: from, toLocation: to }) => {
        if (!from || to.hash || to.state.__TSR_index <= from.state.__TSR_index) return;
        if (placeAt(to.pathname) !== placeAt(from.pathname)) main.current?.scrollTo(0, 0);
      }),
    [router],
  );

  // The router is on its way to the sign-in page.
  if (!me) return null;
  return (
    <FeaturesProvider value={offered}>
      <div
        className={[classes.frame, navCollapsed && classes.collapsed, phase === "expired" && classes.locked]
          .filter(Boolean)
          .join(" ")}
        inert={phase === "expired"}
      >
        <a className={classes.skip} href="#main">
          {t("frame.skip")}
        </a>
        <Header onCollapse={() => setPreferences({ navCollapsed: !navCollapsed })} collapsed={navCollapsed} />
        <Nav collapsed={navCollapsed} />
        <main id="main" ref={main} className={classes.main} tabIndex={-1}>
          <LoadTrouble />
          <Suspense fallback={<PageLoading />}>
            <Guarded />
          </Suspense>
        </main>
        <ThumbBar onMenu={() => setDrawer(true)} isMenuOpen={drawer} />
      </div>
      <Drawer
        opened={drawer}
        onClose={() => setDrawer(false)}
        size={280}
        title="Highwall"
        position="left"
        styles={{ body: { padding: 0 } }}
      >
        <Nav collapsed={false} brief />
      </Drawer>
      <Suspense fallback={null}>
        <JobWatch />
      </Suspense>
      <IdleWarning />
      <SignInAgain />
    </FeaturesProvider>
  );
}

/** The page itself, or a word about the right that it needs. */
function Guarded() {
  const can = useCan();
  const missing = useMatches({
    select: (matches) =>
      matches.map((match) => match.staticData.right).find((right) => right !== undefined && !can(right)),
  });
  return missing ? <ForbiddenPage right={missing} /> : <Outlet />;
}
