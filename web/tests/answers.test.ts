import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { authorisedFetch } from "@/lib/api/client";
import { onNews } from "@/lib/changes";

let server: Server;
let base: string;

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === "/never") return;
    if (request.url === "/refused") response.writeHead(409, { "X-Highwall-Jobs": "none" });
    else response.writeHead(200, { "X-Highwall-Jobs": "one, two" });
    response.end("{}");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe("an answer", () => {
  test("that does not come is told after a time", async () => {
    const asked = authorisedFetch(new Request(`${base}/never`), 50);
    await expect(asked).rejects.toMatchObject({ code: "late", status: 0 });
  });

  test("that its page no longer waits for is no trouble of the server", async () => {
    const page = new AbortController();
    const asked = authorisedFetch(new Request(`${base}/never`, { signal: page.signal }), 60_000);
    setTimeout(() => page.abort(), 30);
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });

  test("of nobody is told as such", async () => {
    await new Promise((closed) => server.close(closed));
    await expect(authorisedFetch(new Request(`${base}/`))).rejects.toMatchObject({ code: "unreachable" });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });

  test("to a write tells what has changed and which jobs were begun; one to a read or a refusal tells nothing", async () => {
    const heard: string[] = [];
    const stop = onNews((news) => heard.push(news.kind === "job" ? news.id : news.kind));
    await authorisedFetch(new Request(`${base}/`));
    await authorisedFetch(new Request(`${base}/refused`, { method: "POST" }));
    expect(heard).toEqual([]);
    await authorisedFetch(new Request(`${base}/`, { method: "POST" }));
    stop();
    expect(heard).toEqual(["changed", "one", "two"]);
  });
});
