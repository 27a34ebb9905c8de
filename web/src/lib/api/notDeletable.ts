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
