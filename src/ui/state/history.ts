/** States of a document in time; at most {@link HISTORY_LIMIT} are kept behind the present. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about; a second change of the same kind joins the first. */
  readonly lastKey: string | null;
}

const HISTORY_LIMIT = 50;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], lastKey: null };
}

/** Adds a change; with a `key` equal to the last one the present is replaced, as when typing a number. */
export function recordChange<T>(history: History<T>, next: T, key: string | null = null): History<T> {
  if (key !== null && key === history.lastKey) return { ...history, present: next, future: [] };
  return {
    past: [...history.past, history.present].slice(-HISTORY_LIMIT),
    present: next,
    future: [],
    lastKey: key,
  };
}

/** Completes the present without a step back to before: for what a computation brings later. */
export function amendPresent<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undoChange<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    lastKey: null,
  };
}

export function redoChange<T>(history: History<T>): History<T> {
  const next = history.future[0];
  if (next === undefined) return history;
  return {
    past: [...history.past, history.present],
    present: next,
    future: history.future.slice(1),
    lastKey: null,
  };
}
