import { beforeEach, describe, expect, it, vi } from "vitest";
import { moved, withoutPin, withPin } from "@/lib/pins";

class Shelf {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

let shelf: Shelf;
beforeEach(() => {
  vi.resetModules();
  shelf = new Shelf();
  vi.stubGlobal("localStorage", shelf);
  vi.stubGlobal("navigator", { languages: ["en"] });
});

const place = (to: string, title = to) => ({ to, title });

describe("the last places", () => {
  it("are eight, the newest first, each record once and at the part that was seen last", async () => {
    const { noteVisit, visitsOf } = await import("@/lib/recent");
    for (let number = 1; number <= 9; number += 1) noteVisit("ada", place(`/sites/${number}`));
    noteVisit("ada", place("/sites/5/pattern", "Bench 5"));
    noteVisit("ada", place("/sites"));
    expect(visitsOf("ada").map(({ to }) => to)).toEqual([
      "/sites",
      "/sites/5/pattern",
      "/sites/9",
      "/sites/8",
      "/sites/7",
      "/sites/6",
      "/sites/4",
      "/sites/3",
    ]);
    expect(visitsOf("ada")[1]?.title).toBe("Bench 5");
  });

  it("are there again when the page is loaded anew, for the same person only", async () => {
    const first = await import("@/lib/recent");
    first.noteVisit("ada", place("/sites/1"));
    vi.resetModules();
    const again = await import("@/lib/recent");
    expect(again.visitsOf("ada")).toEqual([place("/sites/1")]);
    expect(again.visitsOf("grace")).toEqual([]);
    again.noteVisit("grace", place("/stores"));
    expect(again.visitsOf("grace")).toEqual([place("/stores")]);
    expect(again.visitsOf("ada")).toEqual([]);
    expect(JSON.stringify([...shelf.kept])).not.toContain("/sites/1");
  });

  it("are gone from the device once the person has left", async () => {
    const session = await import("@/lib/auth/session");
    const { noteVisit, visitsOf } = await import("@/lib/recent");
    noteVisit("ada", place("/sites/1"));
    vi.stubGlobal("fetch", async () => new Response("{}", { status: 401 }));
    await session.signOut();
    expect(visitsOf("ada")).toEqual([]);
    expect(JSON.stringify([...shelf.kept])).not.toContain("/sites/1");
  });

  it("know no home, no landing page and no form, and no marks that can't be seen", async () => {
    const { noteVisit, visitsOf } = await import("@/lib/recent");
    for (const to of ["/", "/modules/shots", "/sites/new"]) noteVisit("ada", place(to));
    noteVisit("ada", place("/sites/1", " \u2068Bench\u2069 1 "));
    expect(visitsOf("ada")).toEqual([place("/sites/1", "Bench 1")]);
  });
});

describe("pins", () => {
  const pins = [place("/a"), place("/b"), place("/c")];
  const order = (changed: typeof pins) => changed.map(({ to }) => to).join("");

  it("come at the end and stand once", () => {
    expect(order(withPin(pins, place("/d")))).toBe("/a/b/c/d");
    expect(withPin(pins, place("/b", "again"))).toBe(pins);
    expect(order(withoutPin(pins, "/b"))).toBe("/a/c");
  });

  it("move by places, as far as there are places", () => {
    expect(order(moved(pins, "/c", -1))).toBe("/a/c/b");
    expect(order(moved(pins, "/a", 1))).toBe("/b/a/c");
    expect(order(moved(pins, "/a", -1))).toBe("/a/b/c");
    expect(order(moved(pins, "/gone", 1))).toBe("/a/b/c");
  });
});
