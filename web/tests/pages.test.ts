// The texts that a route names beside its code are those that the page uses: none is fetched after the code.
import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FIRST_TEXTS, LATER_TEXTS } from "@/lib/i18n/firstTexts";

const src = fileURLToPath(new URL("../src", import.meta.url));
const namespaces = new Set(
  globSync("lib/i18n/en/*.json", { cwd: src }).map((file) => file.replace(/^.*\/|\.json$/g, "")),
);

function fileOf(from: string, name: string): string | undefined {
  const path = name.startsWith("@/") ? join(src, name.slice(2)) : join(dirname(from), name);
  return [`${path}.tsx`, `${path}.ts`, join(path, "index.tsx"), join(path, "index.ts")].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}

/** The namespaces that a component and those that it imports ask for. What it loads later is a matter of its own. */
function textsUsedBy(file: string, seen = new Set<string>()): Set<string> {
  const used = new Set<string>();
  if (seen.has(file) || file.startsWith(join(src, "lib/"))) return used;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, asked] of code.matchAll(/useTranslation\(([^)]*)\)/g)) {
    for (const [, name] of asked?.matchAll(/"(\w+)"/g) ?? []) if (name) used.add(name);
  }
  for (const [, name] of code.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from "([@.][^"]+)"/gm)) {
    const next = name && fileOf(file, name);
    if (next) for (const text of textsUsedBy(next, seen)) used.add(text);
  }
  return used;
}

/** The file of a page, where another passes it on to come as one with its like. */
function fileThatMakes(component: string, file: string): string {
  const passed = new RegExp(`export \\{ ${component} \\} from "([^"]+)"`).exec(readFileSync(file, "utf8"));
  return (passed?.[1] && fileOf(file, passed[1])) || file;
}

const pages = globSync("features/*/routes.ts", { cwd: src }).flatMap((routes) => {
  const code = readFileSync(join(src, routes), "utf8");
  const found = code.matchAll(/page\(\s*\(\) => import\("([^"]+)"\),\s*"(\w+)",\s*\[([^\]]*)\]/g);
  return [...found].map(([, name = "", component = "", named = ""]) => ({
    file: fileThatMakes(component, fileOf(join(src, routes), name) ?? name),
    named: [...named.matchAll(/"(\w+)"/g)].map(([, text]) => text),
  }));
});

describe("a page", () => {
  it("is never fetched without its texts", () => {
    const lazy = globSync("features/*/routes.ts", { cwd: src }).filter((routes) =>
      readFileSync(join(src, routes), "utf8").includes("lazyRouteComponent"),
    );
    expect(lazy).toEqual([]);
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(pages.map((page) => [relative(src, page.file), page] as const))("%s", (_, { file, named }) => {
    const used = [...textsUsedBy(file)].filter(
      (text) => namespaces.has(text) && ![...FIRST_TEXTS, ...LATER_TEXTS].includes(text),
    );
    expect(named).toEqual(used.sort());
  });
});
