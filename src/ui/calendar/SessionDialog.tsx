import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import {
  changeTo,
  findChange,
  isReadablePlace,
  placeOfSession,
  type SessionPlace,
} from "../state/calendarEdit.ts";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { SessionNote } from "./SessionButton.tsx";
import { nameSession } from "./sessionWords.ts";

/** One session with what can be done to it: another day, hour or team, cancelled, put back. */
export function SessionDialog(props: {
  readonly session: Session;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  // A session that does not take place is opened to find it another date.
  const [asked, setAsked] = createSignal(props.session.status === "cancelled");
  return (
    <ModalDialog
      title={nameSession(props.session, props.layout.names, lang())}
      onClose={() => props.calendar.closeTask()}
    >
      <p class="dialog-facts">
        {props.layout.names.team(props.session.teamId)} · {props.session.theme}
        <For each={props.session.professionalIds}>
          {(id) => <> · {props.layout.names.professional(id)}</>}
        </For>
      </p>
      <Show when={props.session.status !== "kept"}>
        <p class="dialog-status">
          <SessionNote session={props.session} full />
        </p>
      </Show>
      <PlaceForm session={props.session} layout={props.layout} calendar={props.calendar} />
      <Show when={asked()}>
        <ProposalList layout={props.layout} calendar={props.calendar} wish={{ sessions: [props.session] }} />
      </Show>
      <div class="dialog-actions">
        <button type="button" class="button" disabled={asked()} onClick={() => setAsked(true)}>
          {texts().calendar.propose}
        </button>
        <Show when={findChange(props.layout.scenario, props.session.id) !== null}>
          <button type="button" class="button" onClick={() => props.calendar.restore(props.session)}>
            {texts().calendar.restore}
          </button>
        </Show>
        <CommuneLink session={props.session} layout={props.layout} calendar={props.calendar} />
      </div>
    </ModalDialog>
  );
}

function CommuneLink(props: {
  readonly session: Session;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <Show when={props.layout.names.communeCodeOf(props.session.venueId)}>
      {(code) => (
        <button
          type="button"
          class="button"
          onClick={() => {
            app.selection.select(code());
            props.calendar.closeTask();
          }}
        >
          {texts().calendar.showCommune}
        </button>
      )}
    </Show>
  );
}

/** Day, hour, team and reason, with the two changes that they make. */
function PlaceForm(props: {
  readonly session: Session;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const reasonId = createUniqueId();
  const [place, setPlace] = createSignal<SessionPlace>(placeOfSession(props.session));
  const [reason, setReason] = createSignal(findChange(props.layout.scenario, props.session.id)?.reason ?? "");
  const change = (patch: Partial<SessionPlace>): void => {
    setPlace((now) => ({ ...now, ...patch }));
  };
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isReadablePlace(place())) return;
    const { session, layout } = props;
    props.calendar.attempt(session, changeTo(layout.scenario, session, place(), reason().trim()));
  };
  const cancel = (): void => {
    const { session } = props;
    props.calendar.attempt(session, { sessionId: session.id, to: null, reason: reason().trim() });
  };
  return (
    <form class="place-form" onSubmit={apply}>
      <label>
        <span>{texts().calendar.dialogDate}</span>
        <input
          type="date"
          class="text-input"
          value={place().date}
          min={props.layout.scenario.calendar.start}
          max={props.layout.scenario.calendar.end}
          onInput={(event) => change({ date: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{texts().calendar.dialogHour}</span>
        <input
          type="time"
          class="text-input"
          value={place().start}
          onInput={(event) => change({ start: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{texts().calendar.team}</span>
        <select class="select" onChange={(event) => change({ teamId: event.currentTarget.value })}>
          <For each={props.layout.scenario.teams}>
            {(team) => (
              <option value={team.id} selected={team.id === place().teamId}>
                {team.name}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="place-reason">
        <span>{texts().calendar.dialogReason}</span>
        <input
          type="text"
          class="text-input"
          maxLength={120}
          value={reason()}
          aria-describedby={reasonId}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <span class="hint" id={reasonId}>
          {texts().calendar.dialogReasonHint}
        </span>
      </label>
      <Show when={!isReadablePlace(place())}>
        <p class="place-bad" role="alert">
          {texts().calendar.badDate}
        </p>
      </Show>
      <div class="dialog-actions">
        <button type="submit" class="button button-strong" disabled={!isReadablePlace(place())}>
          {texts().calendar.apply}
        </button>
        <Show when={props.session.status !== "cancelled"}>
          <button type="button" class="button button-stop" onClick={cancel}>
            {texts().calendar.cancelSession}
          </button>
        </Show>
      </div>
    </form>
  );
}
