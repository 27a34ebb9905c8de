import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { UndoStack, type UndoState } from "./undoStack";

export interface UndoControls<Op> extends UndoState<Op> {
  canUndo: boolean;
  canRedo: boolean;
  perform: (op: Op) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
  clear: () => Promise<boolean>;
  dismissError: () => void;
}

/**
 * Undo and redo for operations that a server carries out; see `UndoStack`. The latest `apply` is always the one used,
 * and the stack lives as long as the component.
 */
export function useUndoStack<Op>(apply: (op: Op) => Promise<Op>): UndoControls<Op> {
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  const stack = useMemo(() => new UndoStack<Op>((op) => latest.current(op)), []);
  const state = useSyncExternalStore(stack.subscribe, stack.getState);
  return useMemo(
    () => ({
      ...state,
      canUndo: state.undoable !== null,
      canRedo: state.redoable !== null,
      perform: (op) => stack.perform(op),
      undo: () => stack.undo(),
      redo: () => stack.redo(),
      clear: () => stack.clear(),
      dismissError: () => stack.dismissError(),
    }),
    [state, stack],
  );
}
