// Holds the import direction of the client: lib -> components -> features -> app, and no feature imports another.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const source = resolve(dirname(fileURLToPath(import.meta.url)), "../src");
const rank = { lib: 0, components: 1, features: 2, app: 3 };
const importPattern = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);
const faults = [];

for (const name of files) {
  const path = join(source, name);
  const from = place(path);
  for (const [, target] of readFileSync(path, "utf8").matchAll(importPattern)) {
    const resolved = target.startsWith("@/")
      ? join(source, target.slice(2))
      : target.startsWith(".")
        ? resolve(dirname(path), target)
        : undefined;
    if (!resolved) continue;
    const to = place(resolved);
    if (!(from.layer in rank) || !(to.layer in rank)) continue;
    if (rank[to.layer] > rank[from.layer]) {
      faults.push(`${name} imports ${target}: ${from.layer} may not import ${to.layer}`);
    } else if (from.layer === "features" && to.layer === "features" && from.area !== to.area) {
      faults.push(`${name} imports ${target}: a feature may not import another feature`);
    }
  }
}

function place(path) {
  const [layer, area] = relative(source, path).split(/[\\/]/);
  return { layer, area };
}

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${files.length} files keep the import direction.`);
