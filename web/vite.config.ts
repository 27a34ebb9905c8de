import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { chunkFileName, chunks } from "./scripts/chunks.ts";
import { compressed } from "./scripts/compress.ts";
import { preloaded } from "./scripts/preload.ts";

const server = process.env.HIGHWALL_API ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), preloaded(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    manifest: true,
    // The page is served with a policy that allows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: chunks, chunkFileNames: chunkFileName } },
    // The application is one file; how large it may be says `npm run size`.
    chunkSizeWarningLimit: 700,
  },
  server: { host: "127.0.0.1", proxy: { "/api": server } },
  test: { environment: "node", include: ["tests/**/*.test.ts", "src/**/*.test.ts"] },
});
