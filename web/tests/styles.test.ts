import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
const styles = join(import.meta.dirname, "../node_modules/@mantine/core/styles");
/** Components that are made of others. */
const madeOf: Record<string, string[]> = {
  Select: ["Combobox", "Input"],
  MultiSelect: ["Combobox", "Input", "PillsInput", "Pill"],
  Autocomplete: ["Combobox", "Input"],
  TagsInput: ["Combobox", "Input", "PillsInput", "Pill"],
  TextInput: ["Input"],
  Textarea: ["Input"],
  NativeSelect: ["Input"],
  FileInput: ["Input"],
  HoverCard: ["Popover"],
  RangeSlider: ["Slider"],
};

test("the styles of every Mantine component in use are loaded", () => {
  const list = readFileSync(join(source, "lib/theme/mantine.ts"), "utf8");
  const missing: string[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const code = readFileSync(join(source, name), "utf8");
    for (const [, names = ""] of code.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)) {
      for (const component of names.split(",").map((part) => part.trim().replace(/ as .*/, ""))) {
        for (const part of madeOf[component] ?? [component]) {
          const isStyled = existsSync(join(styles, `${part}.layer.css`));
          if (isStyled && !list.includes(`/${part}.layer.css`))
            missing.push(`${name} uses ${component}: ${part}`);
        }
      }
    }
  }
  expect(missing).toEqual([]);
});
