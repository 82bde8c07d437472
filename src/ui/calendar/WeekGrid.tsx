import { createMemo, For, type JSX } from "solid-js";
import { formatClock, formatDayOfMonth, weekdayName } from "../../i18n/format.ts";
import { createOpenings } from "../../pipeline/calendar/openings.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { type CalendarWeek, readWeek } from "../state/calendarDays.ts";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { listHalves } from "../state/calendarHours.ts";
import type { SessionDrag } from "./createSessionDrag.ts";
import { dayClasses, DayLabels } from "./DayLabels.tsx";
import { SessionButton } from "./SessionButton.tsx";
import { weekTitle } from "./weekTitle.ts";

/** A week, hours down and days across, morning and afternoon apart. */
export function WeekGrid(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  readonly sessionDrag: SessionDrag;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const week = createMemo((): CalendarWeek => readWeek(props.calendar.monday(), props.layout.readDay));
  const sessionsOn = (date: string): readonly Session[] => props.calendar.byDate().get(date) ?? [];
  const midday = createMemo(() => createOpenings(props.layout.scenario).midday);
  const halves = createMemo(() =>
    listHalves(
      week().days.flatMap(({ date }) => sessionsOn(date)),
      midday(),
    ),
  );
  return (
    <table class="calendar-grid calendar-week">
      <caption class="visually-hidden">{weekTitle(week(), texts(), lang())}</caption>
      <thead>
        <tr>
          <th scope="col" class="week-number">
            {texts().calendar.hour}
          </th>
          <For each={week().days}>
            {(day) => (
              <th scope="col" classList={dayClasses(day)}>
                <span class="week-day">
                  {weekdayName(day.weekday, lang())} {formatDayOfMonth(day.date, lang())}
                </span>
                <DayLabels day={day} always />
              </th>
            )}
          </For>
        </tr>
      </thead>
      <For each={halves()}>
        {(half) => (
          <tbody>
            <tr class="half-day">
              <th scope="rowgroup" colSpan={8}>
                {half.halfDay === "am" ? texts().calendar.morning : texts().calendar.afternoon}
              </th>
            </tr>
            <For each={half.hours}>
              {(hour) => (
                <tr>
                  <th scope="row" class="week-number">
                    {formatClock(hour * 60, lang())}
                  </th>
                  <For each={week().days}>
                    {(day) => (
                      <td
                        data-date={day.date}
                        classList={{
                          ...dayClasses(day),
                          "day-target": props.sessionDrag.drag()?.over === day.date,
                        }}
                      >
                        <For each={sessionsOn(day.date).filter((session) => half.holds(session, hour))}>
                          {(session) => (
                            <SessionButton
                              session={session}
                              names={props.layout.names}
                              calendar={props.calendar}
                              sessionDrag={props.sessionDrag}
                              showEnd
                            />
                          )}
                        </For>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        )}
      </For>
    </table>
  );
}
