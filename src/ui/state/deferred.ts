import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

/** A value that is computed after the page was painted. */
export type Deferred<T> =
  | { readonly state: "idle" }
  | { readonly state: "pending"; readonly previous: T | null }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly message: string };

/**
 * Computes a value from an input off the render path: the input is watched, the work waits for a task of
 * its own, and a newer input replaces a waiting one. A null input is `idle`.
 */
export function createDeferred<I, T>(
  input: Accessor<I | null>,
  compute: (input: I) => T,
): Accessor<Deferred<T>> {
  const [result, setResult] = createSignal<Deferred<T>>({ state: "idle" });
  createEffect(
    on(input, (current) => {
      if (current === null) {
        setResult({ state: "idle" });
        return;
      }
      setResult((before) => ({ state: "pending", previous: latestOf(before) }));
      const timer = setTimeout(() => setResult(attempt(() => compute(current))), 0);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return result;
}

/** Returns the freshest value, one that is being replaced included, so that panels do not blink. */
export function latestOf<T>(deferred: Deferred<T>): T | null {
  if (deferred.state === "ready") return deferred.value;
  return deferred.state === "pending" ? deferred.previous : null;
}

function attempt<T>(compute: () => T): Deferred<T> {
  try {
    return { state: "ready", value: compute() };
  } catch (error) {
    return { state: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
