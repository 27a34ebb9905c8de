import i18next from "i18next";
import { formatFor } from "@/lib/format";
import { minutesAndSeconds } from "@/lib/format/duration";
import { listOf } from "@/lib/format/list";
import { LATER_TEXTS } from "@/lib/i18n/firstTexts";
import { isolate } from "@/lib/i18n/isolate";
import { inWords } from "@/lib/i18n/kept";
import { namespacesIn } from "@/lib/i18n/texts";
import type { FieldProblem, Problem } from "./problem";

type Facts = Record<string, unknown>;

/** Facts that are tokens of the server, by name, and where their words are. */
const vocabularies: Record<string, (token: string) => string[]> = {
  status: (token) => [`status:${token}`],
  right: (token) => [`rights:right.${token}`],
  rights: (token) => [`rights:right.${token}`],
  product_kind: (token) => [`explosives:kind.${token}`],
  product_unit: (token) => [`explosives:unit.${token}`],
  milestones: (token) => [`problems:milestone.${token}`],
  items: (token) => [`approvals:safety.${token}.name`, `approvals:environment.${token}.name`],
};
const shownOfAList = 8;

/** The refusal once the words are there that its facts need, so that its sentence can be put together at once. */
export async function withWords(problem: Problem): Promise<Problem> {
  if (!i18next.isInitialized) return problem;
  // Without the sentences the server's own are said.
  await i18next.loadNamespaces(LATER_TEXTS);
  const facts = [problem.facts, ...problem.errors.map((error) => error.facts ?? {})];
  const keys = facts.flatMap(namesIn).flatMap((name) => vocabularies[name]?.("") ?? []);
  const codes = [problem.code, ...problem.errors.map(({ code }) => code)];
  const namespaces = new Set([
    ...keys.map((key) => key.slice(0, key.indexOf(":"))),
    ...codes.flatMap((code) => namespacesIn(sentencesOf(code))),
  ]);
  if (namespaces.size > 0) await i18next.loadNamespaces([...namespaces]);
  return problem;
}

/** The names of facts, also of those of records in a list. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

/** What is said of a code, in all its cases. */
function sentencesOf(code: string): string[] {
  return ["refusal", "field"].flatMap((section) => {
    const all: Record<string, string> = i18next.getResource(i18next.language, "problems", section) ?? {};
    return Object.entries(all).flatMap(([key, text]) =>
      key === code || key.startsWith(`${code}_`) ? [text] : [],
    );
  });
}

/** What never came to an answer of the server. */
const inOwnWords = ["unreachable", "late", "unexpected"];

/** What was refused and what to do about it, in the language on screen; in the server's own words where its code is new. */
export function problemMessage(problem: Problem): string {
  if (problem.words) return inWords(problem.words.message);
  if (inOwnWords.includes(problem.code)) return i18next.t(`common:problem.${problem.code}Hint`);
  const [only, ...others] = problem.errors;
  // One refused field says more than that some field was refused.
  if (problem.code === "invalid" && only && others.length === 0) return fieldMessage(only);
  return sentence("refusal", problem.code, problem.facts) ?? problem.detail;
}

/**
 * A heading above the message, where the message alone wouldn't do: for what is nobody's refusal but an error, for
 * several refused values, and what the client has named itself. Otherwise the message says what happened.
 */
export function problemTitle(problem: Problem): string | undefined {
  const { status, code, title, words } = problem;
  if (words) return inWords(words.title);
  if (inOwnWords.includes(code)) return i18next.t(`common:problem.${code}`);
  if (status < 500 && code !== "invalid" && problemMessage(problem)) return undefined;
  const key = `problems:title.${status}`;
  return i18next.exists(key) ? i18next.t(key) : title || i18next.t("common:problem.refused");
}

/** What is wrong with one value, in the language on screen; in the server's own words where its code is new. */
export function fieldMessage({ field, code, message, facts = {} }: FieldProblem): string {
  const known = code === "string_too_short" && facts.min_length === 1 ? "missing" : code;
  // A year is a name more than a quantity: 1950, not 1,950.
  const said = /(^|[._])year$/.test(field) ? withoutGrouping(facts) : facts;
  return sentence("field", known, said) ?? sentence("refusal", known, said) ?? message;
}

/** The name of a refused field, where it has one for people. */
export function fieldName(path: string): string | undefined {
  const known = path
    .split(".")
    .map((part) => `problems:name.${part}`)
    .findLast((key) => i18next.exists(key));
  return known && i18next.t(known);
}

function withoutGrouping(facts: Facts): Facts {
  const plain = (value: unknown) => (typeof value === "number" ? String(value) : value);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(value)]));
}

function sentence(section: string, code: string, facts: Facts): string | undefined {
  const key = `problems:${section}.${code}`;
  const words = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(name, value)]));
  // Limits of the length of a text choose its plural.
  const count = facts.count ?? facts.max_length ?? facts.min_length;
  const options = {
    ...words,
    ...(typeof count === "number" && { count }),
    ...(facts.case ? { context: String(facts.case) } : {}),
  };
  return i18next.exists(key, options) ? i18next.t(key, options) : undefined;
}

function word(name: string, value: unknown): string {
  const format = formatFor(i18next.language);
  if (typeof value === "number") {
    return name === "retry_after_s" ? minutesAndSeconds(value) : format.number(value);
  }
  if (Array.isArray(value)) {
    return listOf(
      value.map((item) => word(name, item)),
      shownOfAList,
    );
  }
  if (value !== null && typeof value === "object") return sentence("part", name, value as Facts) ?? "";
  if (typeof value !== "string") return "";
  const key = vocabularies[name]?.(value).find((candidate) => i18next.exists(candidate));
  if (key) return i18next.t(key);
  if (/_on$/.test(name)) return format.date(value);
  if (/_at$/.test(name)) return format.dateTime(value);
  // The number of a record is not broken at its hyphens.
  return isolate(/^\S{1,24}$/.test(value) ? value.replaceAll("-", "\u2011") : value);
}
