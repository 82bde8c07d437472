import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { SchoolZone } from "../../../geodata/model/schoolHoliday.ts";
import type { SkippedSessionRepair } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { findTerritoryAcademy } from "../state/availabilityDays.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";
import { CalendarDateField } from "./CalendarDateField.tsx";

const ZONES: readonly SchoolZone[] = ["A", "B", "C"];
/** Most visits in a month that one can ask for. */
const MOST_VISITS = 31;

const REPAIRS = {
  cancel: [],
  move: ["move"],
  team: ["other-team"],
  teamMove: ["other-team", "move"],
  moveTeam: ["move", "other-team"],
} as const satisfies Readonly<Record<string, readonly SkippedSessionRepair[]>>;
type RepairChoice = keyof typeof REPAIRS;
const REPAIR_CHOICES: readonly RepairChoice[] = ["cancel", "move", "team", "teamMove", "moveTeam"];

function repairChoice(repairs: readonly SkippedSessionRepair[]): RepairChoice {
  return REPAIR_CHOICES.find((choice) => REPAIRS[choice].join() === repairs.join()) ?? "cancel";
}

/** The school zone, with the one of the territory's académie. */
function SchoolZoneQuestion(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const academy = createMemo(() => findTerritoryAcademy(props.scenario));
  const proposed = (): SchoolZone | null => academy()?.zone ?? null;
  const hint = (): string => {
    const found = academy();
    if (found === null) return texts().calendarSettings.academyNone;
    if (found.zone === null) return texts().calendarSettings.academyOwnDates(found.name);
    return texts().calendarSettings.academyZone(found.name, found.zone);
  };
  return (
    <>
      <ChoiceQuestion
        label={texts().calendarSettings.zone}
        value={props.scenario.calendar.zone}
        choices={ZONES.map((zone) => ({ value: zone, label: zone }))}
        inline
        hint={hint()}
        onChange={(zone) => app.document.changeCalendar({ zone })}
      />
      <Show when={proposed() === props.scenario.calendar.zone ? null : proposed()}>
        {(zone) => (
          <button type="button" class="button" onClick={() => app.document.changeCalendar({ zone: zone() })}>
            {texts().calendarSettings.takeZone(zone())}
          </button>
        )}
      </Show>
    </>
  );
}

/** When the plan runs, in which school zone, and what becomes of a session that cannot take place. */
export function CalendarPeriod(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [refused, setRefused] = createSignal(false);
  const changeStart = (start: string): void => {
    setRefused(false);
    if (start !== "") app.document.changeStart(start);
  };
  const changeEnd = (end: string): void => {
    const sound = end >= props.scenario.calendar.start;
    setRefused(end !== "" && !sound);
    if (sound) app.document.changeCalendar({ end });
  };
  return (
    <details class="fold fold-inner">
      <summary>{texts().calendarSettings.periodTitle}</summary>
      <div class="compact-grid">
        <CalendarDateField
          label={texts().calendarSettings.from}
          value={props.scenario.calendar.start}
          onChange={changeStart}
        />
        <CalendarDateField
          label={texts().calendarSettings.to}
          value={props.scenario.calendar.end}
          invalid={refused()}
          onChange={changeEnd}
        />
      </div>
      <Show when={refused()}>
        <p class="notice notice-error" role="alert">
          {texts().calendarSettings.endBeforeStart}
        </p>
      </Show>
      <SchoolZoneQuestion scenario={props.scenario} />
      <ChoiceQuestion
        label={texts().calendarSettings.inHolidays}
        value={props.scenario.calendar.inSchoolHolidays ?? "open"}
        choices={[
          { value: "open", label: texts().calendarSettings.inHolidaysOpen },
          { value: "closed", label: texts().calendarSettings.inHolidaysClosed },
        ]}
        inline
        onChange={(inSchoolHolidays) =>
          app.document.changeCalendar({
            inSchoolHolidays: inSchoolHolidays === "open" ? undefined : inSchoolHolidays,
          })
        }
      />
      <ChoiceQuestion
        label={texts().calendarSettings.skipped}
        value={repairChoice(props.scenario.calendar.skippedSessions ?? [])}
        choices={REPAIR_CHOICES.map((value) => ({ value, label: texts().calendarSettings.repair[value] }))}
        onChange={(choice) =>
          app.document.changeCalendar({
            skippedSessions: choice === "cancel" ? undefined : REPAIRS[choice],
          })
        }
      />
      <NumberQuestion
        label={texts().calendarSettings.minVisits}
        value={props.scenario.programme.minVisitsPerMonth ?? 0}
        min={0}
        max={MOST_VISITS}
        hint={texts().calendarSettings.minVisitsHelp}
        onChange={(visits) => app.document.changeMinVisits(visits)}
      />
    </details>
  );
}
