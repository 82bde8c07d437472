import { For, type JSX, Show } from "solid-js";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import { formatMonth } from "../../i18n/format.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { firstDayOf, readWeek } from "../state/calendarDays.ts";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { weekTitle } from "./weekTitle.ts";

/** Title of what is shown, with the way to the month or week before and after, to any month, and to today. */
export function CalendarNavigation(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const inWeeks = (): boolean => props.calendar.form() === "week";
  const months = (): readonly string[] => props.layout.months;
  const monthAt = (step: -1 | 1): string | undefined => {
    const index = months().indexOf(props.calendar.month()) + step;
    return index < 0 ? undefined : months()[index];
  };
  const mondayAt = (step: -1 | 1): number | undefined => {
    const monday = props.calendar.monday() + step * 7;
    const [first, last] = [months()[0], months().at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const end = firstDayOf(last) + 30;
    return monday < mondayOf(firstDayOf(first)) || monday > end ? undefined : monday;
  };
  const canStep = (step: -1 | 1): boolean => (inWeeks() ? mondayAt(step) : monthAt(step)) !== undefined;
  const go = (step: -1 | 1): void => {
    const [monday, month] = [mondayAt(step), monthAt(step)];
    if (inWeeks() && monday !== undefined) props.calendar.goToDay(monday);
    if (!inWeeks() && month !== undefined) props.calendar.goToMonth(month);
  };
  const todayInside = (): boolean => months().includes(app.today().slice(0, 7));
  const goToToday = (): void => {
    const { value } = decodeIsoDate(app.today(), "");
    if (value !== undefined) props.calendar.goToDay(value);
  };
  const title = (): string =>
    inWeeks()
      ? weekTitle(readWeek(props.calendar.monday(), props.layout.readDay), texts(), lang())
      : formatMonth(props.calendar.month(), lang());
  return (
    <div class="calendar-navigation">
      <button
        type="button"
        class="button button-step"
        aria-label={inWeeks() ? texts().calendar.previousWeek : texts().calendar.previousMonth}
        disabled={!canStep(-1)}
        onClick={() => go(-1)}
      >
        <span aria-hidden="true">←</span>
      </button>
      <h3
        class="calendar-period"
        classList={{ "visually-hidden": !inWeeks() }}
        aria-live="polite"
        data-testid="calendar-period"
      >
        {title()}
      </h3>
      <Show when={!inWeeks()}>
        <MonthSelect layout={props.layout} calendar={props.calendar} />
      </Show>
      <button
        type="button"
        class="button button-step"
        aria-label={inWeeks() ? texts().calendar.nextWeek : texts().calendar.nextMonth}
        disabled={!canStep(1)}
        onClick={() => go(1)}
      >
        <span aria-hidden="true">→</span>
      </button>
      <button
        type="button"
        class="button"
        disabled={!todayInside()}
        title={todayInside() ? undefined : texts().calendar.todayOutside}
        onClick={goToToday}
      >
        {texts().calendar.today}
      </button>
    </div>
  );
}

/** Title of the month and way to any other. */
function MonthSelect(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <label class="calendar-jump">
      <span class="visually-hidden">{texts().calendar.goToMonth}</span>
      <select class="select" onChange={(event) => props.calendar.goToMonth(event.currentTarget.value)}>
        <For each={props.layout.months}>
          {(month) => (
            <option value={month} selected={month === props.calendar.month()}>
              {formatMonth(month, lang())}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
