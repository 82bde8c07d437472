import { createMemo, For, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";
import { listTravelGaps, namePoints } from "../state/travelGaps.ts";

const SHOWN = 20;

/** Points and drives that the matrix in use does not know: named, out of reach, never estimated. */
export function TravelGapList(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const gaps = createMemo(() => listTravelGaps(props.scenario));
  const names = createMemo(() => namePoints(props.scenario));
  const name = (id: string): string => names().get(id) ?? id;
  const any = (): boolean =>
    gaps().otherMode || gaps().absent.length + gaps().pairs.length + gaps().moved.length > 0;

  return (
    <Show when={any()}>
      <section class="notice notice-warning" data-testid="travel-gaps">
        <h3 class="notice-title">{texts().travelTimes.gapsTitle}</h3>
        <Show when={gaps().otherMode}>
          <p>{texts().travelTimes.gapMode}</p>
        </Show>
        <Show when={gaps().absent.length > 0}>
          <p>{texts().travelTimes.gapAbsent(gaps().absent.map(name))}</p>
        </Show>
        <Show when={gaps().moved.length > 0}>
          <p>{texts().travelTimes.gapMoved(gaps().moved.map(name))}</p>
        </Show>
        <Show when={gaps().pairs.length > 0}>
          <p>{texts().travelTimes.gapPairs(gaps().pairs.length)}</p>
          <ul class="plain-list">
            <For each={gaps().pairs.slice(0, SHOWN)}>
              {({ from, to }) => <li>{texts().travelTimes.gapPair(name(from), name(to))}</li>}
            </For>
          </ul>
          <Show when={gaps().pairs.length > SHOWN}>
            <p>{texts().travelTimes.gapMore(gaps().pairs.length - SHOWN)}</p>
          </Show>
        </Show>
      </section>
    </Show>
  );
}
