// Generates schema.d.ts, steps.ts, limits.ts and entranceLimits.ts in src/lib/api from docs/openapi.json; with --check, fails when a committed file is out of date.
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

/** The bodies with which people sign in, whose limits are needed before the first page. */
function bodiesOfEntrance({ paths }) {
  const entrance = Object.entries(paths).filter(([path]) => path.startsWith("/api/v1/auth/"));
  const bodies = entrance.map(
    ([, methods]) => methods.post?.requestBody?.content["application/json"]?.schema.$ref,
  );
  return new Set(bodies.map((ref) => ref?.split("/").pop()));
}

/** How long the texts in each body may be, by field. */
function limitsOf({ components: { schemas } }, isWanted) {
  const longest = (field) =>
    field.maxLength ??
    (field.$ref && longest(schemas[field.$ref.split("/").pop()])) ??
    [field.allOf, field.anyOf]
      .flatMap((parts) => parts ?? [])
      .map(longest)
      .find(Boolean);
  const lines = Object.entries(schemas)
    .filter(([name, schema]) => schema.additionalProperties === false && isWanted(name))
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
const entrance = bodiesOfEntrance(api);
const files = {
  "schema.d.ts": types,
  "steps.ts": stepsOf(api),
  "limits.ts": limitsOf(api, (name) => !entrance.has(name)),
  "entranceLimits.ts": limitsOf(api, (name) => entrance.has(name)),
};
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
