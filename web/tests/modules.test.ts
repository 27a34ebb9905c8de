import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Feature, Module, NavItem } from "@/lib/feature";
import { atThumb, isWithin, moduleOf, openModules, pageOf } from "@/lib/modules";

const icon = (() => null) as unknown as Module["icon"];
const modules: Module[] = [
  { id: "shots", icon },
  { id: "explosives", icon },
  { id: "compliance", icon },
];
const items: NavItem[] = [
  { to: "/", label: "home", icon, order: 0 },
  {
    module: "explosives",
    to: "/stock",
    label: "stock",
    icon,
    right: "explosives.read",
    order: 20,
    thumb: { keeper: 2 },
  },
  { module: "explosives", to: "/stores", label: "stores", icon, right: "explosives.read", order: 10 },
  { module: "explosives", to: "/products", label: "products", icon, right: "explosives.read", order: 30 },
  { module: "shots", to: "/sites", label: "sites", icon, right: "sites.read", order: 10, thumb: { any: 5 } },
  {
    module: "shots",
    to: "/requests",
    label: "requests",
    icon,
    right: "requests.read",
    order: 5,
    thumb: { keeper: 1 },
  },
];
const may =
  (...rights: string[]) =>
  (right: string | undefined) =>
    right === undefined || rights.includes(right);

describe("the modules of a person", () => {
  it("are those with a page that the person's rights open, in the order said, with their pages in theirs", () => {
    const open = openModules(modules, items, may("explosives.read", "sites.read", "requests.read"), "keeper");
    expect(open.map(({ id, to, label, pages }) => [id, to, label, pages.map((page) => page.to)])).toEqual([
      ["shots", "/modules/shots", "module.shots", ["/requests", "/sites"]],
      ["explosives", "/modules/explosives", "module.explosives", ["/stores", "/stock", "/products"]],
    ]);
  });

  it("lead to the page itself where there is only one", () => {
    const [shots] = openModules(modules, items, may("sites.read"), "keeper");
    expect(shots).toMatchObject({ id: "shots", to: "/sites", label: "sites" });
  });

  it("have no page that is for other roles", () => {
    const own: NavItem = { module: "shots", to: "/mine", label: "mine", icon, roles: ["driver"], order: 1 };
    const pages = (role: string) =>
      openModules(modules, [...items, own], may("sites.read"), role).flatMap((open) => open.pages);
    expect(pages("driver")).toContain(own);
    expect(pages("keeper").map(({ to }) => to)).toEqual(["/sites"]);
  });

  it("are none for somebody without rights", () => {
    expect(openModules(modules, items, may(), "keeper")).toEqual([]);
  });
});

describe("an address", () => {
  const open = openModules(modules, items, may("explosives.read", "sites.read", "requests.read"), "keeper");

  it("belongs to a page and to what is on it, not to one that only begins alike", () => {
    expect(isWithin("/sites/1/pattern", "/sites")).toBe(true);
    expect(isWithin("/sites-of-old", "/sites")).toBe(false);
    expect(pageOf("/stock", items)?.to).toBe("/stock");
    expect(pageOf("/profile", items)).toBeUndefined();
  });

  it("is in the module of its page, and in that of its landing page", () => {
    expect(moduleOf("/stores/1", open)?.id).toBe("explosives");
    expect(moduleOf("/modules/shots", open)?.id).toBe("shots");
    expect(moduleOf("/", open)).toBeUndefined();
  });
});

describe("at the thumb", () => {
  const open = openModules(modules, items, may("explosives.read", "sites.read", "requests.read"), "keeper");

  it("are the three pages that the features rank first for the role", () => {
    expect(atThumb(open, "keeper").map(({ to }) => to)).toEqual(["/requests", "/stock", "/sites"]);
  });

  it("are the first of the navigation where fewer are ranked", () => {
    expect(atThumb(open, "visitor").map(({ to }) => to)).toEqual(["/sites", "/requests", "/stores"]);
  });
});

describe("every page of the features", () => {
  let declared: { modules: Module[]; features: Feature[] };
  beforeAll(async () => {
    vi.stubGlobal("navigator", { languages: ["en"], userAgent: "" });
    vi.stubGlobal("window", {
      addEventListener: () => undefined,
      location: { origin: "http://highwall.example" },
    });
    declared = await import("@/app/features");
  });

  it("belongs to a module that is there, and says in both languages what it is called and what it is for", () => {
    const ids = declared.modules.map(({ id }) => id);
    for (const language of ["en", "ar"]) {
      const read = (name: string) =>
        JSON.parse(
          readFileSync(join(import.meta.dirname, `../src/lib/i18n/${language}/${name}.json`), "utf8"),
        );
      const [nav, about] = [read("nav"), read("modules")];
      for (const id of ids)
        expect([nav.module[id], about.about[id]], `${language} ${id}`).not.toContain(undefined);
      const pages = declared.features.flatMap((feature) => feature.nav ?? []);
      expect(pages.length).toBeGreaterThan(15);
      for (const { to, label, module } of pages) {
        expect(nav[label], `${language} ${label}`).toBeTypeOf("string");
        if (to === "/") continue;
        expect(ids).toContain(module);
        expect(about.page[label], `${language} page.${label}`).toBeTypeOf("string");
      }
    }
  });

  it("of a home panel names a module that is there", () => {
    const ids = new Set(declared.modules.map(({ id }) => id));
    const panels = declared.features.flatMap((feature) => feature.home ?? []).filter(({ module }) => module);
    expect(panels.length).toBeGreaterThan(5);
    for (const { module } of panels) expect(module && ids.has(module)).toBe(true);
  });
});
