import { listOf } from "@/lib/format/list";
import { inWords, type Words } from "@/lib/i18n/kept";
import { Problem } from "./problem";

/** One kind of record that hangs on another, and how many there are. */
export interface Hanging {
  name: Words;
  count: number;
}

/** The words for a kind of record: of the namespace itself, or else those of the audit trail. */
export function wordsForKind(namespace: string, section: string, kind: string): Words {
  return {
    key: `${namespace}:${section}.${kind}`,
    // Asked again at each look, since these too are of one language.
    values: () => ({
      defaultValue: inWords({
        key: `audit:resource.${kind}`,
        values: { defaultValue: kind.replaceAll("_", " ") },
      }),
    }),
  };
}

/**
 * The refusal to delete a record on which others hang, before the server is asked. A namespace has the words for it as
 * `notDeletable` and `notDeletableHint`.
 */
export function notDeletable(namespace: string, hanging: readonly Hanging[]): Problem {
  const values = () => ({ what: listOf(hanging.map(({ name, count }) => `${inWords(name)}: ${count}`)) });
  return new Problem(
    409,
    {},
    { title: `${namespace}:notDeletable`, message: { key: `${namespace}:notDeletableHint`, values } },
  );
}

/**
 * What goes with a record that is deleted, in words. Throws the refusal where something hangs on it that keeps it (see
 * `notDeletable` and `wordsForKind`).
 */
export function whatGoesToo(
  namespace: string,
  found: readonly { kind: string; count: number; blocks_deletion: boolean }[],
): Hanging[] {
  const named = found.map(({ kind, count, blocks_deletion }) => ({
    name: wordsForKind(namespace, "dependent", kind),
    count,
    blocks_deletion,
  }));
  const blocking = named.filter((item) => item.blocks_deletion);
  if (blocking.length > 0) throw notDeletable(namespace, blocking);
  return named;
}
