import { ActionIcon, Button } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Logo } from "@/components/Logo";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { usePreferences } from "@/lib/preferences";
import { BenchDrawing } from "./BenchDrawing";
import classes from "./Entrance.module.css";

/** The frame of the pages before the sign-in. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("auth");
  const { language, theme } = usePreferences();
  const choose = useDisplayChoice();
  const dark = document.documentElement.dataset.mantineColorScheme === "dark";
  const other = language === "en" ? "ar" : "en";
  return (
    <div className={classes.page}>
      <header className={classes.face}>
        <BenchDrawing className={classes.drawing} />
        <div className={classes.brand}>
          <Logo size={26} />
          Highwall
        </div>
        <p className={classes.claim}>{t("claim")}</p>
      </header>
      <main className={classes.side}>
        <div className={classes.switches}>
          <Button variant="subtle" color="gray" lang={other} onClick={() => void choose({ language: other })}>
            {other === "ar" ? "العربية" : "English"}
          </Button>
          <ActionIcon
            size={30}
            aria-label={`${t("common:theme.label")}: ${t(`common:theme.${theme}`)}`}
            onClick={() => void choose({ theme: dark ? "light" : "dark" })}
          >
            {dark ? <IconSun size={17} stroke={1.6} /> : <IconMoon size={17} stroke={1.6} />}
          </ActionIcon>
        </div>
        <div className={classes.form}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
