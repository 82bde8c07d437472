import { For, type JSX, Show } from "solid-js";
import { useApp, useTexts } from "../state/appContext.tsx";
import { type StepId, STEPS } from "../state/steps.ts";

/** The five numbered steps; each can be opened at any time. */
export function StepNav(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const isDone = (step: StepId): boolean => {
    switch (step) {
      case "territory":
        return app.document.scenario() !== null;
      case "structures":
        return (app.document.scenario()?.structures.length ?? 0) > 0;
      case "zones":
        return app.latestDiagnosis() !== null;
      case "circuits":
        return app.planView() !== null && !app.planIsStale();
      case "share":
        return false;
    }
  };
  return (
    <nav class="steps" aria-label={texts().shell.stepsLabel}>
      <ol>
        <For each={STEPS}>
          {(step, index) => (
            <li>
              <button
                type="button"
                class="step-tab"
                aria-current={app.selection.step() === step ? "step" : undefined}
                onClick={() => app.selection.goToStep(step)}
              >
                <span
                  class="step-tab-number"
                  classList={{ "step-tab-done": isDone(step) }}
                  aria-hidden="true"
                >
                  {index() + 1}
                </span>
                <span class="step-tab-label">{texts().shell.steps[step]}</span>
                <Show when={isDone(step)}>
                  <span class="step-tab-check" aria-hidden="true">
                    ✓
                  </span>
                  <span class="visually-hidden">({texts().shell.stepDone})</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
