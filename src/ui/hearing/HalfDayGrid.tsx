import { createSignal, createUniqueId, For, type JSX, onCleanup, onMount } from "solid-js";
import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import { weekdayName } from "../../i18n/format.ts";
import { halfDayName } from "../../i18n/surveyWords.ts";
import { includesHalfDay, isSameHalfDay } from "../../pipeline/hearings/halfDays.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HALF_DAYS = ["am", "pm"] as const;

/** Letters of a weekday at the head of its column; the boxes say its whole name. */
const SHORT = 3;

const STEPS: Readonly<Record<string, readonly [days: number, halves: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The half-days of a week to tick: one stop of the Tab key, arrows within. */
export function HalfDayGrid(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly WeeklyHalfDay[];
  onChange(value: readonly WeeklyHalfDay[]): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const hintId = createUniqueId();
  const [current, setCurrent] = createSignal<WeeklyHalfDay>({ weekday: 1, halfDay: "am" });
  let grid: HTMLFieldSetElement | undefined;

  const idOf = ({ weekday, halfDay }: WeeklyHalfDay): string => `${hintId}-${weekday}-${halfDay}`;
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || !(event.target instanceof Node) || grid?.contains(event.target) !== true)
      return;
    const { weekday, halfDay } = current();
    const day = Math.min(7, Math.max(1, weekday + step[0]));
    const half = step[1] === 0 ? halfDay : step[1] > 0 ? "pm" : "am";
    event.preventDefault();
    document.getElementById(idOf({ weekday: day, halfDay: half }))?.focus();
  };
  // Dialogs stop keys before they reach what is inside; a listener beside theirs still hears them.
  onMount(() => window.addEventListener("keydown", move, true));
  onCleanup(() => window.removeEventListener("keydown", move, true));

  const toggle = (slot: WeeklyHalfDay, ticked: boolean): void => {
    const others = props.value.filter((each) => !isSameHalfDay(each, slot));
    props.onChange(ticked ? [...others, slot] : others);
  };
  return (
    <fieldset class="half-day-grid" ref={grid} aria-describedby={hintId}>
      <legend class="question-label">{props.label}</legend>
      <div class="half-day-scroll">
        <table>
          <thead>
            <tr>
              <td />
              <For each={WEEKDAYS}>
                {(weekday) => (
                  <th scope="col" abbr={weekdayName(weekday, lang())}>
                    {weekdayName(weekday, lang()).slice(0, SHORT)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={HALF_DAYS}>
              {(halfDay) => (
                <tr>
                  <th scope="row">{halfDayName(halfDay, lang())}</th>
                  <For each={WEEKDAYS}>
                    {(weekday) => {
                      const slot = { weekday, halfDay };
                      return (
                        <td>
                          <label class="half-day-box">
                            <input
                              type="checkbox"
                              id={idOf(slot)}
                              aria-label={`${weekdayName(weekday, lang())} ${halfDayName(halfDay, lang())}`}
                              tabIndex={isSameHalfDay(current(), slot) ? 0 : -1}
                              checked={includesHalfDay(props.value, slot)}
                              onFocus={() => setCurrent(slot)}
                              onChange={(event) => toggle(slot, event.currentTarget.checked)}
                            />
                          </label>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <p id={hintId} class="hint">
        {props.hint} {texts().hearing.gridHelp}
      </p>
    </fieldset>
  );
}
