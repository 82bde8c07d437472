import { type JSX, Show } from "solid-js";
import { sessionReasonText } from "../../i18n/sessionReasonText.ts";
import { useLang } from "../state/appContext.tsx";
import type { CalendarDay } from "../state/calendarDays.ts";

/** Names a public holiday, a closure and school holidays; the latter in sight once a week, heard every day. */
export function DayLabels(props: { readonly day: CalendarDay; readonly always?: boolean }): JSX.Element {
  const lang = useLang();
  const inSight = (): boolean =>
    props.always === true || props.day.schoolBegins || props.day.weekday === 1 || props.day.dayOfMonth === 1;
  return (
    <>
      <Show when={props.day.closedBy}>
        {(reason) => <span class="day-label day-label-closed">{sessionReasonText(reason(), lang())}</span>}
      </Show>
      <Show when={props.day.school}>
        {(reason) => (
          <span class="day-label" classList={{ "visually-hidden": !inSight() }}>
            {sessionReasonText(reason(), lang())}
          </span>
        )}
      </Show>
    </>
  );
}

/** Classes of a cell, so that it reads without colour: hatched when closed, dotted in school holidays. */
export function dayClasses(day: CalendarDay): Readonly<Record<string, boolean>> {
  return {
    day: true,
    "day-closed": day.closedBy !== null,
    "day-holidays": day.closedBy === null && day.school !== null,
    "day-outside": !day.inHorizon,
  };
}
