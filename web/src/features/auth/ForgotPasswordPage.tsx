import { Button, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ResetRequest } from "@/lib/api/entranceLimits";
import { requestPasswordCode } from "@/lib/auth/session";
import type { Search } from "@/lib/router/search";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { Refusal, useWait } from "./Refusal";

/** The first step for who has forgotten the password: where the code goes. */
export function ForgotPasswordPage() {
  const { t } = useTranslation("auth");
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const [email, setEmail] = useState(search.email ?? "");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wait = useWait(error);

  useEffect(() => {
    document.title = `${t("forgotTitle")} · Highwall`;
  }, [t]);

  const send = async () => {
    setPending(true);
    setError(null);
    try {
      await requestPasswordCode(email.trim());
      await navigate({ to: "/set-password", search: { email: email.trim(), sent: "1" } });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <Entrance title={t("forgotTitle")}>
      <div className={classes.links}>{t("forgotHint")}</div>
      {error !== null && <Refusal error={error} wait={wait} email={email.trim()} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
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
          maxLength={ResetRequest.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={pending} disabled={email.trim() === "" || wait > 0}>
          {t("sendCode")}
        </Button>
      </form>
      <div className={classes.links}>
        <Link to="/sign-in" search={email.trim() ? { email: email.trim() } : {}}>
          {t("toSignIn")}
        </Link>
      </div>
    </Entrance>
  );
}
