const told = new Map<unknown, number>();
const listeners = new Set<() => void>();

/** Says that an error stands on screen in words; gives what says that it is gone. */
export function noteTold(error: unknown): () => void {
  const change = (by: number) => {
    const count = (told.get(error) ?? 0) + by;
    if (count > 0) told.set(error, count);
    else told.delete(error);
    for (const listener of listeners) listener();
  };
  change(1);
  return () => change(-1);
}

export function isTold(error: unknown): boolean {
  return told.has(error);
}

export function onTold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
