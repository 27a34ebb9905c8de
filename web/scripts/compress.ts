// Part of the build: beside each file of the built client that gets shorter by it, the same in brotli and in gzip. The
// product's own server sends what the browser can read (src/highwall/config/client_files.py).
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const readable = new Set([".css", ".html", ".js", ".json", ".map", ".svg", ".txt", ".webmanifest"]);
// A shorter file fits into one packet either way.
const leastBytes = 1000;

const codings: Record<string, (data: Buffer) => Promise<Buffer>> = {
  ".br": (data) =>
    promisify(brotliCompress)(data, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
      },
    }),
  ".gz": (data) => promisify(gzip)(data, { level: 9 }),
};

/** Compresses the files below a folder. */
export async function compressBelow(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && readable.has(extname(entry.name)))
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const data = await readFile(path);
        if (data.length < leastBytes) return;
        for (const [suffix, shorten] of Object.entries(codings)) {
          const short = await shorten(data);
          if (short.length < data.length) await writeFile(path + suffix, short);
        }
      }),
  );
}

/** The plugin of Vite that does it at the end of each build. */
export function compressed(): Plugin {
  let folder: string;
  return {
    name: "highwall:compressed",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: { sequential: true, handler: () => compressBelow(folder) },
  };
}
