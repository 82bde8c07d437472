import { For, Index, type JSX, Show } from "solid-js";
import type { Availability, Opening, SchoolPeriod } from "../../../geodata/model/availability.ts";
import { weekdayName } from "../../i18n/format.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { CalendarSelect } from "./CalendarSelect.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const PERIODS: readonly SchoolPeriod[] = ["always", "term", "holidays"];
const WEEKS = ["all", "even", "odd"] as const;
const FIRST_HOURS: Opening = { weekdays: [1, 2, 3, 4, 5], when: "always", start: "08:00", end: "18:00" };

/** Hours of the week in which a hall, a team or a person can be had; none given = at any hour. */
export function AvailabilityHours(props: {
  readonly availability: Availability;
  onChange(openings: readonly Opening[] | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let add: HTMLButtonElement | undefined;
  const openings = (): readonly Opening[] => props.availability.openings ?? [];
  function remove(index: number): void {
    props.onChange(openings().toSpliced(index, 1));
    app.announce(texts().calendarSettings.openingRemoved);
    add?.focus();
  }
  return (
    <>
      <ChoiceQuestion
        label={texts().calendarSettings.hours}
        value={props.availability.openings === undefined ? "any" : "given"}
        choices={[
          { value: "any", label: texts().calendarSettings.hoursAny },
          { value: "given", label: texts().calendarSettings.hoursGiven },
        ]}
        inline
        hint={texts().calendarSettings.hoursHelp}
        onChange={(choice) => props.onChange(choice === "any" ? null : [FIRST_HOURS])}
      />
      <Show when={props.availability.openings !== undefined}>
        <Index
          each={openings()}
          fallback={
            <p class="notice notice-warning" role="status">
              {texts().calendarSettings.hoursNever}
            </p>
          }
        >
          {(opening, index) => (
            <OpeningFields
              number={index + 1}
              opening={opening()}
              onChange={(changed) => props.onChange(openings().with(index, changed))}
              onRemove={() => remove(index)}
            />
          )}
        </Index>
        <button
          type="button"
          class="button"
          ref={add}
          onClick={() => props.onChange([...openings(), openings().at(-1) ?? FIRST_HOURS])}
        >
          {texts().calendarSettings.addOpening}
        </button>
      </Show>
    </>
  );
}

/** One window of the week: days, hours, period of the school year, weeks. */
function OpeningFields(props: {
  readonly number: number;
  readonly opening: Opening;
  onChange(opening: Opening): void;
  onRemove(): void;
}): JSX.Element {
  const texts = useTexts();
  const changeWeeks = (choice: (typeof WEEKS)[number]): void => {
    const { weeks: _before, ...others } = props.opening;
    props.onChange(choice === "all" ? others : { ...others, weeks: choice });
  };
  return (
    <fieldset class="block opening">
      <legend class="question-label">{texts().calendarSettings.opening(props.number)}</legend>
      <OpeningDays
        weekdays={props.opening.weekdays}
        onChange={(weekdays) => props.onChange({ ...props.opening, weekdays })}
      />
      <div class="compact-grid">
        <TimeField
          label={texts().calendarSettings.start}
          value={props.opening.start}
          onChange={(start) => props.onChange({ ...props.opening, start })}
        />
        <TimeField
          label={texts().calendarSettings.end}
          value={props.opening.end}
          invalid={props.opening.end <= props.opening.start}
          onChange={(end) => props.onChange({ ...props.opening, end })}
        />
        <CalendarSelect
          label={texts().calendarSettings.when}
          value={props.opening.when}
          choices={PERIODS.map((value) => ({ value, label: texts().calendarSettings.whenValue[value] }))}
          onChange={(when) => props.onChange({ ...props.opening, when })}
        />
        <CalendarSelect
          label={texts().calendarSettings.weeks}
          value={props.opening.weeks ?? "all"}
          choices={WEEKS.map((value) => ({ value, label: texts().calendarSettings.weeksValue[value] }))}
          onChange={changeWeeks}
        />
      </div>
      <Show when={props.opening.end <= props.opening.start}>
        <p class="notice notice-warning" role="alert">
          {texts().calendarSettings.openingReversed}
        </p>
      </Show>
      <button
        type="button"
        class="button button-quiet"
        aria-label={texts().calendarSettings.removeOpening(props.number)}
        onClick={() => props.onRemove()}
      >
        {texts().shell.remove}
      </button>
    </fieldset>
  );
}

/** Weekdays as boxes to tick; the last one stays, since hours without a day mean nothing. */
function OpeningDays(props: {
  readonly weekdays: readonly number[];
  onChange(weekdays: readonly number[]): void;
}): JSX.Element {
  const lang = useLang();
  const toggle = (box: HTMLInputElement, weekday: number): void => {
    const others = props.weekdays.filter((day) => day !== weekday);
    const next = box.checked ? [...others, weekday].sort((a, b) => a - b) : others;
    if (next.length > 0) props.onChange(next);
    box.checked = props.weekdays.includes(weekday);
  };
  return (
    <div class="opening-days">
      <For each={WEEKDAYS}>
        {(weekday) => (
          <label class="check">
            <input
              type="checkbox"
              checked={props.weekdays.includes(weekday)}
              onChange={(event) => toggle(event.currentTarget, weekday)}
            />
            <span aria-hidden="true">{weekdayName(weekday, lang()).slice(0, 3)}</span>
            <span class="visually-hidden">{weekdayName(weekday, lang())}</span>
          </label>
        )}
      </For>
    </div>
  );
}

/** An hour of the day, `HH:MM`. */
function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly invalid?: boolean;
  onChange(time: string): void;
}): JSX.Element {
  return (
    <label class="question question-compact">
      <span class="question-label">{props.label}</span>
      <input
        class="text-input"
        type="time"
        value={props.value}
        aria-invalid={props.invalid === true ? "true" : undefined}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") props.onChange(value.slice(0, 5));
        }}
      />
    </label>
  );
}
