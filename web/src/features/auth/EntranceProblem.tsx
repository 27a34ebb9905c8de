import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { asProblem } from "@/lib/api/problem";
import { PasskeyCancelled } from "@/lib/auth/passkey";
import { Refusal, useWait } from "./Refusal";

const inWords = ["bad_code", "bad_passkey", "challenge_over", "no_passkeys_here", "passkey_exists"];

/** Why a step with a second factor failed, in the language on screen. */
export function EntranceProblem({ error, email = "" }: { error: unknown; email?: string }) {
  const { t } = useTranslation("secondFactor");
  const wait = useWait(error);
  if (error === null) return null;
  if (error instanceof PasskeyCancelled) return <Notice tone="attention">{t("refusal.cancelled")}</Notice>;
  const { code, errors } = asProblem(error);
  const known = [code, errors[0]?.code].find((name) => name && inWords.includes(name));
  if (known) return <Notice tone="bad">{t(`refusal.${known}`)}</Notice>;
  return <Refusal error={error} wait={wait} email={email} />;
}
