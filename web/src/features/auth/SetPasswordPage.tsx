import { Button, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { NewPasswordFields } from "@/components/NewPasswordFields";
import { Notice } from "@/components/Notice";
import { CodeToVerify } from "@/lib/api/entranceLimits";
import { asProblem } from "@/lib/api/problem";
import { fieldMessage } from "@/lib/api/refusal";
import { setPassword as sendPassword, verifyPasswordCode } from "@/lib/auth/session";
import { useFormat } from "@/lib/format";
import type { Search } from "@/lib/router/search";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { Refusal, useWait } from "./Refusal";

/** First the code, forgotten or first, then the new password. */
export function SetPasswordPage() {
  const { t } = useTranslation("auth");
  const format = useFormat();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const [email, setEmail] = useState(search.email ?? "");
  const [code, setCode] = useState("");
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wait = useWait(error);
  const problem = error === null ? null : asProblem(error);
  const refused = (field: string) => problem?.errors.find((found) => found.field === field);
  const codeRefusal = refused("code");
  const emailRefusal = refused("email");
  const title = validUntil === null && search.sent ? t("codeTitle") : t("setPasswordTitle");

  useEffect(() => {
    document.title = `${title} · Highwall`;
  }, [title]);

  const attempt = async (step: () => Promise<void>) => {
    setPending(true);
    setError(null);
    try {
      await step();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  const given = { email: email.trim(), code: code.trim().toUpperCase() };
  const verify = () => attempt(async () => setValidUntil(await verifyPasswordCode(given.email, given.code)));
  const save = () =>
    attempt(async () => {
      if (password === null) return;
      await sendPassword({ ...given, password });
      await navigate({ to: "/sign-in", search: { done: "password", email: given.email } });
    });
  const isVerified = validUntil !== null && !codeRefusal;
  return (
    <Entrance title={title}>
      {!isVerified && search.sent && error === null && (
        <Notice tone="neutral">{t("codeSent", { email: search.email })}</Notice>
      )}
      {!isVerified && !search.sent && <div className={classes.links}>{t("setPasswordHint")}</div>}
      {isVerified && <Notice tone="good">{t("codeRight", { time: format.time(validUntil) })}</Notice>}
      {problem && (problem.errors.length === 0 || wait > 0) && (
        <Refusal error={error} wait={wait} email={given.email} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void (isVerified ? save() : verify());
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
          readOnly={isVerified}
          maxLength={CodeToVerify.email}
          value={email}
          error={emailRefusal && fieldMessage(emailRefusal)}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {isVerified ? (
          <NewPasswordFields email={given.email} refusals={problem?.errors ?? []} onValid={setPassword} />
        ) : (
          <TextInput
            size="sm"
            label={t("code")}
            description={t("codeHint")}
            autoComplete="one-time-code"
            dir="ltr"
            required
            autoFocus={email !== ""}
            maxLength={CodeToVerify.code}
            placeholder="XXXX-XXXX-XXXX"
            value={code}
            error={codeRefusal && t("codeRefused")}
            styles={{
              input: {
                letterSpacing: "0.06em",
                fontVariantNumeric: "tabular-nums",
                textTransform: "uppercase",
              },
            }}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setError(null);
            }}
          />
        )}
        <Button
          type="submit"
          size="sm"
          loading={pending}
          disabled={wait > 0 || (isVerified ? password === null : email.trim() === "" || code.trim() === "")}
        >
          {isVerified ? t("savePassword") : t("checkCode")}
        </Button>
      </form>
      {!isVerified && (
        <div className={classes.links}>
          {t("noCode")}{" "}
          <Link to="/forgot-password" search={given.email ? { email: given.email } : {}}>
            {t("askAgain")}
          </Link>
        </div>
      )}
      <div className={classes.links}>
        <Link to="/sign-in">{t("toSignIn")}</Link>
      </div>
    </Entrance>
  );
}
