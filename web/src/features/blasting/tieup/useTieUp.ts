import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useUndoStack } from "@/components/plan";
import { api, ifMatch, ok } from "@/lib/api/client";
import { siteKey, useTieUpQuery } from "../data";
import { inverseOf, type Operation, type TieUp } from "./operations";

/** The tie-up of a site with its edits: each is sent at once, with the version it builds on, and can be taken back. */
export function useTieUp(siteId: string) {
  const client = useQueryClient();
  const query = useTieUpQuery(siteId);
  const apply = useCallback(
    async (operations: Operation[]): Promise<Operation[]> => {
      const key = siteKey(siteId, "tie-up");
      const before = client.getQueryData<TieUp>(key);
      if (!before) throw new Error("The tie-up was edited before it was read");
      const answer = await ok(
        api.POST("/api/v1/sites/{site_id}/tie-up/edits", {
          params: { path: { site_id: siteId } },
          body: { operations },
          // Before the first edit there is nothing that could be out of date.
          headers: before.version > 0 ? ifMatch(before.version) : {},
        }),
      );
      client.setQueryData(key, answer);
      void client.invalidateQueries({ queryKey: siteKey(siteId, "timing") });
      void client.invalidateQueries({ queryKey: ["site", siteId], exact: true });
      return inverseOf(operations, before);
    },
    [client, siteId],
  );
  const undo = useUndoStack<Operation[]>(apply);
  const reload = async () => {
    await undo.clear();
    await client.invalidateQueries({ queryKey: ["site", siteId] });
    undo.dismissError();
  };
  return { query, undo, reload };
}
