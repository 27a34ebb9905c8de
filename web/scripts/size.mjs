// Prints what the browser loads, gzipped, before the first page can be used: the entry and the application, their
// static imports, their style sheets and the English texts. Exits with 1 above the budget. What the frame adds, which only
// those who are signed in need, is named beside it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budgetKb = 280;
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
const frame = measure(collect("src/app/frame/Frame.tsx", new Set(first))).total - total;
if (process.argv.includes("--json")) {
  console.log(
    JSON.stringify({
      first_load_kb: +total.toFixed(1),
      js_kb: +js.toFixed(1),
      css_kb: +css.toFixed(1),
      frame_kb: +frame.toFixed(1),
      budget_kb: budgetKb,
    }),
  );
} else {
  console.log(
    `First load: ${total.toFixed(1)} kB gzipped (JS ${js.toFixed(1)}, CSS ${css.toFixed(1)}), budget ${budgetKb} kB; the frame ${frame.toFixed(1)} kB more`,
  );
}
if (total > budgetKb) process.exit(1);
