import { createUniqueId, For, type JSX, Show } from "solid-js";
import { formatEuros } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { CLOSENESS_LEVELS, extraCentsOf } from "../state/closeness.ts";

/** « Rester proche du plan montré » (O7): five named stops, from not at all to a price in euros. */
export function ClosenessSlider(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const level = () => app.planRun.closeness();
  const name = (): string => texts().acting.closenessLevel[level()];
  const euros = (): string => {
    const perCycle = extraCentsOf(level(), app.assessment()?.figures.cost ?? 0);
    return formatEuros((perCycle / props.scenario.programme.cycleWeeks) * 4, lang());
  };
  const meaning = (): string => {
    switch (level()) {
      case "free":
        return texts().acting.closenessFree;
      case "equal":
        return texts().acting.closenessEqual;
      case "little":
      case "more":
      case "most":
        return texts().acting.closenessExtra(euros());
    }
  };
  const isLimited = (): boolean => props.scenario.programme.aim.kind === "max-coverage";
  return (
    <div class="question closeness">
      <label class="question-label" for={id}>
        {texts().acting.closeness}
      </label>
      <input
        id={id}
        type="range"
        class="closeness-range"
        min={0}
        max={CLOSENESS_LEVELS.length - 1}
        step={1}
        value={CLOSENESS_LEVELS.indexOf(level())}
        aria-valuetext={name()}
        aria-describedby={`${id}-meaning`}
        onInput={(event) => {
          const chosen = CLOSENESS_LEVELS[event.currentTarget.valueAsNumber];
          if (chosen !== undefined) app.planRun.setCloseness(chosen);
        }}
      />
      <ol class="closeness-stops" aria-hidden="true">
        <For each={CLOSENESS_LEVELS}>
          {(each) => (
            <li classList={{ "closeness-chosen": each === level() }}>
              {texts().acting.closenessLevel[each]}
            </li>
          )}
        </For>
      </ol>
      <p class="hint" id={`${id}-meaning`}>
        {meaning()}
        <Show when={isLimited()}> {texts().acting.closenessBudget}</Show>
      </p>
    </div>
  );
}
