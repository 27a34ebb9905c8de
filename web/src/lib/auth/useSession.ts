import { useCallback, useSyncExternalStore } from "react";
import { getSession, type Me, type Session, subscribeSession } from "./session";

export function useSession(): Session {
  return useSyncExternalStore(subscribeSession, getSession);
}

/** The person signed in. Only for pages inside the frame, where there always is one. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error("useMe outside a signed-in page");
  return me;
}

/** `can("users.create")`: whether the person holds a right. For what to show; the server decides what happens. */
export function useCan(): (right: string | undefined) => boolean {
  const { me } = useSession();
  return useCallback((right) => right === undefined || (me?.rights.includes(right) ?? false), [me]);
}
