// Prints what the browser loads, gzipped, before the first page can be used: the entry and the application, their
// static imports, their style sheets and the English texts, and for those who are signed in the frame and the home page
// too. Exits with 1 above a budget.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const doorKb = 270;
const homeKb = 300;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** Adds the files of a manifest entry and of everything it imports statically. */
function collect(key, files = new Set()) {
  const entry = manifest[key];
  if (!entry || files.has(entry.file)) return files;
  files.add(entry.file);
  for (const sheet of entry.css ?? []) files.add(sheet);
  for (const next of entry.imports ?? []) collect(next, files);
  return files;
}

const first = collect("src/app/boot.tsx", collect("index.html"));
for (const key of Object.keys(manifest)) {
  if (/lib\/i18n\/en\/(common|nav|auth|status|problems)\.json$/.test(key)) collect(key, first);
}
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
const framed = collect("src/app/frame/Frame.tsx", new Set(first));
const home = measure(collect("src/features/home/HomePage.tsx", framed)).total;
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
