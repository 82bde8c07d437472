import { createMemo, For, type JSX, Show } from "solid-js";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { schoolHolidayName } from "../../i18n/sessionReasonText.ts";
import { schoolCalendarOf } from "../../pipeline/calendar/dayKinds.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { SchoolSpan } from "../state/availabilityDays.ts";
import { CalendarSchoolImport } from "./CalendarSchoolImport.tsx";

/** School holidays of the period, how far they are known, and the official calendar from a file (R31). */
export function CalendarHolidays(props: {
  readonly calendar: CalendarSettings;
  readonly spans: readonly SchoolSpan[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const holidays = (): readonly SchoolSpan[] => props.spans.filter(({ kind }) => kind !== "unknown");
  const unknown = (): readonly SchoolSpan[] => props.spans.filter(({ kind }) => kind === "unknown");
  const knownUntil = createMemo(() => formatIsoDate(schoolCalendarOf(props.calendar).knownUntil));
  return (
    <>
      <Show when={unknown().length > 0}>
        <div class="notice notice-warning" role="status">
          <For each={unknown()}>
            {(span) => <p class="notice-title">{texts().calendarSettings.unknownDays(span.from, span.to)}</p>}
          </For>
          <p>{texts().calendarSettings.unknownHelp}</p>
        </div>
      </Show>
      <details class="fold fold-inner">
        <summary>{texts().calendarSettings.holidaysTitle}</summary>
        <p class="hint">{texts().calendarSettings.holidaysKnown(props.calendar.zone, knownUntil())}</p>
        <Show
          when={holidays().length > 0}
          fallback={<p class="hint">{texts().calendarSettings.holidaysNone}</p>}
        >
          <ul class="plain-list">
            <For each={holidays()}>
              {(span) => (
                <li>
                  <strong class="holiday-name">{span.name ?? schoolHolidayName(span.kind, lang())}</strong>{" "}
                  {texts().calendarSettings.holidaySpan(span.from, span.to)}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <CalendarSchoolImport calendar={props.calendar} />
      </details>
    </>
  );
}
