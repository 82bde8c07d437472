import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import { findEligibleVenues } from "../../pipeline/eligibleVenues.ts";
import { requireStop } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { VenuePlace } from "../state/actingStore.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { buildVenue } from "../state/newVenue.ts";
import { findCommuneAround } from "../state/structureDraft.ts";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

const MOST_EUROS = 10_000;

/** Adds a hall at the town hall of a commune: what a click on the map does, without the map. */
export function AddVenueHere(props: { readonly scenario: Scenario; readonly commune: Commune }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const { place } = app.acting;
  return (
    <button
      type="button"
      class="button button-quiet"
      onClick={() => {
        const { lon, lat } = props.commune.servicePoint;
        place({ commune: props.commune, position: [lon, lat] });
      }}
    >
      {texts().acting.addHallHere}
    </button>
  );
}

/** Adds a hall where one clicks on the map. */
export function AddVenueOnMap(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [asking, setAsking] = createSignal(false);
  const [outside, setOutside] = createSignal(false);
  const picking = (): boolean => asking() && app.selection.positionPicker() !== null;
  onCleanup(() => {
    if (picking()) app.selection.pickPosition(null);
  });
  function pick(): void {
    setAsking(true);
    setOutside(false);
    app.announce(texts().acting.picking);
    app.selection.pickPosition((position) => {
      app.selection.pickPosition(null);
      setAsking(false);
      const commune = findCommuneAround(position, props.scenario.territory);
      setOutside(commune === undefined);
      if (commune === undefined) app.announce(texts().acting.outside);
      else app.acting.place({ commune, position });
    });
  }
  return (
    <div class="add-venue">
      <button
        type="button"
        class="button"
        aria-pressed={picking()}
        onClick={() => (picking() ? app.selection.pickPosition(null) : pick())}
      >
        <Show when={picking()} fallback={texts().acting.addOnMap}>
          {texts().acting.cancelPick}
        </Show>
      </button>
      <Show when={picking()}>
        <p class="hint">{texts().acting.picking}</p>
      </Show>
      <Show when={outside()}>
        <p class="hint" role="status">
          {texts().acting.outside}
        </p>
      </Show>
    </div>
  );
}

/** Asks for the name and the cost of a hall that is being added. */
export function AddVenueDialog(props: {
  readonly scenario: Scenario;
  readonly place: VenuePlace;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const nameId = createUniqueId();
  const [name, setName] = createSignal("");
  const [euros, setEuros] = createSignal(0);
  const [asked, setAsked] = createSignal(true);
  const venue = () =>
    buildVenue(props.scenario, {
      name: name().trim() === "" ? texts().acting.defaultName(props.place.commune.name) : name().trim(),
      communeCode: props.place.commune.code,
      position: props.place.position,
      sessionCents: euros() * 100,
    });
  const isEligible = (): boolean => {
    const added = venue();
    return findEligibleVenues({ ...props.scenario, venues: [added] }).length > 0;
  };
  function add(event: Event): void {
    event.preventDefault();
    const added = venue();
    const isAsked = asked() && isEligible();
    app.document.addVenue(added, (locks) => (isAsked ? requireStop(locks, added.id) : locks));
    app.announce(texts().acting.added(added.name));
    app.selection.select(added.communeCode);
    app.acting.place(null);
  }
  return (
    <ModalDialog
      title={texts().acting.addTitle(props.place.commune.name)}
      onClose={() => app.acting.place(null)}
    >
      <form class="add-venue-form" onSubmit={add}>
        <div class="question">
          <label class="question-label" for={nameId}>
            {texts().acting.hallName}
          </label>
          <input
            id={nameId}
            class="text-input"
            maxLength={200}
            placeholder={texts().acting.defaultName(props.place.commune.name)}
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <NumberQuestion
          label={texts().acting.hallCost}
          value={euros()}
          min={0}
          max={MOST_EUROS}
          step={10}
          unit={texts().acting.euros}
          badge={texts().shell.hypothesis}
          onChange={setEuros}
        />
        <Show when={isEligible()} fallback={<p class="notice">{texts().acting.notEligible}</p>}>
          <label class="check">
            <input
              type="checkbox"
              checked={asked()}
              onChange={(event) => setAsked(event.currentTarget.checked)}
            />
            <span>{texts().acting.askAtOnce}</span>
          </label>
        </Show>
        <p class="hint">{texts().acting.toConfirm}</p>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => app.acting.place(null)}>
            {texts().acting.cancel}
          </button>
          <button type="submit" class="button button-strong">
            {texts().acting.add}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
