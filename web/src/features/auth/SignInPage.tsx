import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link, Navigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { Credentials } from "@/lib/api/entranceLimits";
import { asProblem } from "@/lib/api/problem";
import { canUsePasskeys, PasskeyCancelled } from "@/lib/auth/passkey";
import { proveByPasskey, type Step, stepOf } from "@/lib/auth/secondFactor";
import { admit, signIn } from "@/lib/auth/session";
import { useSession } from "@/lib/auth/useSession";
import type { Search } from "@/lib/router/search";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { safeNext } from "./next";
import { Refusal, useWait } from "./Refusal";
import { tellPrevious } from "./tellPrevious";

// Asked of few, so it is not part of the first load.
const SecondStep = lazy(() => import("./SecondStep"));

export function SignInPage() {
  const { t } = useTranslation("auth");
  const { phase } = useSession();
  const search = useSearch({ strict: false }) as Search;
  const [email, setEmail] = useState(search.email ?? "");
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [step, setStep] = useState<Step | null>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const wait = useWait(error);
  const { next, done } = search;

  useEffect(() => {
    document.title = `${t("title")} · Highwall`;
  }, [t]);

  if (phase === "signed-in") return <Navigate to={safeNext(next)} replace />;

  const enter = async () => {
    setPending(true);
    setError(null);
    try {
      tellPrevious(await signIn(email.trim(), password));
    } catch (refusal) {
      const further = stepOf(refusal);
      if (asProblem(refusal).code !== "unreachable") setPassword("");
      if (further) {
        setStep(further);
        return;
      }
      setError(refusal);
      passwordField.current?.focus();
    } finally {
      setPending(false);
    }
  };
  const enterWithPasskey = async () => {
    setError(null);
    try {
      tellPrevious(admit(await proveByPasskey(null)));
    } catch (refusal) {
      if (!(refusal instanceof PasskeyCancelled)) setError(refusal);
    }
  };
  if (step) {
    return (
      <Entrance title={t(step.kind === "enrolment" ? "step.enrolment" : "step.proof")}>
        <Suspense fallback={null}>
          <SecondStep step={step} email={email.trim()} onDone={tellPrevious} onBack={() => setStep(null)} />
        </Suspense>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("title")}>
      {done === "password" && error === null && <Notice tone="good">{t("passwordSet")}</Notice>}
      {next && !done && error === null && <Notice tone="neutral">{t("signInFirst")}</Notice>}
      {error !== null && <Refusal error={error} wait={wait} email={email.trim()} />}
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
          autoFocus={!search.email}
          maxLength={Credentials.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          size="sm"
          label={t("password")}
          autoComplete="current-password"
          required
          autoFocus={Boolean(search.email)}
          maxLength={Credentials.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          loading={pending}
          disabled={email.trim() === "" || password === "" || wait > 0}
        >
          {t("signIn")}
        </Button>
      </form>
      {canUsePasskeys() && (
        <Button variant="default" size="sm" onClick={() => void enterWithPasskey()}>
          {t("step.passkey")}
        </Button>
      )}
      <div className={classes.links}>
        <Link to="/forgot-password" search={email.trim() ? { email: email.trim() } : {}}>
          {t("forgot")}
        </Link>
      </div>
      <div className={classes.links}>
        {t("haveCode")}{" "}
        <Link to="/set-password" search={email.trim() ? { email: email.trim() } : {}}>
          {t("setPassword")}
        </Link>
      </div>
    </Entrance>
  );
}
