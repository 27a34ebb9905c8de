import { Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { canUsePasskeys } from "@/lib/auth/passkey";
import { type Method, proveByCode, proveByPasskey, type Step } from "@/lib/auth/secondFactor";
import { admit, type PreviousSignIn } from "@/lib/auth/session";
import { CodeField } from "./CodeField";
import { Enrolment } from "./Enrolment";
import { EntranceProblem } from "./EntranceProblem";

interface SecondStepProps {
  step: Step;
  email: string;
  onDone: (previous: PreviousSignIn | null) => void;
  /** Back to the password. */
  onBack: () => void;
}

/** What comes after a right password: the proof by a second factor, or setting one up. */
export default function SecondStep(props: SecondStepProps) {
  return props.step.kind === "enrolment" ? <Enrolment {...props} /> : <Proof {...props} />;
}

function Proof({ step, email, onDone, onBack }: SecondStepProps) {
  const { t } = useTranslation("secondFactor");
  const methods = step.methods.filter((method) => method !== "passkey" || canUsePasskeys());
  const [method, setMethod] = useState<Method | undefined>(methods[0]);
  const [code, setCode] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const prove = async (by: Method) => {
    setPending(true);
    setError(null);
    try {
      const proof =
        by === "passkey" ? proveByPasskey(step.challenge) : proveByCode(step.challenge, code.trim());
      onDone(admit(await proof));
    } catch (refusal) {
      setError(refusal);
      setCode("");
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (method) void prove(method);
      }}
      style={{ display: "contents" }}
    >
      <EntranceProblem error={error} email={email} />
      {method === undefined && <Notice tone="attention">{t("noMethodHere")}</Notice>}
      {method === "passkey" && <p>{t("passkeyHint")}</p>}
      {(method === "totp" || method === "recovery_code") && (
        <CodeField
          key={method}
          kind={method}
          label={t(`field.${method}`)}
          description={t(`fieldHint.${method}`)}
          value={code}
          onChange={setCode}
          autoFocus
        />
      )}
      {method && (
        <Button
          type="submit"
          size="sm"
          loading={pending}
          leftSection={method === "passkey" && <IconFingerprint size={17} stroke={1.6} />}
          disabled={method !== "passkey" && code.trim().length < 6}
        >
          {t(method === "passkey" ? "usePasskey" : "goOn")}
        </Button>
      )}
      {methods
        .filter((other) => other !== method)
        .map((other) => (
          <Button
            key={other}
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setMethod(other);
              setError(null);
            }}
          >
            {t(`instead.${other}`)}
          </Button>
        ))}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onBack}>
        {t("back")}
      </Button>
    </form>
  );
}
