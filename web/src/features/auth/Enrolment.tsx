import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { NewEnrolmentPasskey } from "@/lib/api/entranceLimits";
import type { Schema } from "@/lib/api/types";
import { canUsePasskeys, deviceName } from "@/lib/auth/passkey";
import { enrolPasskey, enrolTotp, offerTotp, type Step } from "@/lib/auth/secondFactor";
import { admit, type PreviousSignIn } from "@/lib/auth/session";
import { EntranceProblem } from "./EntranceProblem";
import { RecoveryCodes } from "./RecoveryCodes";
import { TotpSetup } from "./TotpSetup";

interface EnrolmentProps {
  step: Step;
  email: string;
  onDone: (previous: PreviousSignIn | null) => void;
  onBack: () => void;
}

/** Leads somebody whose role asks for a second factor through setting one up, before anything else opens. */
export function Enrolment({ step, email, onDone, onBack }: EnrolmentProps) {
  const { t } = useTranslation("secondFactor");
  const [secret, setSecret] = useState<Schema<"TotpSecret"> | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [enrolled, setEnrolled] = useState<Schema<"EnrolledSession"> | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (work: () => Promise<void>) => {
    setPending(true);
    setError(null);
    try {
      await work();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  if (enrolled) {
    return <RecoveryCodes codes={enrolled.recovery_codes} onKept={() => onDone(admit(enrolled.session))} />;
  }
  return (
    <>
      {!secret && name === null && <Notice tone="attention">{t("enrolment")}</Notice>}
      <EntranceProblem error={error} email={email} />
      {secret && (
        <TotpSetup
          secret={secret}
          pending={pending}
          onCode={(code) => attempt(async () => setEnrolled(await enrolTotp(step.challenge, code)))}
        />
      )}
      {name !== null && (
        <form
          style={{ display: "contents" }}
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(async () => setEnrolled(await enrolPasskey(step.challenge, name.trim())));
          }}
        >
          <TextInput
            size="sm"
            label={t("passkeyName")}
            description={t("passkeyNameHint")}
            required
            maxLength={NewEnrolmentPasskey.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" loading={pending} disabled={name.trim() === ""}>
            {t("makePasskey")}
          </Button>
        </form>
      )}
      {!secret && name === null && (
        <>
          <Button
            size="sm"
            loading={pending}
            onClick={() => void attempt(async () => setSecret(await offerTotp(step.challenge)))}
          >
            {t("withApp")}
          </Button>
          {step.methods.includes("passkey") && canUsePasskeys() && (
            <Button size="sm" variant="default" onClick={() => setName(deviceName())}>
              {t("withPasskey")}
            </Button>
          )}
        </>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onBack}>
        {t("back")}
      </Button>
    </>
  );
}
