import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteWrite, onNews } from "./changes";
import { beginAnew, keepFresh } from "./freshness";

const day = 86_400_000;
let client: QueryClient;
let stops: (() => void)[];
let holes: number;

beforeEach(() => {
  client = new QueryClient();
  holes = 0;
  stops = [keepFresh(client, () => true)];
});
afterEach(() => {
  for (const stop of stops) stop();
  client.clear();
});

/** The pattern of a site as a page shows it; gives what it shows, and what closes it. */
async function openPage() {
  const observer = new QueryObserver(client, {
    queryKey: ["site", "one", "pattern"],
    queryFn: async () => holes,
    staleTime: day,
  });
  const close = observer.subscribe(() => undefined);
  stops.push(close);
  await settled();
  return { shown: () => observer.getCurrentResult().data, close };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("what was read before a write", () => {
  it("is asked anew where it is next shown", async () => {
    (await openPage()).close();
    holes = 200;
    noteWrite(null);
    expect((await openPage()).shown()).toBe(200);
  });

  it("stays as it is on screen, where the writer refreshes it", async () => {
    const page = await openPage();
    holes = 200;
    noteWrite(null);
    await settled();
    expect(page.shown()).toBe(0);
  });

  it("is asked anew in the other tabs", { timeout: 15_000 }, async () => {
    const page = await openPage();
    holes = 200;
    const other = new BroadcastChannel("highwall.changes");
    other.postMessage({ kind: "changed", here: true });
    await expect.poll(page.shown, { timeout: 10_000 }).toBe(200);
    other.close();
  });
});

describe("the end of work in the background", () => {
  it("refreshes what is on screen and forgets the rest", async () => {
    const page = await openPage();
    client.setQueryData(["site", "two", "pattern"], 0);
    holes = 10_000;
    await beginAnew(client);
    expect(page.shown()).toBe(10_000);
    expect(client.getQueryData(["site", "two", "pattern"])).toBeUndefined();
  });
});

describe("the answer to a write", () => {
  it("names the jobs that it has begun", () => {
    const heard: string[] = [];
    stops.push(onNews((news) => heard.push(news.kind === "job" ? news.id : news.kind)));
    noteWrite("a, b");
    expect(heard).toEqual(["changed", "a", "b"]);
  });
});
