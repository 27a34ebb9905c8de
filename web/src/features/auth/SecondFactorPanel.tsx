import { Button, Modal, PasswordInput, Skeleton, Stack, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { PasswordAgain } from "@/lib/api/entranceLimits";
import { NewPasskey } from "@/lib/api/limits";
import { asProblem } from "@/lib/api/problem";
import type { Schema } from "@/lib/api/types";
import { canUsePasskeys, createPasskey, deviceName } from "@/lib/auth/passkey";
import { useFormat } from "@/lib/format";
import { EntranceProblem } from "./EntranceProblem";
import { RecoveryCodes } from "./RecoveryCodes";
import classes from "./SecondFactor.module.css";
import { TotpSetup } from "./TotpSetup";

type Change =
  | { kind: "totp" | "removeTotp" | "passkey" | "codes" }
  | { kind: "removePasskey"; id: string; name: string };

const stateQuery = {
  queryKey: ["second-factor"],
  queryFn: () => ok(api.GET("/api/v1/auth/second-factor")),
};

/** The second factors of the person signed in: what there is, adding and removing, which takes the password again. */
export default function SecondFactorPanel() {
  const { t } = useTranslation("secondFactor");
  const format = useFormat();
  const [change, setChange] = useState<Change | null>(null);
  const query = useQuery(stateQuery);
  const state = query.data;
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!state) return <Skeleton height={160} />;
  const used = (at: string | null) => (at ? t("lastUsed", { at: format.dateTime(at) }) : t("neverUsed"));
  const mayAddPasskey = state.can_add_passkey && canUsePasskeys();
  return (
    <Panel title={t("title")} flush>
      {!state.is_on && (
        <div className={classes.factor}>
          <Notice tone={state.is_required ? "attention" : "neutral"}>
            {t(state.is_required ? "offRequired" : "off")}
          </Notice>
        </div>
      )}
      <Factor
        title={t("app")}
        note={
          state.totp_since
            ? `${t("addedAt", { at: format.date(state.totp_since) })} · ${used(state.totp_last_used_at)}`
            : t("appHint")
        }
        action={
          state.totp_since ? (
            <Button variant="default" size="xs" onClick={() => setChange({ kind: "removeTotp" })}>
              {t("remove")}
            </Button>
          ) : (
            <Button size="xs" onClick={() => setChange({ kind: "totp" })}>
              {t("setUp")}
            </Button>
          )
        }
      />
      <Factor
        title={t("passkeys")}
        note={mayAddPasskey ? t("passkeysHint") : t("refusal.no_passkeys_here")}
        action={
          mayAddPasskey && (
            <Button size="xs" variant="default" onClick={() => setChange({ kind: "passkey" })}>
              {t("addPasskey")}
            </Button>
          )
        }
      />
      {state.passkeys.map((key) => (
        <Factor
          key={key.id}
          title={<bdi>{key.name}</bdi>}
          note={`${t("addedAt", { at: format.date(key.created_at) })} · ${used(key.last_used_at)}`}
          action={
            <Button
              variant="default"
              size="xs"
              onClick={() => setChange({ kind: "removePasskey", id: key.id, name: key.name })}
            >
              {t("remove")}
            </Button>
          }
        />
      ))}
      {state.is_on && (
        <Factor
          title={t("recovery.codes")}
          note={t("recovery.left", { count: state.recovery_codes_left })}
          action={
            <Button variant="default" size="xs" onClick={() => setChange({ kind: "codes" })}>
              {t("recovery.renew")}
            </Button>
          }
        />
      )}
      <ChangeDialog change={change} onClose={() => setChange(null)} />
    </Panel>
  );
}

function Factor({ title, note, action }: { title: ReactNode; note: ReactNode; action: ReactNode }) {
  return (
    <div className={classes.factor}>
      <div className={classes.what}>
        <strong>{title}</strong>
        <div className={classes.note}>{note}</div>
      </div>
      {action}
    </div>
  );
}

function ChangeDialog({ change, onClose }: { change: Change | null; onClose: () => void }) {
  const { t } = useTranslation("secondFactor");
  const name = change?.kind === "removePasskey" ? change.name : "";
  return (
    <Modal
      opened={change !== null}
      onClose={onClose}
      closeOnClickOutside={false}
      title={change && <strong>{t(`change.${change.kind}`, { name })}</strong>}
      size="md"
    >
      {change && <ChangeSteps change={change} onClose={onClose} />}
    </Modal>
  );
}

/** The password first, then what the change needs, then the recovery codes where there are new ones. */
function ChangeSteps({ change, onClose }: { change: Change; onClose: () => void }) {
  const { t } = useTranslation("secondFactor");
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const [name, setName] = useState(deviceName);
  const [secret, setSecret] = useState<Schema<"TotpSecret"> | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const done = async (fresh: string[] = []) => {
    await client.invalidateQueries({ queryKey: stateQuery.queryKey });
    if (fresh.length > 0) {
      setCodes(fresh);
      return;
    }
    toast("secondFactor:saved");
    onClose();
  };
  const steps: Record<Change["kind"], () => Promise<void>> = {
    totp: async () =>
      setSecret(await ok(api.PUT("/api/v1/auth/second-factor/totp-secret", { body: { password } }))),
    removeTotp: async () => {
      await ok(api.POST("/api/v1/auth/second-factor/totp/remove", { body: { password } }));
      await done();
    },
    passkey: async () => {
      const asked = await ok(api.PUT("/api/v1/auth/second-factor/passkey-options", { body: { password } }));
      const credential = (await createPasskey(asked.options)) as Record<string, unknown>;
      const body = { challenge: asked.challenge, credential, name: name.trim() };
      await done((await ok(api.PUT("/api/v1/auth/second-factor/passkey", { body }))).recovery_codes);
    },
    removePasskey: async () => {
      const passkey_id = change.kind === "removePasskey" ? change.id : "";
      const params = { path: { passkey_id } };
      await ok(
        api.POST("/api/v1/auth/second-factor/passkeys/{passkey_id}/remove", { params, body: { password } }),
      );
      await done();
    },
    codes: async () =>
      done(
        (await ok(api.PUT("/api/v1/auth/second-factor/recovery-codes", { body: { password } })))
          .recovery_codes,
      ),
  };
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
  const confirm = (code: string) =>
    attempt(async () =>
      done((await ok(api.PUT("/api/v1/auth/second-factor/totp", { body: { code } }))).recovery_codes),
    );
  if (codes) return <RecoveryCodes codes={codes} onKept={onClose} />;
  if (secret) {
    return (
      <Stack gap="md">
        <EntranceProblem error={error} />
        <TotpSetup secret={secret} pending={pending} onCode={(code) => void confirm(code)} />
      </Stack>
    );
  }
  const wrong =
    error === null ? undefined : asProblem(error).errors.find(({ code }) => code === "wrong_password");
  const isRemoval = change.kind === "removeTotp" || change.kind === "removePasskey";
  return (
    <form
      className={classes.setup}
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(steps[change.kind]);
      }}
    >
      <p>{t(`changeHint.${change.kind}`)}</p>
      {!wrong && <EntranceProblem error={error} />}
      {change.kind === "passkey" && (
        <TextInput
          label={t("passkeyName")}
          description={t("passkeyNameHint")}
          required
          maxLength={NewPasskey.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={t("password")}
        required
        data-autofocus
        autoComplete="current-password"
        maxLength={PasswordAgain.password}
        value={password}
        error={wrong && t("wrongPassword")}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button
        type="submit"
        color={isRemoval ? "red" : undefined}
        loading={pending}
        disabled={password === "" || (change.kind === "passkey" && name.trim() === "")}
      >
        {t(isRemoval ? "remove" : "goOn")}
      </Button>
    </form>
  );
}
