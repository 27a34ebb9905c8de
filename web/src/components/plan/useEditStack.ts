import { useSyncExternalStore } from "react";
import type { EditStack, EditState } from "./editStack";

/** What a stack of edits shows at the moment. */
export function useEditStack<State, Op>(stack: EditStack<State, Op>): EditState<State> {
  return useSyncExternalStore(stack.subscribe, stack.getState);
}
