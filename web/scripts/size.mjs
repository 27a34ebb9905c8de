// Prints what the browser loads, gzipped, before the first page can be used: the entry and the application, their
// static imports, their style sheets and the English texts, and for those who are signed in the frame and the home page
// too. Exits with 1 above a budget.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const doorKb = 240;
const homeKb = 275;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** The key of the file of this name (scripts/chunks.ts). */
function named(name) {
  const key = Object.keys(manifest).find(
    (each) => manifest[each].name === name && manifest[each].file.endsWith(".js"),
  );
  if (!key) throw new Error(`The build has no file ${name}`);
  return key;
}

/** Adds the files of a manifest entry and of everything it imports statically. */
function collect(key, files = new Set()) {
  const entry = manifest[key];
  if (files.has(entry.file)) return files;
  files.add(entry.file);
  for (const sheet of entry.css ?? []) files.add(sheet);
  for (const next of entry.imports ?? []) collect(next, files);
  return files;
}

const first = collect("index.html");
for (const name of ["boot", "texts-en"]) collect(named(name), first);
first.add("before-paint.js");
first.add("index.html");

const measure = (files) => {
  const sums = { js: 0, css: 0, other: 0 };
  for (const file of files) {
    const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000;
    sums[file.endsWith(".js") ? "js" : file.endsWith(".css") ? "css" : "other"] += size;
  }
  return { ...sums, total: sums.js + sums.css + sums.other };
};

const { js, css, total } = measure(first);
// The home page is in the file of the frame.
const home = measure(collect(named("Frame"), new Set(first))).total;
if (process.argv.includes("--json")) {
  console.log(
    JSON.stringify({
      first_load_kb: +total.toFixed(1),
      js_kb: +js.toFixed(1),
      css_kb: +css.toFixed(1),
      budget_kb: doorKb,
      home_kb: +home.toFixed(1),
      home_budget_kb: homeKb,
    }),
  );
} else {
  console.log(
    `First load: ${total.toFixed(1)} kB gzipped (JS ${js.toFixed(1)}, CSS ${css.toFixed(1)}), budget ${doorKb} kB; of those who are signed in ${home.toFixed(1)} kB, budget ${homeKb} kB`,
  );
}
if (total > doorKb || home > homeKb) process.exit(1);
