import { createMemo, type JSX, Show } from "solid-js";
import type { PlanRunState } from "../state/planRunStore.ts";
import { useTexts } from "../state/appContext.tsx";

/** What is being done, how far, and what is already found, while a plan is computed. */
export function RunningPlan(props: {
  readonly run: Extract<PlanRunState, { state: "running" }>;
  readonly aim: "cover-all" | "max-coverage";
  /** Priorities count: the objective is no number of children. */
  readonly weighted: boolean;
}): JSX.Element {
  const texts = useTexts();
  const stage = createMemo(() => {
    const progress = props.run.progress;
    return progress === null ? texts().circuits.starting : texts().circuits.stage[progress.stage];
  });
  const found = createMemo(() => {
    const progress = props.run.progress;
    if (progress === null || progress.plan === null) return texts().circuits.foundNothing;
    if (progress.objective === null) return texts().circuits.foundCircuits(progress.plan.circuits.length);
    if (props.aim === "cover-all") return texts().circuits.foundCost(progress.objective);
    return props.weighted
      ? texts().circuits.foundCircuits(progress.plan.circuits.length)
      : texts().circuits.foundChildren(progress.objective);
  });

  return (
    <section class="block running" aria-label={texts().circuits.running}>
      <h3 aria-live="polite">{stage()}</h3>
      <Show when={props.run.limit}>
        {(limit) => (
          <progress class="progress" max={limit()} value={Math.min(props.run.seconds, limit())}>
            {texts().circuits.elapsed(props.run.seconds, limit())}
          </progress>
        )}
      </Show>
      <p class="hint">{texts().circuits.elapsed(Math.floor(props.run.seconds), props.run.limit)}</p>
      <p aria-live="polite">{found()}</p>
    </section>
  );
}
