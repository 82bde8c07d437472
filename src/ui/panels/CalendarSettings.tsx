import { createMemo, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";
import { listSchoolSpans } from "../state/availabilityDays.ts";
import { AvailabilityEditor } from "./AvailabilityEditor.tsx";
import { CalendarClosures } from "./CalendarClosures.tsx";
import { CalendarHolidays } from "./CalendarHolidays.tsx";
import { CalendarPeriod } from "./CalendarPeriod.tsx";
import { CalendarThemes } from "./CalendarThemes.tsx";

/** When circuits run and who can be had when, folded under the questions of step 4. */
export function CalendarSettings(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const spans = createMemo(() => listSchoolSpans(props.scenario.calendar));
  return (
    <details class="fold">
      <summary>
        {texts().calendarSettings.title}{" "}
        <Show when={spans().some(({ kind }) => kind === "unknown")}>
          <span class="badge">{texts().calendarSettings.unknownBadge}</span>
        </Show>
      </summary>
      <CalendarPeriod scenario={props.scenario} />
      <CalendarHolidays calendar={props.scenario.calendar} spans={spans()} />
      <CalendarClosures scenario={props.scenario} />
      <AvailabilityEditor scenario={props.scenario} />
      <CalendarThemes scenario={props.scenario} />
    </details>
  );
}
