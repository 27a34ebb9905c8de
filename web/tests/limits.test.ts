// How long a text may be is the server's to say: forms get it from lib/api/limits.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../src");

test("no form writes by hand how long a text may be", () => {
  const files = globSync("{components,features}/**/*.tsx", { cwd: src });
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((file) => /maxLength=\{\d/.test(readFileSync(join(src, file), "utf8")))).toEqual([]);
});
