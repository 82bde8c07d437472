import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { AddVenueDialog } from "./AddVenue.tsx";
import { RecalculateBar } from "./RecalculateBar.tsx";

/** What was just done to the plan, told over the map with what may come next; and the dialog of a new hall. */
export function ActingNotes(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const moved = () => {
    const note = app.acting.note();
    return note?.kind === "moved" ? note : null;
  };
  const said = (): string => {
    const note = moved();
    return note === null ? texts().acting.dropNowhere : texts().acting.moved(note.from, note.to);
  };
  createEffect(
    on(app.acting.note, (note) => {
      if (note !== null) app.announce(said());
    }),
  );
  // A note is about the plan that is shown: with the next one it is over.
  createEffect(on(app.planView, () => app.acting.closeNote(), { defer: true }));
  return (
    <>
      <Show when={app.acting.note() !== null}>
        <div class="acting-note">
          <p>
            {said()} <Show when={moved() !== null}>{texts().acting.movedNext}</Show>
          </p>
          <Switch>
            <Match when={moved() !== null}>
              <RecalculateBar />
              <Show when={moved()?.after === app.document.scenario()}>
                <button type="button" class="button" onClick={() => app.document.undo()}>
                  {texts().acting.undo}
                </button>
              </Show>
            </Match>
            <Match when={true}>
              <button type="button" class="button" onClick={() => app.acting.closeNote()}>
                {texts().acting.close}
              </button>
            </Match>
          </Switch>
        </div>
      </Show>
      <Show when={app.acting.placing()}>
        {(place) => <AddVenueDialog scenario={props.scenario} place={place()} />}
      </Show>
    </>
  );
}
