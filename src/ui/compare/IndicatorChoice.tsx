import { createUniqueId, For, type JSX } from "solid-js";
import { DIFFERENCE_INDICATORS, type DifferenceIndicator } from "../../mapping/differences.ts";
import { useTexts } from "../state/appContext.tsx";

/** Which figure of the communes both maps show. */
export function IndicatorChoice(props: {
  readonly value: DifferenceIndicator;
  onChange(indicator: DifferenceIndicator): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const choose = (value: string): void => {
    const chosen = DIFFERENCE_INDICATORS.find((each) => each === value);
    if (chosen !== undefined) props.onChange(chosen);
  };
  return (
    <div class="compare-choice">
      <label for={id}>{texts().compare.indicator}</label>
      <select id={id} class="text-input" onChange={(event) => choose(event.currentTarget.value)}>
        <For each={DIFFERENCE_INDICATORS}>
          {(indicator) => (
            <option value={indicator} selected={indicator === props.value}>
              {texts().indicators.name[indicator]}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
