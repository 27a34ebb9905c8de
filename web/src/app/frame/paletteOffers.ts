import {
  type Icon,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconPointer,
  IconSun,
  IconSunMoon,
  IconTimeline,
} from "@tabler/icons-react";
import { useParams, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { type ShownPlace, usePlaces } from "@/components/usePlaces";
import { useCan } from "@/lib/auth/useSession";
import { type NavItem, useFeatures, useModules, useSiteTabs, useTopPages } from "@/lib/feature";
import { languages } from "@/lib/i18n";
import { screenSteps } from "@/lib/onScreen";
import { usePreferences } from "@/lib/preferences";
import { placeAt } from "@/lib/recent";

/** A line of the palette that needs no question to the server. */
export type Offer = {
  id: string;
  label: string;
  /** What is searched in: the label, and other words for it. */
  found: string;
  lang?: string;
  icon?: Icon;
} & ({ to: string } | { to?: undefined; run: () => void });

const themes = [
  ["auto", IconSunMoon],
  ["light", IconSun],
  ["dark", IconMoon],
] as const;

/** What can be done and where one can go from here, in groups, by the rights of the person. */
export function usePaletteOffers(onShowKeys: () => void): { id: string; title: string; offers: Offer[] }[] {
  const { t } = useTranslation("nav");
  const can = useCan();
  const features = useFeatures();
  const tabs = useSiteTabs(can);
  const choose = useDisplayChoice();
  const { language, theme } = usePreferences();
  const { siteId } = useParams({ strict: false }) as { siteId?: string };
  const here = placeAt(useRouterState({ select: (state) => state.location.pathname }));
  const isAtSite = useRouterState({
    select: (state) => siteId !== undefined && state.location.pathname.startsWith(`/sites/${siteId}`),
  });

  const steps = screenSteps().map((step): Offer => ({ ...step, found: step.label }));
  const parts = tabs.map(({ id, labelKey }, index): Offer => {
    const label = t(labelKey);
    const to = index === 0 ? `/sites/${siteId}` : `/sites/${siteId}/${id}`;
    return { id, label, found: label, icon: IconTimeline, to };
  });
  const { pins, visits } = usePlaces();
  const kept = (name: string, shown: ShownPlace[]): Offer[] =>
    shown.map(({ to, title, icon }) => ({ id: `${name}-${to}`, label: title, found: title, icon, to }));
  const pinned = new Set(pins.map(({ to }) => to));
  const page = ({ to, label, icon }: Pick<NavItem, "to" | "label" | "icon">, module = ""): Offer => ({
    id: to,
    label: t(label),
    found: `${t(label)} ${module}`,
    icon,
    to,
  });
  const places = [
    ...useTopPages().map((item) => page(item)),
    ...useModules().flatMap((module) => {
      const pages = module.pages.map((item) => page(item, t(`module.${module.id}`)));
      return pages.length > 1 ? [page(module), ...pages] : pages;
    }),
  ];
  const commands = features
    .flatMap((feature) => feature.commands ?? [])
    .filter((command) => can(command.right))
    .map((command): Offer => ({ ...command, label: t(command.label), found: t(command.label) }));
  const display: Offer[] = [
    ...languages
      .filter(({ code }) => code !== language)
      .map(({ code, name }) => ({
        id: `language-${code}`,
        label: name,
        lang: code,
        found: `${name} ${t("palette.language")}`,
        icon: IconLanguage,
        run: () => void choose({ language: code }),
      })),
    ...themes
      .filter(([name]) => name !== theme)
      .map(([name, icon]) => ({
        id: `theme-${name}`,
        label: `${t("common:theme.label")}: ${t(`common:theme.${name}`)}`,
        found: `${t("common:theme.label")} ${t(`common:theme.${name}`)} ${t("palette.theme")}`,
        icon,
        run: () => void choose({ theme: name }),
      })),
    {
      id: "keys",
      label: t("common:keys.title"),
      found: t("common:keys.title"),
      icon: IconKeyboard,
      run: onShowKeys,
    },
  ];
  return [
    {
      id: "here",
      title: t("palette.here"),
      offers: steps.map((step) => ({ ...step, icon: step.icon ?? IconPointer })),
    },
    { id: "site", title: t("palette.site"), offers: isAtSite ? parts : [] },
    { id: "pinned", title: t("pinned"), offers: kept("pinned", pins) },
    {
      id: "recent",
      title: t("recent"),
      offers: kept("recent", visits).filter(
        ({ to = "" }) => !pinned.has(placeAt(to)) && placeAt(to) !== here,
      ),
    },
    { id: "places", title: t("palette.goTo"), offers: places },
    { id: "commands", title: t("palette.do"), offers: commands },
    { id: "display", title: t("palette.display"), offers: display },
  ];
}
