import { ActionIcon } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Logo } from "@/components/Logo";
import { useKeys } from "@/lib/onScreen";
import { LanguageSwitch, ThemeSwitch } from "./DisplaySwitches";
import classes from "./Frame.module.css";
import { NotificationBell } from "./NotificationBell";
import { UserMenu } from "./UserMenu";

const Palette = lazy(() => import("./Palette").then(({ Palette }) => ({ default: Palette })));
const KeyList = lazy(() => import("./KeyList").then(({ KeyList }) => ({ default: KeyList })));
const paletteAfterMs = 1500;
const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function Header(props: { onCollapse: () => void; collapsed: boolean }) {
  const { t, i18n } = useTranslation();
  const [palette, setPalette] = useState({ wanted: false, calls: 0 });
  const [keyList, setKeyList] = useState({ wanted: false, open: false });
  const openPalette = () => setPalette(({ calls }) => ({ wanted: true, calls: calls + 1 }));
  const showKeys = () => setKeyList({ wanted: true, open: true });
  useKeys(t("keys.everywhere"), [
    { keys: ["mod+K"], label: t("frame.search"), run: openPalette, everywhere: true },
    { keys: ["?"], label: t("keys.title"), run: showKeys },
    { keys: ["Escape"], label: t("keys.close") },
  ]);
  // Whoever types at once after the shortcut must not lose the first letters to loading.
  useEffect(() => {
    const timer = setTimeout(() => setPalette((now) => ({ ...now, wanted: true })), paletteAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const Collapse = props.collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <header className={classes.header}>
      <ActionIcon
        className={classes.onlyWide}
        size={34}
        aria-label={props.collapsed ? t("frame.expand") : t("frame.collapse")}
        aria-expanded={!props.collapsed}
        onClick={props.onCollapse}
      >
        <Collapse
          size={18}
          stroke={1.6}
          style={i18n.dir() === "rtl" ? { transform: "scaleX(-1)" } : undefined}
        />
      </ActionIcon>
      <Link to="/" className={classes.brand} aria-label={t("frame.home")}>
        <Logo />
        <span className={classes.brandName}>Highwall</span>
      </Link>
      <button
        type="button"
        className={classes.palette}
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={15} stroke={1.7} aria-hidden="true" />
        <span>{t("frame.search")}</span>
        <kbd className={classes.key} dir="ltr">
          {onMac ? "⌘ K" : "Ctrl K"}
        </kbd>
      </button>
      <span className={classes.spacer} />
      <span className={classes.onlyWide}>
        <LanguageSwitch />
      </span>
      <span className={classes.onlyWide}>
        <ThemeSwitch />
      </span>
      <NotificationBell />
      <UserMenu />
      {palette.wanted && (
        <Suspense fallback={null}>
          <Palette calls={palette.calls} onShowKeys={showKeys} />
        </Suspense>
      )}
      {keyList.wanted && (
        <Suspense fallback={null}>
          <KeyList opened={keyList.open} onClose={() => setKeyList({ wanted: true, open: false })} />
        </Suspense>
      )}
    </header>
  );
}
