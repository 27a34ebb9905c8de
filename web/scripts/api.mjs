// Generates src/lib/api/schema.d.ts, steps.ts and limits.ts from docs/openapi.json; with --check, fails when a committed file is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const document = new URL(process.env.HIGHWALL_OPENAPI ?? "../../docs/openapi.json", import.meta.url);
const banner = "// Generated from docs/openapi.json by `npm run api`. Do not edit.\n\n";

/** The steps of each record by the path of its detail, with whether one takes a reason. */
function stepsOf({ paths }) {
  const found = {};
  for (const [path, { post }] of Object.entries(paths)) {
    const [record, name] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)];
    if (post?.["x-step-reason"]) found[record] = { ...found[record], [name]: post["x-step-reason"] };
  }
  return `export const steps = ${JSON.stringify(found, null, 2)} as const;\n`;
}

/** How long the texts in each body may be, by field; one constant for each, so that a page brings only its own. */
function limitsOf({ components: { schemas } }) {
  const longest = (field) =>
    field.maxLength ??
    (field.$ref && longest(schemas[field.$ref.split("/").pop()])) ??
    [field.allOf, field.anyOf]
      .flatMap((parts) => parts ?? [])
      .map(longest)
      .find(Boolean);
  const lines = Object.entries(schemas)
    .filter(([, schema]) => schema.additionalProperties === false)
    .map(([name, { properties }]) => [
      name,
      Object.entries(properties).map(([key, field]) => [key, longest(field)]),
    ])
    .map(([name, fields]) => [name, Object.fromEntries(fields.filter(([, limit]) => limit))])
    .filter(([, limits]) => Object.keys(limits).length > 0)
    .map(([name, limits]) => `export const ${name} = ${JSON.stringify(limits)};\n`);
  return lines.sort().join("");
}

const types = astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: true }));
const api = JSON.parse(readFileSync(document, "utf8"));
const files = { "schema.d.ts": types, "steps.ts": stepsOf(api), "limits.ts": limitsOf(api) };
for (const [name, text] of Object.entries(files)) {
  const target = new URL(`../src/lib/api/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, banner + text);
  } else if (readFileSync(target, "utf8") !== banner + text) {
    console.error(`src/lib/api/${name} does not match docs/openapi.json: run \`npm run api\`.`);
    process.exit(1);
  }
  console.log(`src/lib/api/${name} is that of docs/openapi.json.`);
}
