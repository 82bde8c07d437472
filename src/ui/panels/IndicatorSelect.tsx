import { createUniqueId, For, type JSX } from "solid-js";
import { type IndicatorGroup, indicatorsOfGroup } from "../../mapping/mapIndicators.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { MAP_INDICATOR_IDS } from "../../mapping/mapChoice.ts";

const GROUPS: readonly IndicatorGroup[] = ["service", "advanced", "people"];

/** « Colorer par »: which figure of the communes the map shows. */
export function IndicatorSelect(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const id = createUniqueId();
  const choose = (value: string): void => {
    const chosen = MAP_INDICATOR_IDS.find((each) => each === value);
    if (chosen === undefined) return;
    app.selection.setIndicator(chosen);
    app.announce(texts().indicators.title[chosen]);
  };
  return (
    <div class="map-indicator">
      <label class="visually-hidden" for={id}>
        {texts().indicators.colourBy}
      </label>
      <select
        id={id}
        class="text-input"
        title={texts().indicators.colourBy}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <For each={GROUPS}>
          {(group) => (
            <optgroup label={texts().indicators.groups[group]}>
              <For each={indicatorsOfGroup(group)}>
                {(indicator) => (
                  <option value={indicator} selected={indicator === app.selection.indicator()}>
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
