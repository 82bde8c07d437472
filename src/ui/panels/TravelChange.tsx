import { createMemo, type JSX, Show, untrack } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { type ClassChanges, findClassChanges } from "../state/travelChanges.ts";

/** Which communes change class with the times that were just chosen, under the definition of the moment. */
export function TravelChange(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const changes = createMemo((): ClassChanges | null => {
    const after = props.diagnosis;
    const travelTimes = app.travel.timesBefore();
    if (travelTimes === null) return null;
    return findClassChanges(diagnose({ ...untrack(() => props.scenario), travelTimes }), after);
  });
  const names = createMemo(
    () => new Map(props.scenario.territory.communes.map((commune) => [commune.code, commune.name])),
  );
  const named = (codes: readonly string[]): string[] => codes.map((code) => names().get(code) ?? code);

  return (
    <div role="status">
      <Show when={changes()}>
        {(found) => (
          <div class="notice" data-testid="travel-change">
            <p class="notice-title">{texts().travelTimes.changeTitle}</p>
            <Show
              when={found().becomeWhite.length + found().noLongerWhite.length > 0}
              fallback={<p>{texts().travelTimes.sameClasses}</p>}
            >
              <Show when={found().becomeWhite.length > 0}>
                <p>{texts().travelTimes.becomeWhite(named(found().becomeWhite))}</p>
              </Show>
              <Show when={found().noLongerWhite.length > 0}>
                <p>{texts().travelTimes.noLongerWhite(named(found().noLongerWhite))}</p>
              </Show>
            </Show>
            <Show when={found().outOfReach.length > 0}>
              <p>{texts().travelTimes.outOfReach(named(found().outOfReach))}</p>
            </Show>
            <Show when={app.planIsStale()}>
              <p>
                <strong>{texts().travelTimes.proposeAgain}</strong>
              </p>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
