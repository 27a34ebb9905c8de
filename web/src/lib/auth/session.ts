import { Problem } from "@/lib/api/problem";
import type { Schema } from "@/lib/api/types";
import { doorChoice, preferences, setPreferences } from "@/lib/preferences";
import { activityHeader, noteSign } from "./activity";

export type Me = Schema<"Me">;

/**
 * starting: asking whether the browser still holds a session; unreachable: nobody answered that question;
 * expired: somebody was signed in here and has to give the password again before anything is sent.
 */
export type Phase = "starting" | "unreachable" | "signed-out" | "signed-in" | "expired";

export interface Session {
  phase: Phase;
  me: Me | null;
  /** True after the person signed out, as against a session that was never there or has ended. */
  left?: boolean;
  /** After how long without a sign of the person the session ends; a setting of the server. */
  idleAfterMs: number;
}

export type Grant = Schema<"Session">;
/** The sign-in before this one. */
export type PreviousSignIn = Schema<"PreviousSignIn">;

/** Thrown into a request that waited for a new sign-in when the person signed out instead. */
export class SignedOut extends Error {}

const clientHeader = { "X-Highwall-Client": "web" };
const base = "/api/v1/auth";

let session: Session = { phase: "starting", me: null, idleAfterMs: 30 * 60_000 };
// Held in this module only: never in storage, never on window.
let accessToken: string | null = null;
let expiresAt = 0;
let renewal: Promise<void> | null = null;
let waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
const listeners = new Set<() => void>();

export function getSession(): Session {
  return session;
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: Omit<Session, "idleAfterMs"> & Partial<Session>): void {
  session = { idleAfterMs: session.idleAfterMs, ...next };
  for (const listener of listeners) listener();
}

/** The access token, renewed first when it is about to run out. Null when nobody is signed in. */
export async function currentToken(): Promise<string | null> {
  if (session.phase === "expired") await renew();
  if (accessToken && Date.now() > expiresAt - 5_000) await renew();
  return accessToken;
}

/**
 * Asks once, at start, whether the refresh cookie still stands for a session. `onAsked` is called when the question is
 * on its way, or when nothing has to be asked.
 */
export async function start(onAsked?: () => void): Promise<void> {
  if (!mayHoldSession()) {
    publish({ phase: "signed-out", me: null });
    onAsked?.();
    return;
  }
  publish({ phase: "starting", me: null });
  try {
    accept(await refresh(onAsked));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) markSession(false);
    publish({
      phase: error instanceof Problem && error.status !== 0 ? "signed-out" : "unreachable",
      me: null,
    });
  }
}

/**
 * Signs in, also over an open page whose session has ended. Gives the sign-in before this one. Refused with a further
 * step where a second factor is asked for (`stepOf` in secondFactor.ts).
 */
export async function signIn(email: string, password: string): Promise<PreviousSignIn | null> {
  return admit(await post<Grant>("sign-in", { email, password }));
}

/** A call of the sign-in that opens no session yet. */
export function askEntrance<T>(path: string, body: unknown): Promise<T> {
  return post<T>(path, body);
}

/** Opens the page to the person for whom the server has opened a session. */
export function admit(grant: Grant): PreviousSignIn | null {
  const before = session.me;
  noteSign();
  if (before && before.id !== grant.user.id) {
    // Another person at the same screen must not see what the first one left open.
    settleWaiting(new SignedOut());
  }
  accept(grant);
  tabs.postMessage("signed-in");
  return grant.previous;
}

export async function signOut(): Promise<void> {
  await endSession();
  forget();
  markSession(false);
  publish({ phase: "signed-out", me: null, left: true });
  tabs.postMessage("left");
}

/** The tabs of one browser share the cookie: a sign-in in one opens the others, and so does leaving close them. */
const tabs = new BroadcastChannel("highwall.session");
tabs.onmessage = ({ data }) => {
  if (data === "signed-in" && session.phase === "expired") void resume();
  if (data === "left" && (session.phase === "signed-in" || session.phase === "expired")) {
    forget();
    publish({ phase: "signed-out", me: null, left: true });
  }
};

async function resume(): Promise<void> {
  try {
    const grant = await refresh();
    // Somebody else at the same browser: nothing of what the first one left open may stay.
    if (session.me && session.me.id !== grant.user.id) window.location.assign("/");
    else if (session.phase === "expired") accept(grant);
  } catch (error) {
    // This tab then goes on asking for the password.
    if (!(error instanceof Problem)) throw error;
  }
}

/** Ends the session here and asks for the password again over the open page. */
export function expire(): void {
  if (session.phase !== "signed-in") return;
  forgetToken();
  publish({ phase: "expired", me: session.me });
}

/** Locks the page for want of a person and ends the session on the server too. */
export async function endIdleSession(): Promise<void> {
  const ended = endSession();
  expire();
  try {
    await ended;
  } catch (error) {
    // The page is locked either way; without an answer the server's own limit ends the session.
    if (!(error instanceof Problem)) throw error;
  }
}

/** Rejects only when the server gave no answer; a session that had ended already is what was asked for. */
async function endSession(): Promise<void> {
  try {
    let token = accessToken;
    if (!token || Date.now() > expiresAt - 5_000) token = (await refresh()).access_token;
    await post("sign-out", undefined, token);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  }
}

export function setPassword(input: Schema<"PasswordByCode">): Promise<void> {
  return post("set-password", input);
}

/** Has a code mailed to the address, if it has an account; the answer does not tell. */
export function requestPasswordCode(email: string): Promise<void> {
  return post("password-reset", { email });
}

/** Until when the code can be used. Rejects when it can't. */
export async function verifyPasswordCode(email: string, code: string): Promise<string> {
  return (await post<Schema<"VerifiedCode">>("password-reset/verify", { email, code })).expires_at;
}

export function updateMe(me: Me): void {
  publish({ ...session, me });
}

/**
 * Gets a new access token: by the cookie, or else by waiting until the person has signed in again.
 * Callers at the same time share one attempt, and one whose `refused` token has been replaced meanwhile needs none.
 * Rejects with SignedOut when the person leaves instead.
 */
export async function renew(refused: string | null = accessToken): Promise<void> {
  if (accessToken && accessToken !== refused) return;
  renewal ??= refreshOrAsk().finally(() => {
    renewal = null;
  });
  await renewal;
}

/** The cookie is good for one use, so two tabs take turns with it. */
function refresh(onAsked?: () => void): Promise<Grant> {
  const ask = () => {
    const answer = post<Grant>("refresh");
    onAsked?.();
    return answer;
  };
  // Locks are missing where the page came without encryption from another machine.
  return navigator.locks ? navigator.locks.request("highwall.refresh", ask) : ask();
}

async function refreshOrAsk(): Promise<void> {
  if (session.phase !== "expired") {
    try {
      accept(await refresh());
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
    }
    if (session.phase !== "signed-in") {
      forget();
      publish({ phase: "signed-out", me: null });
      throw new SignedOut();
    }
    expire();
  }
  await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
}

function accept(grant: Grant): void {
  const sameVisit = session.me?.id === grant.user.id;
  accessToken = grant.access_token;
  expiresAt = Date.now() + grant.expires_in_s * 1000;
  if (!sameVisit) {
    const { language, theme, time_zone, units } = grant.user;
    setPreferences({ language, theme, time_zone, units, ...doorChoice() });
  }
  markSession(true);
  publish({ phase: "signed-in", me: grant.user, idleAfterMs: grant.idle_after_s * 1000 });
  settleWaiting();
}

// Says only that somebody has signed in with this browser, so that a first visit asks for nothing. The cookie that
// holds the session is out of reach of scripts.
const sessionMark = "highwall.session";

function mayHoldSession(): boolean {
  try {
    return localStorage.getItem(sessionMark) !== null;
  } catch {
    return true;
  }
}

function markSession(open: boolean): void {
  try {
    if (open) localStorage.setItem(sessionMark, "1");
    else localStorage.removeItem(sessionMark);
  } catch {
    // Without storage each visit asks.
  }
}

function forgetToken(): void {
  accessToken = null;
  expiresAt = 0;
}

function forget(): void {
  forgetToken();
  settleWaiting(new SignedOut());
}

function settleWaiting(reason?: Error): void {
  const settled = waiting;
  waiting = [];
  for (const { resolve, reject } of settled) {
    if (reason) reject(reason);
    else resolve();
  }
}

async function post<T = void>(path: string, body?: unknown, token?: string | null): Promise<T> {
  const headers: Record<string, string> = {
    ...clientHeader,
    ...activityHeader(),
    "Accept-Language": preferences().language,
  };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  let response: Response;
  try {
    response = await fetch(`${base}/${path}`, {
      method: "POST",
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
    });
  } catch (error) {
    throw Problem.unreachable(error);
  }
  if (!response.ok) {
    // What words it is part of the application, which is fetched beside this.
    const { withWords } = await import("@/lib/api/refusal");
    throw await withWords(await Problem.of(response));
  }
  const isEmpty = response.status === 204 || response.status === 202;
  return (isEmpty ? undefined : await response.json()) as T;
}
