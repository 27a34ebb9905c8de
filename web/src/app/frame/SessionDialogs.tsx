import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal, useWait } from "@/features/auth/Refusal";
import { asProblem } from "@/lib/api/problem";
import { useIdleLimit } from "@/lib/auth/idle";
import { type Step, stepOf } from "@/lib/auth/secondFactor";
import { signIn, signOut } from "@/lib/auth/session";
import { useSession } from "@/lib/auth/useSession";
import { minutesAndSeconds } from "@/lib/format/duration";

const SecondStep = lazy(() => import("@/features/auth/SecondStep"));

/** Tells that the session is about to end for want of a sign of the person. */
export function IdleWarning() {
  const { t } = useTranslation("auth");
  const { phase } = useSession();
  const { secondsLeft, stay } = useIdleLimit(phase === "signed-in");
  return (
    <Modal opened={secondsLeft !== null} onClose={stay} title={<strong>{t("idle.title")}</strong>} size="sm">
      <Stack gap="md">
        <Text>{t("idle.message", { time: minutesAndSeconds(secondsLeft ?? 0) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void signOut()}>
            {t("common:frame.signOut")}
          </Button>
          <Button onClick={stay} data-autofocus>
            {t("idle.stay")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Asks for the password over the open page. What was being sent waits and is sent afterwards. */
export function SignInAgain() {
  const { t } = useTranslation("auth");
  const { phase, me } = useSession();
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [step, setStep] = useState<Step | null>(null);
  const wait = useWait(error);
  const email = me?.email ?? "";

  const enter = async () => {
    setPending(true);
    setError(null);
    try {
      await signIn(email, password);
      setPassword("");
      await client.invalidateQueries();
    } catch (refusal) {
      const further = stepOf(refusal);
      if (further) setStep(further);
      else setError(refusal);
      if (asProblem(refusal).code !== "unreachable") setPassword("");
    } finally {
      setPending(false);
    }
  };
  const leave = async () => {
    setError(null);
    try {
      await signOut();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Modal
      opened={phase === "expired"}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="sm"
      title={<strong>{t("again.title")}</strong>}
    >
      {step && (
        <Stack gap="md">
          <Suspense fallback={null}>
            <SecondStep
              step={step}
              email={email}
              onBack={() => setStep(null)}
              onDone={() => {
                setStep(null);
                void client.invalidateQueries();
              }}
            />
          </Suspense>
        </Stack>
      )}
      <form
        hidden={step !== null}
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Stack gap="md">
          <Text>{t("again.message")}</Text>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordInput
            label={t("passwordOf", { email })}
            autoComplete="current-password"
            data-autofocus
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error !== null && <Refusal error={error} wait={wait} email={email} />}
          <Group justify="space-between" gap="xs">
            <Button variant="subtle" color="gray" onClick={() => void leave()}>
              {t("again.other")}
            </Button>
            <Button type="submit" loading={pending} disabled={password === "" || wait > 0}>
              {t("signIn")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
