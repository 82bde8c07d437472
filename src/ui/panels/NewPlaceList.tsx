import { createMemo, For, type JSX, Show } from "solid-js";
import { roundEstimate } from "../../i18n/format.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { listNewFixedPlaces } from "../../pipeline/fixedPlaces.ts";
import { computePlanReach } from "../../pipeline/stopReach.ts";
import { NEW_PLACE_SHAPE } from "../../mapping/structureShapes.ts";
import { useApp, useTexts } from "../state/appContext.tsx";

/** One new fixed place as the panel tells it. */
interface NewPlaceRow {
  readonly communeCode: string;
  readonly communeName: string;
  readonly confirmed: boolean;
  readonly communes: number;
  readonly children: number;
}

/** The new fixed places of the kept plan, what they cost, and whom each is for; choosing one shows its commune. */
export function NewPlaceList(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const rows = createMemo((): readonly NewPlaceRow[] => {
    const view = app.planView();
    if (view === null || (view.document.plan.houses ?? []).length === 0) return [];
    const { scenario, document } = view;
    const { houses } = computePlanReach(scenario, diagnose(scenario), document.plan);
    const names = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
    return listNewFixedPlaces(scenario, document.plan).map(({ id, communeCode, confirmed }) => ({
      communeCode,
      communeName: names.get(communeCode) ?? communeCode,
      confirmed,
      communes: houses.get(id)?.communeCodes.length ?? 0,
      children: houses.get(id)?.children ?? 0,
    }));
  });
  const cents = (): number =>
    (app.assessment()?.figures.fixedPlaces ?? []).reduce((sum, place) => sum + place.centsPerMonth, 0);
  return (
    <Show when={rows().length > 0}>
      <section data-testid="new-places">
        <h3>{texts().circuits.placesTitle}</h3>
        <p>
          {texts().circuits.placesMonthly(rows().length, cents())}{" "}
          <span class="badge">{texts().shell.hypothesis}</span>
        </p>
        <ul class="new-place-list">
          <For each={rows()}>
            {(row) => (
              <li>
                <button
                  type="button"
                  class="row-button new-place"
                  aria-pressed={app.selection.selectedCode() === row.communeCode}
                  onClick={() => app.selection.select(row.communeCode)}
                >
                  <svg class="new-place-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d={NEW_PLACE_SHAPE.outline} class="new-place-outline" />
                    <path d={NEW_PLACE_SHAPE.sign} class="new-place-sign" />
                  </svg>
                  <span class="new-place-words">
                    <strong>{row.communeName}</strong>
                    <span>{texts().circuits.placeReach(row.communes, roundEstimate(row.children))}</span>
                    <Show when={!row.confirmed}>
                      <span class="hint">{texts().circuits.venueToConfirm}</span>
                    </Show>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
