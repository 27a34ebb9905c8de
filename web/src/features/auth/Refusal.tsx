import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { RouteButton } from "@/components/RouteButton";
import { asProblem, type Problem } from "@/lib/api/problem";
import { minutesAndSeconds } from "@/lib/format/duration";

const inWords = ["bad_credentials", "account_locked", "account_inactive", "session_ended"];

/** Seconds until another attempt may be made after this refusal; 0 when one may be made now. */
export function useWait(error: unknown): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(Date.now);
  const seconds = error === null ? undefined : asProblem(error).retryAfterS;
  useEffect(() => {
    setNow(Date.now());
    setUntil(seconds === undefined ? 0 : Date.now() + seconds * 1000);
  }, [seconds]);
  useEffect(() => {
    if (until === 0) return;
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** Why somebody can't come in, in the language on screen, and what to do about it. */
export function Refusal({ error, wait, email }: { error: unknown; wait: number; email: string }) {
  const { t } = useTranslation("auth");
  const problem: Problem = asProblem(error);
  if (problem.code === "too_many_requests") {
    const time = minutesAndSeconds(wait);
    return (
      <Notice tone="attention" title={t("refusal.too_many_requests")}>
        {wait > 0 ? t("refusal.wait", { time }) : t("refusal.again")}
      </Notice>
    );
  }
  if (!inWords.includes(problem.code)) return <ProblemAlert error={error} />;
  if (problem.code !== "account_locked") return <Notice tone="bad">{t(`refusal.${problem.code}`)}</Notice>;
  return (
    <Notice tone="bad" title={t("refusal.account_locked")}>
      {t("refusal.account_locked_hint")}
      <div style={{ marginBlockStart: 8 }}>
        <RouteButton variant="default" size="xs" to="/forgot-password" search={email ? { email } : {}}>
          {t("resetPassword")}
        </RouteButton>
      </div>
    </Notice>
  );
}
