import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { ToneMark } from "@/components/StatusBadge";
import { asProblem } from "@/lib/api/problem";
import { setPassword as sendPassword } from "@/lib/auth/session";
import type { Search } from "@/lib/router/search";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { meetsAllRules, passwordRules } from "./passwordRules";

export function SetPasswordPage() {
  const { t } = useTranslation("auth");
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const [email, setEmail] = useState(search.email ?? "");
  const [code, setCode] = useState(search.code ?? "");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const differs = again !== "" && again !== password;
  const ready = email.trim() !== "" && code.trim() !== "" && meetsAllRules(password) && again === password;
  const refused = (field: string) =>
    error === null ? undefined : asProblem(error).errors.find((problem) => problem.field === field)?.message;

  useEffect(() => {
    document.title = `${t("setPasswordTitle")} · Highwall`;
  }, [t]);

  const save = async () => {
    setPending(true);
    setError(null);
    try {
      await sendPassword({ email: email.trim(), code: code.trim().toUpperCase(), password });
      await navigate({ to: "/sign-in", search: { done: "password" } });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <Entrance title={t("setPasswordTitle")}>
      <div className={classes.links}>{t("setPasswordHint")}</div>
      {error !== null && <ProblemAlert error={error} shownFields={["email", "code", "password"]} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
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
          value={email}
          error={refused("email")}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t("code")}
          autoComplete="one-time-code"
          dir="ltr"
          required
          value={code}
          error={refused("code")}
          styles={{ input: { letterSpacing: "0.06em", fontVariantNumeric: "tabular-nums" } }}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div>
          <PasswordInput
            size="sm"
            label={t("newPassword")}
            autoComplete="new-password"
            required
            value={password}
            error={refused("password")}
            aria-describedby="password-rules"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ul className={classes.rules} id="password-rules">
            {passwordRules.map(({ name, isMet }) => {
              const met = isMet(password);
              return (
                <li key={name} className={met ? classes.met : undefined} data-met={met}>
                  <ToneMark tone={met ? "good" : "neutral"} />
                  {t(`rule.${name}`)}
                </li>
              );
            })}
          </ul>
        </div>
        <PasswordInput
          size="sm"
          label={t("repeatPassword")}
          autoComplete="new-password"
          required
          value={again}
          error={differs ? t("passwordsDiffer") : undefined}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={pending} disabled={!ready}>
          {t("savePassword")}
        </Button>
      </form>
      <div className={classes.links}>
        <Link to="/sign-in">{t("toSignIn")}</Link>
      </div>
    </Entrance>
  );
}
