import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { EditStack, type EditState, useEditStack } from "@/components/plan";
import { notifyProblem } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { siteKey } from "../data";
import { applied, inverseOf, judge, merged, type Operation, type TieUp, together } from "./operations";

type TieUpEdits = EditStack<TieUp, Operation[]>;

/** Firing times and findings are asked for when no edit has come for this long. */
const QUIET_MS = 400;

/** The edits of a site lie beside what is known of it: they go on when the tab is left, and end with the session. */
const editsKey = (siteId: string) => ["tie-up-edits", siteId];

function editsOf(client: QueryClient, siteId: string, tieUp: TieUp): TieUpEdits {
  const known = client.getQueryData<TieUpEdits>(editsKey(siteId));
  if (known) return known;
  client.setQueryDefaults(["tie-up-edits"], { gcTime: Number.POSITIVE_INFINITY });
  const made = makeEdits(client, siteId, tieUp);
  client.setQueryData(editsKey(siteId), made);
  return made;
}

function makeEdits(client: QueryClient, siteId: string, tieUp: TieUp): TieUpEdits {
  const key = siteKey(siteId, "tie-up");
  const edits: TieUpEdits = new EditStack<TieUp, Operation[]>(
    {
      apply: (state, ops) => applied(ops.flat(), state),
      inverse: inverseOf,
      together,
      judge,
      isOlder: (known, other) => other.version < known.version,
      onChange: keeper(client, siteId, () => edits),
      send: async (ops, base, idempotencyKey) => {
        if (client.getQueryData(editsKey(siteId)) !== edits)
          throw new Error("The session of these edits has ended");
        const changes = await ok(
          api.POST("/api/v1/sites/{site_id}/tie-up/edits", {
            params: { path: { site_id: siteId } },
            body: { operations: ops.flat() },
            headers: { ...ifMatch(base.version), "Idempotency-Key": idempotencyKey },
          }),
        );
        const after = merged(base, changes);
        // A reading that began before the edit would come back with the plan as it was.
        await client.cancelQueries({ queryKey: key });
        client.setQueryData<TieUp>(key, (known) => (known && known.version > after.version ? known : after));
        return after;
      },
    },
    tieUp,
  );
  return edits;
}

/**
 * Has what rests on the tie-up read again once the edits have come to rest, asks before the browser leaves with edits that
 * are not kept, sends them when the line is back, and tells of trouble that nobody sees.
 */
function keeper(client: QueryClient, siteId: string, edits: () => TieUpEdits) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: AbortController | undefined;
  return (now: EditState<TieUp>, before: EditState<TieUp>) => {
    if (now.pending > 0) {
      clearTimeout(timer);
      waiting ??= whileWaiting(edits());
    } else if (before.pending > 0) {
      waiting?.abort();
      waiting = undefined;
      timer = setTimeout(() => void readAgain(client, siteId), QUIET_MS);
    }
    if (!now.trouble || now.trouble === before.trouble) return;
    if (now.trouble.kind === "outdated") void client.invalidateQueries({ queryKey: ["site", siteId] });
    if (!edits().isWatched) {
      const { kind, count, error } = now.trouble;
      notifyProblem(error, { key: `blasting:edits.${kind}`, values: { count } });
    }
  };
}

function whileWaiting(edits: TieUpEdits): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
  window.addEventListener("online", edits.resume, { signal });
  return stop;
}

async function readAgain(client: QueryClient, siteId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: siteKey(siteId, "timing") }),
    client.invalidateQueries({ queryKey: ["site", siteId], exact: true }),
  ]);
}

/** The edits of a site's tie-up; `tieUp` is what was last read of it. */
export function useTieUp(siteId: string, tieUp: TieUp) {
  const client = useQueryClient();
  const edits = editsOf(client, siteId, tieUp);
  const state = useEditStack(edits);
  useEffect(() => edits.rebase(tieUp), [edits, tieUp]);
  const discard = async () => {
    edits.discard();
    // Some of it may have arrived.
    await client.invalidateQueries({ queryKey: ["site", siteId] });
  };
  return { edits, discard, ...state };
}
