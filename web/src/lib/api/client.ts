import createClient from "openapi-fetch";
import { activityHeader } from "@/lib/auth/activity";
import { currentToken, renew } from "@/lib/auth/session";
import { noteWrite } from "@/lib/changes";
import { preferences } from "@/lib/preferences";
import { Problem } from "./problem";
import { withWords } from "./refusal";
import type { paths } from "./schema";
import { confirmationOf } from "./unusual";

/** How long an answer may take to begin, before people are told that it does not come. */
const answerMs = { read: 30_000, write: 120_000 };

/**
 * Sends a request as the person signed in. What the server finds unusual is shown to them, and sent again with their
 * confirmation; whoever corrects it instead gets the refusal.
 */
export async function authorisedFetch(request: Request, deadlineMs?: number): Promise<Response> {
  if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
    // Set before the first attempt, so that a repeat after a new sign-in is the same request to the server.
    request.headers.set("Idempotency-Key", crypto.randomUUID());
  }
  const byWhen = deadlineMs ?? answerMs[request.method === "GET" ? "read" : "write"];
  if (request.method === "GET") return renewedFetch(request, byWhen);
  const confirmed: string[] = [];
  for (;;) {
    const attempt = request.clone();
    if (confirmed.length > 0) attempt.headers.set("X-Highwall-Confirmed", confirmed.join(", "));
    const answer = await renewedFetch(attempt, byWhen);
    if (answer.ok) noteWrite(answer.headers.get("X-Highwall-Jobs"));
    const token = await confirmationOf(answer);
    if (token === null || confirmed.includes(token)) return answer;
    confirmed.push(token);
  }
}

/**
 * An access token that has run out is renewed, if need be by asking for the password over the open page, and the same
 * request is then sent again.
 */
async function renewedFetch(request: Request, byWhenMs: number): Promise<Response> {
  const repeat = request.clone();
  const token = await currentToken();
  const first = await send(request, token, byWhenMs);
  if (first.status !== 401) return first;
  await renew(token);
  return send(repeat, await currentToken(), byWhenMs);
}

async function send(request: Request, token: string | null, byWhenMs: number): Promise<Response> {
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  request.headers.set("Accept-Language", preferences().language);
  request.headers.set("X-Highwall-Client", "web");
  for (const [name, value] of Object.entries(activityHeader())) request.headers.set(name, value);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), byWhenMs);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, deadline.signal]) });
  } catch (error) {
    if (deadline.signal.aborted && !request.signal.aborted) throw Problem.late(error);
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw Problem.unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

/** The typed API: `await ok(api.GET("/api/v1/users/{user_id}", { params: { path: { user_id } } }))`. */
export const api = createClient<paths>({ baseUrl: "", fetch: authorisedFetch });

/** Unwraps an answer: the data, or a thrown Problem. */
export async function ok<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await answer;
  if (!response.ok) throw await withWords(Problem.from(response.status, error));
  return data as Exclude<Data, undefined>;
}

/** The `If-Match` header of a write on a record that was read at this version. */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
