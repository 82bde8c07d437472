import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import { tryChange } from "../../pipeline/calendar/proposeMoves.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { firstDayOf } from "./calendarDays.ts";
import {
  type CalendarFilter,
  filterSessions,
  groupByDate,
  listShortMonths,
  NO_FILTER,
} from "./calendarFilter.ts";
import { type CalendarLayout, createCalendarInput, layCalendar } from "./calendarLayout.ts";
import { createDeferred, type Deferred, latestOf } from "./deferred.ts";

export type CalendarForm = "month" | "week" | "roster";

/** What lies over the calendar and waits for an answer. */
export type CalendarTask =
  | { readonly kind: "session"; readonly session: Session }
  | { readonly kind: "repair"; readonly count: MonthCount }
  | {
      readonly kind: "broken";
      readonly change: SessionChange;
      /** Before the change, and as it would be with it. */
      readonly session: Session;
      readonly tried: Session;
      readonly violations: readonly Violation[];
    };

/** The calendar on the screen: where it stands, what it shows, and changes by hand. */
export interface CalendarStore {
  readonly layout: Accessor<Deferred<CalendarLayout>>;
  /** The freshest layout, one that is being replaced included. */
  readonly known: Accessor<CalendarLayout | null>;
  readonly form: Accessor<CalendarForm>;
  setForm(form: CalendarForm): void;
  /** `YYYY-MM`: at first the month of the first session. */
  readonly month: Accessor<string>;
  /** Monday of the week that is shown, as a day number. */
  readonly monday: Accessor<number>;
  goToMonth(month: string): void;
  goToDay(dayNumber: number): void;
  readonly filter: Accessor<CalendarFilter>;
  setFilter(patch: Partial<CalendarFilter>): void;
  readonly shown: Accessor<readonly Session[]>;
  readonly byDate: Accessor<ReadonlyMap<string, readonly Session[]>>;
  /** Months below the minimum, of the halls that are shown. */
  readonly shortMonths: Accessor<readonly MonthCount[]>;
  readonly task: Accessor<CalendarTask | null>;
  openTask(task: CalendarTask): void;
  closeTask(): void;
  readonly checking: Accessor<boolean>;
  /** Keeps a change that breaks nothing; asks about one that does. */
  attempt(session: Session, change: SessionChange): void;
  /** Keeps a change whatever it breaks. */
  keep(session: Session, change: SessionChange): void;
  restore(session: Session): void;
}

/** What happened to a session, for the live region. */
export type CalendarEvent = "moved" | "cancelled" | "restored";

/** Where changes of sessions go. */
export interface CalendarActions {
  changeSession(change: SessionChange): void;
  restoreSession(sessionId: string): void;
  tell(event: CalendarEvent, session: Session, date: string): void;
}

/** Creates the state of the calendar; sessions are laid off the render path, once for each scenario and plan. */
export function createCalendarStore(scenario: Accessor<Scenario>, actions: CalendarActions): CalendarStore {
  const layout = createDeferred(createCalendarInput(scenario), layCalendar);
  const known = createMemo(() => latestOf(layout()));
  const [form, setForm] = createSignal<CalendarForm>("month");
  const [cursor, setCursor] = createSignal<number | null>(null);
  const [filter, setFilter] = createSignal<CalendarFilter>(NO_FILTER);
  const [task, setTask] = createSignal<CalendarTask | null>(null);
  const [checking, setChecking] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const shown = createMemo(() => {
    const current = known();
    return current === null ? [] : filterSessions(current.sessions, filter(), current.names);
  });
  const day = (): number => cursor() ?? firstDayShown(known());

  function keep(session: Session, change: SessionChange): void {
    setTask(null);
    actions.changeSession(change);
    actions.tell(change.to === null ? "cancelled" : "moved", session, change.to?.date ?? session.date);
  }

  function tryOut(session: Session, change: SessionChange): void {
    const current = known();
    if (current === null) return;
    const { sessions, violations } = tryChange(current.scenario, current.plan, change);
    const tried = sessions.find(({ id }) => id === session.id) ?? session;
    if (violations.length === 0) keep(session, change);
    else setTask({ kind: "broken", change, session, tried, violations });
  }

  return {
    layout,
    known,
    form,
    setForm: (next) => setForm(next),
    month: () => monthOf(day()),
    monday: () => mondayOf(day()),
    goToMonth: (month) => setCursor(firstDayOf(month)),
    goToDay: (dayNumber) => setCursor(dayNumber),
    filter,
    setFilter: (patch) => setFilter((before) => ({ ...before, ...patch })),
    shown,
    byDate: createMemo(() => groupByDate(shown())),
    shortMonths: createMemo(() =>
      listShortMonths(known()?.counts ?? [], new Set(shown().map(({ venueId }) => venueId))),
    ),
    task,
    openTask: (next) => setTask(next),
    closeTask: () => setTask(null),
    checking,
    attempt(session, change) {
      setTask(null);
      setChecking(true);
      clearTimeout(timer);
      timer = setTimeout(() => {
        tryOut(session, change);
        setChecking(false);
      }, 0);
    },
    keep,
    restore(session) {
      setTask(null);
      actions.restoreSession(session.id);
      actions.tell("restored", session, session.date);
    },
  };
}

function firstDayShown(layout: CalendarLayout | null): number {
  const date = layout?.sessions[0]?.date ?? layout?.scenario.calendar.start ?? "";
  return decodeIsoDate(date, "").value ?? 0;
}

function monthOf(dayNumber: number): string {
  const { year, month } = toCivilDate(dayNumber);
  return `${year}-${String(month).padStart(2, "0")}`;
}
