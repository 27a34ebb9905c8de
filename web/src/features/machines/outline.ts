/** What a document of free form holds: as JSON, nested. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Named = { [name: string]: Value };

/** Why a text is no outline, and in which line. */
export type Fault = { line: number; reason: "indent" | "mixed" | "twice" | "noName" };
export type Reading = { facts: Named } | { fault: Fault };

/**
 * A document as an outline that people read and write: `name: value` in each line, `- value` for the items of a list, and
 * what belongs to a line indented below it. A text that would read as something else stands in quotation marks, as JSON
 * writes it; an empty list or group is `[]` or `{}`.
 */
export function toOutline(facts: Named): string {
  return linesOf(facts, "").join("\n");
}

/** The document of an outline, or the first line that is none. */
export function fromOutline(text: string): Reading {
  const lines = text
    .split("\n")
    .map((raw, index) => ({ indent: indentOf(raw), text: raw.trim(), number: index + 1 }))
    .filter((line) => line.text !== "");
  try {
    const reader = new Reader(lines);
    const facts = lines.length === 0 ? {} : reader.block(lines[0]?.indent ?? 0);
    if (reader.rest) throw new Refusal(reader.rest.number, "indent");
    if (Array.isArray(facts)) throw new Refusal(lines[0]?.number ?? 1, "noName");
    return { facts };
  } catch (error) {
    if (error instanceof Refusal) return { fault: { line: error.line, reason: error.reason } };
    throw error;
  }
}

function linesOf(value: Named | Value[], indent: string): string[] {
  const heads: [string, Value][] = Array.isArray(value)
    ? value.map((item) => ["-", item])
    : Object.entries(value).map(([name, item]) => [`${nameOf(name)}:`, item]);
  return heads.flatMap(([head, item]) => {
    if (item !== null && typeof item === "object") {
      if (Object.keys(item).length === 0) return [`${indent}${head} ${Array.isArray(item) ? "[]" : "{}"}`];
      return [indent + head, ...linesOf(item, `${indent}  `)];
    }
    if (item === "" && head !== "-") return [indent + head];
    return [`${indent}${head} ${typeof item === "string" ? textOf(item) : String(item)}`];
  });
}

/** A name as it stands before the colon, in quotation marks where it could be misread. */
export function nameOf(name: string): string {
  return /^[^\s":\-{[](?:[^:\n\r]*[^\s:])?$/.test(name) ? name : JSON.stringify(name);
}

function textOf(text: string): string {
  const plain = text !== "" && text === text.trim() && !/[\n\r]/.test(text) && readValue(text) === text;
  return plain ? text : JSON.stringify(text);
}

/** One value as it is written: a number, a truth value or nothing keeps its type, the rest is text. */
function readValue(text: string): Value {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (text === "[]") return [];
  if (text === "{}") return {};
  // 007, 1.50 and what has more digits than a number keeps are texts.
  if (/^-?\d/.test(text) && Number.isFinite(Number(text)) && String(Number(text)) === text)
    return Number(text);
  if (text.startsWith('"') && text.endsWith('"')) {
    const read = parsed(text);
    if (typeof read === "string") return read;
  }
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function indentOf(raw: string): number {
  const blanks = /^\s*/.exec(raw)?.[0] ?? "";
  return [...blanks].reduce((width, blank) => width + (blank === "\t" ? 2 : 1), 0);
}

type Line = { indent: number; text: string; number: number };

class Refusal extends Error {
  constructor(
    readonly line: number,
    readonly reason: Fault["reason"],
  ) {
    super(reason);
  }
}

class Reader {
  private at = 0;

  constructor(private readonly lines: Line[]) {}

  get rest(): Line | undefined {
    return this.lines[this.at];
  }

  /** The lines from here on that stand at this indent, with what is indented below them. */
  block(indent: number): Named | Value[] {
    const isList = isItem(this.rest?.text ?? "");
    const items: Value[] = [];
    const named = new Map<string, Value>();
    for (let line = this.rest; line && line.indent >= indent; line = this.rest) {
      if (line.indent > indent) throw new Refusal(line.number, "indent");
      if (isItem(line.text) !== isList) throw new Refusal(line.number, "mixed");
      const [name, value] = isList ? ["", line.text.slice(1).trim()] : parted(line);
      if (!isList && named.has(name)) throw new Refusal(line.number, "twice");
      this.at += 1;
      const next = this.rest;
      const hasBelow = next !== undefined && next.indent > indent;
      if (hasBelow && value !== "") throw new Refusal(next.number, "indent");
      const read = hasBelow ? this.block(next.indent) : readValue(value);
      if (isList) items.push(read);
      else named.set(name, read);
    }
    return isList ? items : Object.fromEntries(named);
  }
}

function isItem(text: string): boolean {
  return text === "-" || text.startsWith("- ");
}

/** Name and value of a line; a line without a colon is a name without a value. */
function parted(line: Line): [name: string, value: string] {
  const quoted = /^("(?:[^"\\]|\\.)*")\s*(?::|$)/.exec(line.text);
  const name = quoted?.[1] === undefined ? undefined : parsed(quoted[1]);
  if (quoted && typeof name === "string") {
    if (name.trim() === "") throw new Refusal(line.number, "noName");
    return [name, line.text.slice(quoted[0].length).trim()];
  }
  const colon = line.text.indexOf(":");
  const before = (colon < 0 ? line.text : line.text.slice(0, colon)).trim();
  if (before === "") throw new Refusal(line.number, "noName");
  return [before, colon < 0 ? "" : line.text.slice(colon + 1).trim()];
}
