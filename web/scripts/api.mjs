// Generates src/lib/api/schema.d.ts from docs/openapi.json; with --check, fails when the committed file is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const document = new URL(process.env.HIGHWALL_OPENAPI ?? "../../docs/openapi.json", import.meta.url);
const target = new URL("../src/lib/api/schema.d.ts", import.meta.url);
const banner = "// Generated from docs/openapi.json by `npm run api`. Do not edit.\n\n";

const types = await openapiTS(document, { alphabetize: true, defaultNonNullable: true });
const wanted = banner + astToString(types);

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== wanted) {
    console.error("src/lib/api/schema.d.ts does not match docs/openapi.json: run `npm run api`.");
    process.exit(1);
  }
  console.log("src/lib/api/schema.d.ts matches docs/openapi.json.");
} else {
  writeFileSync(target, wanted);
  console.log("src/lib/api/schema.d.ts written.");
}
