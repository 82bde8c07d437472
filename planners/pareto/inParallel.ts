import type { Outcome } from "../model/outcome.ts";
import { stepKey, type FrontStep } from "./frontStep.ts";
import type { Exploration } from "./frontSession.ts";

/**
 * Runs several searches side by side: the questions of all of them are yielded together, each only once.
 *
 * @returns their results, in their order.
 */
export function* inParallel<T>(parts: readonly Exploration<T>[]): Exploration<readonly T[]> {
  const results: T[] = [];
  let open = parts.map((part, index) => ({ part, index, asked: part.next() }));
  for (;;) {
    const waiting: { part: Exploration<T>; index: number; steps: readonly FrontStep[] }[] = [];
    for (const { part, index, asked } of open) {
      if (asked.done === true) results[index] = asked.value;
      else waiting.push({ part, index, steps: asked.value });
    }
    if (waiting.length === 0) return results;
    const steps = new Map(waiting.flatMap((entry) => entry.steps.map((step) => [stepKey(step), step])));
    const outcomes = yield [...steps.values()];
    const found = new Map<string, Outcome>();
    for (const [index, key] of [...steps.keys()].entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined) found.set(key, outcome);
    }
    open = waiting.map(({ part, index, steps: own }) => ({
      part,
      index,
      asked: part.next(own.flatMap((step) => found.get(stepKey(step)) ?? [])),
    }));
  }
}
