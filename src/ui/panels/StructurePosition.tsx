import { createUniqueId, For, type JSX, onCleanup, Show } from "solid-js";
import { formatDecimal } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { findCommuneAround, type StructureDraft } from "../state/structureDraft.ts";

/** Asks where a place stands: at the town hall of a commune, or where one clicks on the map. */
export function StructurePosition(props: {
  readonly scenario: Scenario;
  readonly draft: StructureDraft;
  onChange(patch: Partial<StructureDraft>): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const picking = (): boolean => app.selection.positionPicker() !== null;
  onCleanup(() => app.selection.pickPosition(null));
  const pick = (): void =>
    app.selection.pickPosition((position) => {
      const around = findCommuneAround(position, props.scenario.territory);
      props.onChange({ position, communeCode: around?.code ?? "" });
      app.selection.pickPosition(null);
    });
  const said = (): string => {
    const { position, before, communeCode } = props.draft;
    const { placeForm } = texts();
    if (position !== null) {
      const [lon, lat] = position;
      return placeForm.positionClicked(formatDecimal(lon, 4, lang()), formatDecimal(lat, 4, lang()));
    }
    if (before !== null && (before.communeCode ?? "") === communeCode) return placeForm.positionKept;
    return communeCode === "" ? placeForm.positionNone : placeForm.positionTownHall;
  };
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {texts().placeForm.commune}
      </label>
      <select
        id={id}
        class="select"
        onChange={(event) => props.onChange({ communeCode: event.currentTarget.value, position: null })}
      >
        <option value="" selected={props.draft.communeCode === ""}>
          {texts().placeForm.communeNone}
        </option>
        <For each={props.scenario.territory.communes}>
          {({ code, name }) => (
            <option value={code} selected={props.draft.communeCode === code}>
              {name}
            </option>
          )}
        </For>
      </select>
      <p class="hint" role="status">
        {picking() ? texts().placeForm.picking : said()}
      </p>
      <button
        type="button"
        class="button"
        aria-pressed={picking()}
        onClick={() => (picking() ? app.selection.pickPosition(null) : pick())}
      >
        <Show when={picking()} fallback={texts().placeForm.pick}>
          {texts().placeForm.cancelPick}
        </Show>
      </button>
    </div>
  );
}
