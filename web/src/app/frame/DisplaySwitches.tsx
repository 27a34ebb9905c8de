import { ActionIcon, Button } from "@mantine/core";
import { type Icon, IconContrastFilled, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { usePreferences } from "@/lib/preferences";

/** Switches to the other language; its name is written in itself, so that its readers find it. */
export function LanguageSwitch() {
  const { language } = usePreferences();
  const choose = useDisplayChoice();
  const other = language === "en" ? "ar" : "en";
  return (
    <Button
      variant="subtle"
      color="gray"
      px={8}
      lang={other}
      style={{ fontFamily: "var(--hw-font)" }}
      onClick={() => void choose({ language: other })}
    >
      {other === "ar" ? "العربية" : "English"}
    </Button>
  );
}

const themes = ["auto", "light", "dark"] as const;
const icons: Record<(typeof themes)[number], Icon> = {
  auto: IconContrastFilled,
  light: IconSun,
  dark: IconMoon,
};

/** Goes round the colour schemes: as the device, light, dark. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const choose = useDisplayChoice();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
  const Icon = icons[theme];
  const label = `${t("theme.label")}: ${t(`theme.${theme}`)}`;
  return (
    <ActionIcon size={34} aria-label={label} title={label} onClick={() => void choose({ theme: next })}>
      <Icon size={17} stroke={1.6} />
    </ActionIcon>
  );
}
