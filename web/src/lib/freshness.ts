import type { QueryClient } from "@tanstack/react-query";
import { onNews } from "./changes";

/** News of other tabs comes in bursts, one for each click there. */
const settleMs = 500;

/**
 * Has nothing old shown as if it were new: after a write, whatever is not on screen is asked anew when it next is, and
 * what the other tabs show is asked anew at once, or when somebody looks at them. What is on screen here is refreshed
 * by whoever wrote. Gives what ends it.
 */
export function keepFresh(client: QueryClient, isSeen = () => !document.hidden): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = onNews((news) => {
    if (news.kind !== "changed") return;
    if (news.here) {
      void client.invalidateQueries({ type: "inactive", refetchType: "none" });
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(
      () => void client.invalidateQueries({ refetchType: isSeen() ? "active" : "none" }),
      settleMs,
    );
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

/**
 * After work in the background has ended, which may have changed anything: what is on screen is asked anew, the rest is
 * forgotten, so that no page begins with what was true before.
 */
export async function beginAnew(client: QueryClient): Promise<void> {
  client.removeQueries({ type: "inactive" });
  await client.invalidateQueries();
}
