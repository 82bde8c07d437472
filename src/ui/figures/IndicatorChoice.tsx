import { createUniqueId, For, type JSX } from "solid-js";
import { type IndicatorGroup, indicatorsOfGroup } from "../../mapping/mapIndicators.ts";
import { useTexts } from "../state/appContext.tsx";
import { MAP_INDICATOR_IDS, type MapIndicatorId } from "../../mapping/mapChoice.ts";

const GROUPS: readonly IndicatorGroup[] = ["service", "advanced", "people"];

/** Chooses a figure; access, coverage and sessions stand first, advanced ones under their own heading. */
export function IndicatorChoice(props: {
  readonly label: string;
  readonly value: MapIndicatorId;
  onChange(id: MapIndicatorId): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const choose = (value: string): void => {
    const chosen = MAP_INDICATOR_IDS.find((each) => each === value);
    if (chosen !== undefined) props.onChange(chosen);
  };
  return (
    <div class="figures-choice">
      <label for={id}>{props.label}</label>
      <select id={id} class="text-input" onChange={(event) => choose(event.currentTarget.value)}>
        <For each={GROUPS}>
          {(group) => (
            <optgroup label={texts().indicators.groups[group]}>
              <For each={indicatorsOfGroup(group)}>
                {(indicator) => (
                  <option value={indicator} selected={indicator === props.value}>
                    {texts().indicators.name[indicator]}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </div>
  );
}
