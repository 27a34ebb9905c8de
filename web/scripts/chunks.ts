// Part of the build: what is needed together is one file. A file of a few hundred bytes costs the browser and the server
// as much as one of many thousands, and a page begins when the last of its files is there.
import type { Rolldown } from "vite";
import { FIRST_TEXTS } from "../src/lib/i18n/firstTexts.ts";

const firstTexts = new RegExp(`/src/lib/i18n/(en|ar)/(${FIRST_TEXTS.join("|")})\\.json$`);
const usual = [
  "list/index.ts",
  "PageBody.tsx",
  "PageHeader.tsx",
  "Quantity.tsx",
  "RouteButton.tsx",
  "StatusBadge.tsx",
];
/** Small libraries that are there for lists and pages with fields. */
const usualLibraries =
  /\/node_modules\/(?:@mantine\/hooks\/esm\/use-hotkeys|@mantine\/core\/esm\/components\/Textarea|react-textarea-autosize)\//;

/** Whether a module is one of these, below src. */
const oneOf =
  (...paths: string[]) =>
  (id: string) =>
    paths.some((path) => id.endsWith(`/src/${path}`));

const isUsual = oneOf(
  ...usual.map((name) => `components/${name}`),
  "lib/lookups.ts",
  "lib/format/index.ts",
  "lib/api/limits.ts",
);

/**
 * The files of the build, the first of them first: a module goes, with all that it imports, into the first whose test it
 * passes. `npm run size` and the benchmark of the client's size know them by these names.
 */
export const chunks: Rolldown.OutputOptions["codeSplitting"] = {
  groups: [
    // Asks for the session, and for the rest.
    { name: "index", tags: ["$initial"], priority: 60 },
    {
      name: (id) => `texts-${firstTexts.exec(id)?.[1]}`,
      debugName: "texts",
      test: firstTexts,
      priority: 50,
    },
    { name: "boot", test: oneOf("app/boot.tsx"), priority: 40 },
    // What everybody needs who is signed in.
    { name: "Frame", test: oneOf("app/frame/Frame.tsx", "features/home/HomePage.tsx"), priority: 30 },
    // What nearly every page is made of.
    {
      name: "list",
      test: (id) => isUsual(id) || usualLibraries.test(id),
      priority: 20,
    },
    // The rest by who needs it; crumbs are joined with what is needed by nearly the same.
    {
      name: "shared",
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: 3_000,
      priority: 10,
    },
  ],
};

/** The name of a file: which pages share a part is of no use in it. */
export function chunkFileName({ name }: Rolldown.PreRenderedChunk): string {
  return `assets/${name.split("~")[0]}-[hash].js`;
}
