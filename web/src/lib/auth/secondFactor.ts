import { Problem } from "@/lib/api/problem";
import type { Schema } from "@/lib/api/types";
import { createPasskey, getPasskey } from "./passkey";
import { askEntrance, type Grant } from "./session";

export type Method = "totp" | "passkey" | "recovery_code";

/** What the server asks for after a right password: a proof, or to set up a second factor first. */
export interface Step {
  kind: "proof" | "enrolment";
  challenge: string;
  methods: Method[];
}

/** The step that a refused sign-in asks for, or null when it was refused for good. */
export function stepOf(error: unknown): Step | null {
  if (!(error instanceof Problem)) return null;
  const { challenge, methods } = error.facts;
  if (typeof challenge !== "string" || !Array.isArray(methods)) return null;
  if (error.code === "second_factor_required") return { kind: "proof", challenge, methods };
  if (error.code === "second_factor_enrolment") return { kind: "enrolment", challenge, methods };
  return null;
}

export function proveByCode(challenge: string, code: string): Promise<Grant> {
  return askEntrance("sign-in/code", { challenge, code });
}

/** Signs with a passkey: after the password, or without a challenge instead of it. */
export async function proveByPasskey(challenge: string | null): Promise<Grant> {
  const asked = await askEntrance<Schema<"PasskeyOptions">>("sign-in/passkey-options", { challenge });
  const credential = await getPasskey(asked.options);
  return askEntrance("sign-in/passkey", { challenge: asked.challenge, credential });
}

export function offerTotp(challenge: string): Promise<Schema<"TotpSecret">> {
  return askEntrance("enrolment/totp-secret", { challenge });
}

export function enrolTotp(challenge: string, code: string): Promise<Schema<"EnrolledSession">> {
  return askEntrance("enrolment/totp", { challenge, code });
}

export async function enrolPasskey(challenge: string, name: string): Promise<Schema<"EnrolledSession">> {
  const asked = await askEntrance<Schema<"PasskeyOptions">>("enrolment/passkey-options", { challenge });
  const credential = await createPasskey(asked.options);
  return askEntrance("enrolment/passkey", {
    challenge,
    passkey_challenge: asked.challenge,
    credential,
    name,
  });
}
