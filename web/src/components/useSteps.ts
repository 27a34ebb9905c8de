import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, ok } from "@/lib/api/client";
import type { paths } from "@/lib/api/schema";
import { steps } from "@/lib/api/steps";
import type { RecordAction } from "./ActionBar";
import { toast } from "./toast";

export type RecordPath = keyof typeof steps;
type Detail<Path extends RecordPath> = paths[Path]["get"]["responses"][200]["content"]["application/json"];

/** How a step is drawn. */
interface Look extends Pick<RecordAction, "icon" | "kind" | "minor"> {
  /** What stands around the question that is asked before. */
  ask?: (question: string) => ReactNode;
}

/** A look for each step that the server publishes at the path, in the order of the buttons, and among them what else
 * can be done to the record. */
type Looks<Path extends RecordPath> = { [Name in keyof (typeof steps)[Path]]: Look } & {
  [other: string]: Look | Omit<RecordAction, "name">;
};

/**
 * The steps of a record as buttons: `useSteps(machine, "/api/v1/machines/{machine_id}", { keep, looks })`. Each is taken in
 * the version on screen, and `keep` gets the record as it then is. Whether a step asks for a reason, the server says; its
 * words are in `steps.json` under `<area>.<step>`: `do` on the button, `done` in the history, and where there are any `ask`
 * before it, `hint` beside it and `told` after it, with `values` in their gaps.
 */
export function useSteps<Path extends RecordPath>(
  record: Detail<Path>,
  path: Path,
  options: {
    keep: (changed: Detail<Path>) => Promise<unknown>;
    values?: Record<string, string>;
    looks: Looks<Path>;
  },
): RecordAction[] {
  const { t } = useTranslation("steps");
  const area = path.split("/")[3];
  const reasons: Record<string, string> = steps[path];
  const say = (name: string, part: string) =>
    t(`${area}.${name}.${part}`, { ...options.values, defaultValue: "" }) || undefined;

  const take = async (name: string, reason = "") => {
    const request = {
      params: { path: { [path.slice(path.indexOf("{") + 1, -1)]: record.id } },
      headers: ifMatch(record.version),
      ...(reasons[name] !== "none" && { body: { reason } }),
    };
    const changed = await ok(api.POST(`${path}/${name}` as never, request as never));
    if (say(name, "told")) toast({ key: `steps:${area}.${name}.told`, values: options.values });
    await options.keep(changed as Detail<Path>);
  };
  return Object.entries<Look | Omit<RecordAction, "name">>(options.looks).map(([name, look]) => {
    if ("run" in look) return { name, ...look };
    const { ask, ...drawn } = look;
    const question = say(name, "ask");
    return {
      name,
      ...drawn,
      label: say(name, "do") ?? name,
      hint: say(name, "hint"),
      needsReason: reasons[name] === "required",
      confirm: question && (ask?.(question) ?? question),
      run: (reason) => take(name, reason),
    };
  });
}
