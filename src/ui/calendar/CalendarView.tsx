import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { changeTo, placeOfSession } from "../state/calendarEdit.ts";
import { countStatuses, NO_FILTER } from "../state/calendarFilter.ts";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import {
  type CalendarForm,
  type CalendarStore,
  type CalendarTask,
  createCalendarStore,
} from "../state/calendarStore.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { BrokenDialog } from "./BrokenDialog.tsx";
import { CalendarEmpty } from "./CalendarEmpty.tsx";
import { CalendarFilters } from "./CalendarFilters.tsx";
import { CalendarNavigation } from "./CalendarNavigation.tsx";
import { createSessionDrag, type SessionDrag } from "./createSessionDrag.ts";
import { MonthGrid } from "./MonthGrid.tsx";
import { RepairDialog } from "./RepairDialog.tsx";
import { RosterTables } from "./RosterTables.tsx";
import { SessionDialog } from "./SessionDialog.tsx";
import { nameSession } from "./sessionWords.ts";
import { ShortMonths } from "./ShortMonths.tsx";
import { TeamBadge } from "./TeamBadge.tsx";
import { WeekGrid } from "./WeekGrid.tsx";

/** The sessions of the kept plan on their dates (« Calendrier »). */
export function CalendarView(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const calendar: CalendarStore = createCalendarStore(() => props.scenario, {
    changeSession: (change) => app.document.changeSession(change),
    restoreSession: (id) => app.document.restoreSession(id),
    tell(event, session, date) {
      const names = calendar.known()?.names;
      if (names === undefined) return;
      const name = nameSession(session, names, lang());
      if (event === "moved") app.announce(texts().calendar.saidMoved(name, formatDate(date, lang())));
      else
        app.announce(
          event === "cancelled" ? texts().calendar.saidCancelled(name) : texts().calendar.saidRestored(name),
        );
    },
  });
  return (
    <div class="calendar-view">
      <Switch fallback={<p class="map-wait">{texts().calendar.laying}</p>}>
        <Match when={calendar.layout().state === "failed"}>
          <p class="map-wait">{texts().calendar.failed}</p>
        </Match>
        <Match when={calendar.known()}>
          {(layout) => (
            <Show
              when={layout().sessions.length > 0}
              fallback={<CalendarEmpty hasPlan={layout().plan !== null} />}
            >
              <CalendarBody layout={layout()} calendar={calendar} />
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function CalendarBody(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const sessionDrag = createSessionDrag((session, date) => {
    const place = { ...placeOfSession(session), date };
    props.calendar.attempt(session, changeTo(props.layout.scenario, session, place, ""));
  });
  createFocusReturn(props.calendar);
  const formLabel = (form: (typeof FORMS)[number]): string => {
    const labels = {
      month: texts().calendar.month,
      week: texts().calendar.week,
      roster: texts().calendar.roster,
    };
    return labels[form];
  };
  const sentence = (): string => {
    const { held, moved, cancelled } = countStatuses(props.calendar.shown());
    const short = props.calendar.shortMonths().length;
    return [
      texts().calendar.held(held),
      moved === 0 ? "" : texts().calendar.movedAmong(moved),
      cancelled === 0 ? "" : texts().calendar.cancelledCount(cancelled),
      short === 0 ? "" : texts().calendar.shortCount(short),
    ].join("");
  };
  return (
    <>
      <h2 class="calendar-sentence" data-testid="calendar-sentence">
        {sentence()}
      </h2>
      <Show when={app.planIsStale()}>
        <p class="calendar-notice">{texts().calendar.stale}</p>
      </Show>
      <ShortMonths layout={props.layout} calendar={props.calendar} />
      <div class="calendar-head">
        <Show when={props.calendar.form() !== "roster"}>
          <CalendarNavigation layout={props.layout} calendar={props.calendar} />
        </Show>
        <ChoiceQuestion
          label={texts().calendar.view}
          hideLabel
          inline
          value={props.calendar.form()}
          choices={FORMS.map((value) => ({ value, label: formLabel(value) }))}
          onChange={(form) => props.calendar.setForm(form)}
        />
      </div>
      <CalendarFilters layout={props.layout} calendar={props.calendar} />
      <Show when={props.calendar.shown().length === 0}>
        <p class="calendar-notice">
          {texts().calendar.emptyFilter}{" "}
          <button type="button" class="link-button" onClick={() => props.calendar.setFilter(NO_FILTER)}>
            {texts().calendar.clearFilters}
          </button>
        </p>
      </Show>
      <p class="calendar-checking" role="status">
        {props.calendar.checking() ? texts().calendar.checking : ""}
      </p>
      <CalendarForms layout={props.layout} calendar={props.calendar} sessionDrag={sessionDrag} />
      <CalendarTasks layout={props.layout} calendar={props.calendar} />
      <DragGhost layout={props.layout} sessionDrag={sessionDrag} />
    </>
  );
}

const FORMS: readonly CalendarForm[] = ["month", "week", "roster"];

function CalendarForms(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  readonly sessionDrag: SessionDrag;
}): JSX.Element {
  const texts = useTexts();
  return (
    <Switch>
      <Match when={props.calendar.form() === "roster"}>
        <RosterTables layout={props.layout} calendar={props.calendar} />
      </Match>
      <Match when={true}>
        <div class="calendar-scroll" tabIndex={0} role="group" aria-label={texts().calendar.title}>
          <Show when={props.calendar.form() === "week"} fallback={<MonthGrid {...props} />}>
            <WeekGrid {...props} />
          </Show>
        </div>
        <p class="hint">{texts().calendar.dragHint}</p>
      </Match>
    </Switch>
  );
}

function CalendarTasks(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const taskOf = <K extends CalendarTask["kind"]>(kind: K): Extract<CalendarTask, { kind: K }> | null => {
    const task = props.calendar.task();
    return task?.kind === kind ? (task as Extract<CalendarTask, { kind: K }>) : null;
  };
  return (
    <>
      <Show when={taskOf("session")} keyed>
        {(task) => <SessionDialog session={task.session} layout={props.layout} calendar={props.calendar} />}
      </Show>
      <Show when={taskOf("repair")} keyed>
        {(task) => <RepairDialog count={task.count} layout={props.layout} calendar={props.calendar} />}
      </Show>
      <Show when={taskOf("broken")} keyed>
        {(task) => <BrokenDialog task={task} layout={props.layout} calendar={props.calendar} />}
      </Show>
    </>
  );
}

/** The session under the pointer on its way to another day. */
function DragGhost(props: {
  readonly layout: CalendarLayout;
  readonly sessionDrag: SessionDrag;
}): JSX.Element {
  return (
    <Show when={props.sessionDrag.drag()}>
      {(drag) => (
        <div
          class="drag-ghost"
          aria-hidden="true"
          style={{ left: `${drag().x + 12}px`, top: `${drag().y + 12}px` }}
        >
          <TeamBadge names={props.layout.names} teamId={drag().session.teamId} />{" "}
          {props.layout.names.venueLabel(drag().session.venueId)}
        </div>
      )}
    </Show>
  );
}

/** Gives the focus back to the session that was open, once it stands in the grid again. */
function createFocusReturn(calendar: CalendarStore): void {
  let waiting: string | null = null;
  createEffect(
    on([calendar.task, calendar.known], ([task]) => {
      if (task !== null) {
        waiting = task.kind === "repair" ? null : task.session.id;
        return;
      }
      if (waiting === null || (document.activeElement ?? document.body) !== document.body) return;
      const buttons = [...document.querySelectorAll<HTMLElement>("[data-session]")];
      buttons.find(({ dataset }) => dataset["session"] === waiting)?.focus();
    }),
  );
}
