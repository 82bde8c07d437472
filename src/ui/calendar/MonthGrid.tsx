import { createMemo, For, type JSX, Show } from "solid-js";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { formatDate, formatMonth, weekdayName } from "../../i18n/format.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { type CalendarDay, listMonthWeeks } from "../state/calendarDays.ts";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import type { SessionDrag } from "./createSessionDrag.ts";
import { dayClasses, DayLabels } from "./DayLabels.tsx";
import { SessionButton } from "./SessionButton.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Sessions of a day that are shown before « et 12 autres ». */
const MOST_A_DAY = 5;

/** A month, one row a week from Monday on, ISO week number in front. */
export function MonthGrid(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  readonly sessionDrag: SessionDrag;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const weeks = createMemo(() => listMonthWeeks(props.calendar.month(), props.layout.readDay));
  return (
    <table class="calendar-grid calendar-month">
      <caption class="visually-hidden">
        {texts().calendar.monthCaption(formatMonth(props.calendar.month(), lang()))}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="week-number">
            <span aria-hidden="true">{texts().calendar.weekShort}</span>
            <span class="visually-hidden">{texts().calendar.weekColumn}</span>
          </th>
          <For each={WEEKDAYS}>{(weekday) => <th scope="col">{weekdayName(weekday, lang())}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={weeks()}>
          {(week) => (
            <tr>
              <th scope="row" class="week-number">
                <span class="visually-hidden">{texts().calendar.weekColumn} </span>
                {week.week}
              </th>
              <For each={week.days}>
                {(day) => (
                  <MonthDay
                    day={day}
                    layout={props.layout}
                    calendar={props.calendar}
                    sessionDrag={props.sessionDrag}
                  />
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function MonthDay(props: {
  readonly day: CalendarDay;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  readonly sessionDrag: SessionDrag;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const ofMonth = (): boolean => props.day.date.startsWith(props.calendar.month());
  const sessions = (): readonly Session[] => props.calendar.byDate().get(props.day.date) ?? [];
  const hidden = (): number => (sessions().length > MOST_A_DAY + 1 ? sessions().length - MOST_A_DAY : 0);
  const inSight = (): readonly Session[] => sessions().slice(0, sessions().length - hidden());
  const openWeek = (): void => {
    const { value } = decodeIsoDate(props.day.date, "");
    if (value === undefined) return;
    props.calendar.goToDay(value);
    props.calendar.setForm("week");
  };
  return (
    <td
      data-date={props.day.date}
      classList={{
        ...dayClasses(props.day),
        "day-other-month": !ofMonth(),
        "day-target": props.sessionDrag.drag()?.over === props.day.date,
      }}
    >
      <time class="day-number" datetime={props.day.date}>
        <span aria-hidden="true">{props.day.dayOfMonth}</span>
        <span class="visually-hidden">{formatDate(props.day.date, lang())}</span>
      </time>
      <DayLabels day={props.day} />
      <ul class="day-sessions">
        <For each={inSight()}>
          {(session) => (
            <li>
              <SessionButton
                session={session}
                names={props.layout.names}
                calendar={props.calendar}
                sessionDrag={props.sessionDrag}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={hidden() > 0}>
        <button type="button" class="link-button day-more" onClick={openWeek}>
          {texts().calendar.more(hidden())}
        </button>
      </Show>
    </td>
  );
}
