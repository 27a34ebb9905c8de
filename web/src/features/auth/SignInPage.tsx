import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link, Navigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { signIn } from "@/lib/auth/session";
import { useSession } from "@/lib/auth/useSession";
import type { Search } from "@/lib/router/search";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { safeNext } from "./next";

export function SignInPage() {
  const { t } = useTranslation("auth");
  const { phase } = useSession();
  const { next, done } = useSearch({ strict: false }) as Search;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    document.title = `${t("title")} · Highwall`;
  }, [t]);

  if (phase === "signed-in") return <Navigate to={safeNext(next)} replace />;

  const enter = async () => {
    setPending(true);
    setError(null);
    try {
      await signIn(email.trim(), password);
    } catch (refusal) {
      setError(refusal);
      setPassword("");
    } finally {
      setPending(false);
    }
  };
  return (
    <Entrance title={t("title")}>
      {done === "password" && <Notice tone="good">{t("passwordSet")}</Notice>}
      {next && !error && <Notice tone="neutral">{t("signInFirst")}</Notice>}
      {error !== null && <ProblemAlert error={error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
        style={{ display: "contents" }}
      >
        <TextInput
          size="sm"
          label={t("email")}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          size="sm"
          label={t("password")}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={pending} disabled={email.trim() === "" || password === ""}>
          {t("signIn")}
        </Button>
      </form>
      <div className={classes.links}>
        {t("haveCode")}{" "}
        <Link to="/set-password" search={email ? { email: email.trim() } : {}}>
          {t("setPassword")}
        </Link>
      </div>
    </Entrance>
  );
}
