import { Button } from "@mantine/core";
import { type Query, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { Problem } from "@/lib/api/problem";
import { isTold, onTold } from "@/lib/told";

/** After how long without an answer a page says that it waits for one. */
const longMs = 8_000;
/** A page gets this long to say itself what is wrong. */
const settleMs = 300;

/** What concerns the line and the server, not the right of the person or the record that they ask for. */
const isTrouble = (error: unknown) =>
  error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 500);

/**
 * Stands above a page of which something could not be loaded, or does not come, and nothing on the page says so: no page
 * shows its grey bars for ever, whatever it reads.
 */
export function LoadTrouble() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [failed, setFailed] = useState<Query[]>([]);
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    const cache = client.getQueryCache();
    const begun = new WeakMap<Query, number>();
    let timer: number | undefined;
    const look = () => {
      const bare = cache.findAll({ type: "active" }).filter(({ state }) => state.data === undefined);
      const now = Date.now();
      let next = Number.POSITIVE_INFINITY;
      let late = false;
      for (const query of bare) {
        if (query.state.fetchStatus !== "fetching") begun.delete(query);
        else {
          const since = begun.get(query) ?? now;
          begun.set(query, since);
          if (now - since >= longMs) late = true;
          else next = Math.min(next, longMs - (now - since));
        }
      }
      const silent = bare.filter(({ state }) => isTrouble(state.error) && !isTold(state.error));
      setFailed((shown) => (isSame(shown, silent) ? shown : silent));
      setLate(late);
      window.clearTimeout(timer);
      if (next < Number.POSITIVE_INFINITY) timer = window.setTimeout(look, next);
    };
    let soon: number | undefined;
    const lookSoon = () => {
      window.clearTimeout(soon);
      soon = window.setTimeout(look, settleMs);
    };
    const stops = [cache.subscribe(lookSoon), onTold(lookSoon)];
    lookSoon();
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(soon);
      window.clearTimeout(timer);
    };
  }, [client]);

  const again = (queries: Query[]) => {
    const keys = new Set(queries.map(({ queryHash }) => queryHash));
    void client.refetchQueries({ predicate: ({ queryHash }) => keys.has(queryHash), type: "active" });
  };
  const [first] = failed;
  if (first) {
    return (
      <PageBody>
        <UntoldProblem error={first.state.error} retry={() => again(failed)} />
      </PageBody>
    );
  }
  if (!isLate) return null;
  return (
    <PageBody>
      <Notice
        tone="attention"
        title={t("problem.slow")}
        action={
          <Button variant="default" onClick={() => window.location.reload()}>
            {t("page.reload")}
          </Button>
        }
      >
        {t("problem.slowHint")}
      </Notice>
    </PageBody>
  );
}

/** Told here for as long as no page tells it; a copy, so that telling it here doesn't count as telling it there. */
function UntoldProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const [copy, setCopy] = useState(() => ({ of: error, problem: copyOf(error) }));
  if (copy.of !== error) setCopy({ of: error, problem: copyOf(error) });
  return <ProblemAlert error={copy.problem} retry={retry} />;
}

function copyOf(error: unknown): unknown {
  return error instanceof Problem ? error.copy() : error;
}

function isSame(one: Query[], other: Query[]): boolean {
  return one.length === other.length && one.every((query, place) => query === other[place]);
}
