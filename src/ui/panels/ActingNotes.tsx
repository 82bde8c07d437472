import { createEffect, createMemo, type JSX, on, onCleanup, Show } from "solid-js";
import { lockNames, lockText } from "../../i18n/lockText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { AddVenueDialog } from "./AddVenue.tsx";
import { RecalculateBar } from "./RecalculateBar.tsx";

/** What was just done to the plan, told over the map with what may come next; and the dialog of a new hall. */
export function ActingNotes(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const moved = () => {
    const note = app.acting.note();
    return note?.kind === "moved" ? note : null;
  };
  const said = (): string => {
    const note = moved();
    if (note === null) return texts().acting.dropNowhere;
    const sentence = texts().acting.moved(note.from, note.to);
    if (note.takenBack.length === 0) return sentence;
    const words = note.takenBack.map((lock) => lockText(lock, lockNames(props.scenario), lang()));
    return `${sentence} ${texts().acting.movedTakesBack(words.length, words.join(lang() === "fr" ? " ; " : "; "))}`;
  };
  createEffect(
    on(app.acting.note, (note) => {
      if (note === null) app.acting.closeNote();
      else app.announce(said());
    }),
  );
  const runEnded = createMemo(() => ["ended", "failed"].includes(app.planRun.run().state));
  createEffect(
    on(runEnded, (ended) => {
      if (ended) app.acting.closeNote();
    }),
  );
  createEffect(on([app.selection.step, app.selection.view], () => app.acting.closeNote(), { defer: true }));
  /** A view that lies over the map hides what the note is about, but not the decisions of step 4. */
  const isShown = (): boolean =>
    app.acting.note() !== null && (app.selection.view() === null || app.selection.step() === "circuits");
  return (
    <>
      <Show when={isShown()}>
        <NoteFrame>
          <p>
            {said()} <Show when={moved() !== null}>{texts().acting.movedNext}</Show>
          </p>
          <Show when={moved() !== null}>
            <RecalculateBar />
            <button type="button" class="button" onClick={() => app.document.undo()}>
              {texts().acting.undo}
            </button>
          </Show>
          <button type="button" class="button" onClick={() => app.acting.closeNote()}>
            {texts().acting.close}
          </button>
        </NoteFrame>
      </Show>
      <Show when={app.acting.placing()}>
        {(place) => <AddVenueDialog scenario={props.scenario} place={place()} />}
      </Show>
    </>
  );
}

/** A note that goes away with the focus in it hands the focus to the map under it. */
function NoteFrame(props: { readonly children: JSX.Element }): JSX.Element {
  let frame: HTMLDivElement | undefined;
  onCleanup(() => {
    if (frame?.contains(document.activeElement) === true) document.getElementById("map")?.focus();
  });
  return (
    <div class="acting-note" ref={frame}>
      {props.children}
    </div>
  );
}
