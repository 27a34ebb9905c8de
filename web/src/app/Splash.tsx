import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Logo } from "@/components/Logo";
import { start } from "@/lib/auth/session";
import classes from "./Splash.module.css";

export function Splash() {
  return (
    <div className={classes.splash} role="status" aria-label="Highwall">
      <Logo size={40} />
      <div className={classes.line} />
    </div>
  );
}

export function Unreachable() {
  const { t } = useTranslation();
  return (
    <main className={classes.splash}>
      <Logo size={40} />
      <strong>{t("problem.unreachable")}</strong>
      <span>{t("problem.unreachableHint")}</span>
      <Button onClick={() => void start()}>{t("action.retry")}</Button>
    </main>
  );
}
