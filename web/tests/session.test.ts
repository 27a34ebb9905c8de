import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const person = { id: "u1", language: "en", theme: "auto", rights: [], roles: [] };
const seen: { path: string; key?: string; token?: string; ifMatch?: string; body: string }[] = [];
let server: Server;
let base: string;
let answers: Record<string, Answer>;
let granted: number;
let cookieIsGood: boolean;

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, {
    "Content-Type": status < 400 ? "application/json" : "application/problem+json",
  });
  response.end(JSON.stringify(body));
};
const grant = () => {
  granted += 1;
  return {
    access_token: `token-${granted}`,
    expires_in_s: 600,
    idle_after_s: 900,
    user: person,
    previous: null,
  };
};

beforeEach(async () => {
  seen.length = 0;
  granted = 0;
  cookieIsGood = true;
  answers = {
    "/api/v1/auth/refresh": (_, response) =>
      cookieIsGood ? json(response, 200, grant()) : json(response, 401, { code: "unauthenticated" }),
    "/api/v1/auth/sign-in": (_, response, body) =>
      JSON.parse(body).password === "right"
        ? json(response, 200, grant())
        : json(response, 401, { code: "bad_credentials", detail: "Wrong." }),
    "/api/v1/auth/sign-out": (_, response) => response.writeHead(204).end(),
  };
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const path = request.url ?? "";
      const header = (name: string) => request.headers[name] as string | undefined;
      seen.push({
        path,
        key: header("idempotency-key"),
        token: header("authorization"),
        ifMatch: header("if-match"),
        body,
      });
      const answer = answers[path];
      if (answer) answer(request, response, body);
      else json(response, 404, { code: "not_found" });
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A browser resolves addresses against the page; Node has no page.
  const plain = globalThis.fetch;
  vi.stubGlobal("fetch", (target: string | Request, init?: RequestInit) =>
    typeof target === "string" ? plain(new URL(target, base), init) : plain(target),
  );
  vi.resetModules();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await new Promise((closed) => server.close(closed));
});

async function client() {
  const session = await import("@/lib/auth/session");
  const { authorisedFetch } = await import("@/lib/api/client");
  const send = (path: string, init?: RequestInit) => authorisedFetch(new Request(new URL(path, base), init));
  return { session, send };
}
const paths = () => seen.map(({ path }) => path.replace("/api/v1", ""));

describe("the session", () => {
  test("starts from the cookie, and without one asks to sign in", async () => {
    const { session } = await client();
    await session.start();
    expect(session.getSession()).toMatchObject({ phase: "signed-in", me: { id: "u1" } });
    cookieIsGood = false;
    await session.start();
    expect(session.getSession()).toMatchObject({ phase: "signed-out", me: null });
  });

  test("tells at once that the cookie has been asked about, without waiting for the answer", async () => {
    const { session } = await client();
    let release = () => {};
    answers["/api/v1/auth/refresh"] = (_, response) => {
      release = () => json(response, 200, grant());
    };
    let started = Promise.resolve();
    await new Promise<void>((asked) => {
      started = session.start(asked);
    });
    expect(session.getSession().phase).toBe("starting");
    await vi.waitFor(() => expect(paths()).toEqual(["/auth/refresh"]));
    release();
    await started;
    expect(session.getSession().phase).toBe("signed-in");
  });

  test("tells at once that there is nothing to ask in a browser where nobody has signed in", async () => {
    vi.stubGlobal("localStorage", { getItem: () => null });
    const { session } = await client();
    await new Promise<void>((asked) => {
      void session.start(asked);
    });
    expect(session.getSession().phase).toBe("signed-out");
    expect(paths()).toEqual([]);
  });

  test("says that nobody answered rather than that nobody is signed in", async () => {
    const { session } = await client();
    await new Promise((closed) => server.close(closed));
    await session.start();
    expect(session.getSession().phase).toBe("unreachable");
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });

  test("gives the server's words when the password is wrong", async () => {
    const { session } = await client();
    await expect(session.signIn("a@b.om", "wrong")).rejects.toMatchObject({
      code: "bad_credentials",
      detail: "Wrong.",
    });
  });

  test("asks once for a new token when many requests are refused together, and sends each again", async () => {
    const { session, send } = await client();
    await session.start();
    answers["/api/v1/users"] = (request, response) =>
      request.headers.authorization === "Bearer token-1"
        ? json(response, 401, { code: "unauthenticated" })
        : json(response, 200, { items: [] });
    const statuses = await Promise.all(
      [1, 2, 3, 4].map(() => send("/api/v1/users").then(({ status }) => status)),
    );
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(paths().filter((path) => path === "/auth/refresh")).toHaveLength(2);
  });

  test("holds a write until the person has signed in again, and then sends the same one", async () => {
    const { session, send } = await client();
    await session.start();
    cookieIsGood = false;
    answers["/api/v1/regions"] = (request, response) =>
      request.headers.authorization === "Bearer token-2"
        ? json(response, 201, { id: "r1" })
        : json(response, 401, { code: "session_ended" });
    const sent = send("/api/v1/regions", { method: "POST", body: '{"name":"Dhofar"}' });
    await vi.waitFor(() => expect(session.getSession().phase).toBe("expired"));
    expect(session.getSession().me).not.toBeNull();
    await session.signIn("a@b.om", "right");
    expect((await sent).status).toBe(201);
    const writes = seen.filter(({ path }) => path === "/api/v1/regions");
    expect(writes.map(({ body }) => body)).toEqual(['{"name":"Dhofar"}', '{"name":"Dhofar"}']);
    expect(writes[0]?.key).toBeTruthy();
    expect(writes[1]?.key).toBe(writes[0]?.key);
  });

  test("drops what was waiting when the person leaves instead", async () => {
    const { session, send } = await client();
    await session.start();
    cookieIsGood = false;
    answers["/api/v1/users"] = (_, response) => json(response, 401, { code: "session_ended" });
    const sent = send("/api/v1/users");
    const outcome = expect(sent).rejects.toBeInstanceOf(session.SignedOut);
    await vi.waitFor(() => expect(session.getSession().phase).toBe("expired"));
    await session.signOut();
    await outcome;
    expect(session.getSession()).toMatchObject({ phase: "signed-out", me: null, left: true });
  });

  test("ends on the server with a token that still holds", async () => {
    const { session } = await client();
    await session.start();
    await session.signOut();
    expect(seen.at(-1)).toMatchObject({ path: "/api/v1/auth/sign-out", token: "Bearer token-1" });
  });

  test("takes the idle time from the server", async () => {
    const { session } = await client();
    await session.start();
    expect(session.getSession().idleAfterMs).toBe(900_000);
  });

  test("opens again by itself when the person signs in again in another tab", async () => {
    const { session, send } = await client();
    await session.start();
    session.expire();
    const waiting = send("/api/v1/auth/me");
    const other = new BroadcastChannel("highwall.session");
    other.postMessage("signed-in");
    await vi.waitFor(() => expect(session.getSession().phase).toBe("signed-in"));
    await waiting;
    expect(seen.at(-1)?.token).toBe("Bearer token-2");
    other.close();
  });

  test("stays closed when the other tab's sign-in does not open it", async () => {
    const { session } = await client();
    await session.start();
    session.expire();
    cookieIsGood = false;
    const other = new BroadcastChannel("highwall.session");
    other.postMessage("signed-in");
    await vi.waitFor(() => expect(paths().filter((path) => path === "/auth/refresh")).toHaveLength(2));
    expect(session.getSession().phase).toBe("expired");
    other.close();
  });

  test("is left in every tab when the person leaves in one", async () => {
    const { session } = await client();
    await session.start();
    const other = new BroadcastChannel("highwall.session");
    other.postMessage("left");
    await vi.waitFor(() =>
      expect(session.getSession()).toMatchObject({ phase: "signed-out", me: null, left: true }),
    );
    other.close();
  });
});

describe("a problem", () => {
  test("says how long a limit on attempts holds", async () => {
    const { Problem } = await import("@/lib/api/problem");
    expect(Problem.from(429, { code: "too_many_requests", facts: { retry_after_s: 90 } }).retryAfterS).toBe(
      90,
    );
    expect(Problem.from(401, { code: "bad_credentials" }).retryAfterS).toBeUndefined();
  });

  test("carries the refused fields of the server", async () => {
    const { Problem } = await import("@/lib/api/problem");
    const problem = Problem.from(422, {
      title: "Some values are not acceptable",
      code: "invalid",
      errors: [{ field: "email", code: "taken", message: "Use another address." }],
    });
    expect(problem.errors[0]).toMatchObject({ field: "email", code: "taken" });
    expect(problem.isStale).toBe(false);
    expect(Problem.from(412, { code: "stale_version" }).isStale).toBe(true);
  });

  test("stands for an answer that is no problem document, too", async () => {
    const { Problem } = await import("@/lib/api/problem");
    const problem = await Problem.of(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(problem).toMatchObject({ status: 502, code: "http_502", errors: [] });
  });
});
