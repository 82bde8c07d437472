import { createMemo, For, type JSX } from "solid-js";
import { weekdayName } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5, 6] as const;

/** The values nobody has settled yet, each editable, folded under the questions. */
export function HypothesesFold(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const programme = (): Scenario["programme"] => props.scenario.programme;
  const halfDayCents = createMemo(() => props.scenario.teams[0]?.halfDayCents ?? 0);
  const kilometreCents = createMemo(() => props.scenario.vehicles[0]?.kilometreCents ?? 0);
  const toggleWeekday = (weekday: number, on: boolean): void => {
    const others = programme().weekdays.filter((day) => day !== weekday);
    const next = on ? [...others, weekday].sort((a, b) => a - b) : others;
    if (next.length > 0) app.document.changeProgramme({ weekdays: next });
  };

  return (
    <details class="fold">
      <summary>
        {texts().circuits.hypotheses} <span class="badge">{texts().shell.hypothesis}</span>
      </summary>
      <p class="hint">{texts().circuits.hypothesesHelp}</p>
      <fieldset class="question choice choice-inline">
        <legend class="question-label">{texts().circuits.weekdays}</legend>
        <div class="choice-list">
          <For each={WEEKDAYS}>
            {(weekday) => (
              <label
                class="choice-item choice-day"
                classList={{ "choice-chosen": programme().weekdays.includes(weekday) }}
              >
                <input
                  type="checkbox"
                  checked={programme().weekdays.includes(weekday)}
                  onChange={(event) => {
                    toggleWeekday(weekday, event.currentTarget.checked);
                    event.currentTarget.checked = programme().weekdays.includes(weekday);
                  }}
                />
                <span>{weekdayName(weekday, lang()).slice(0, 3)}</span>
                <span class="visually-hidden">{weekdayName(weekday, lang())}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <div class="compact-grid">
        <NumberQuestion
          compact
          label={texts().circuits.teams}
          value={props.scenario.teams.length}
          min={1}
          max={10}
          onChange={(value) => app.document.changeTeamCount(value)}
        />
        <NumberQuestion
          compact
          label={texts().circuits.session}
          value={programme().sessionMinutes}
          min={15}
          max={240}
          step={15}
          onChange={(value) => app.document.changeProgramme({ sessionMinutes: value })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.setup}
          value={programme().setupMinutes}
          min={0}
          max={120}
          step={5}
          onChange={(value) => app.document.changeProgramme({ setupMinutes: value })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.teardown}
          value={programme().teardownMinutes}
          min={0}
          max={120}
          step={5}
          onChange={(value) => app.document.changeProgramme({ teardownMinutes: value })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.breakTime}
          value={programme().breakMinutes}
          min={0}
          max={180}
          step={5}
          onChange={(value) => app.document.changeProgramme({ breakMinutes: value })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.capacity}
          value={programme().capacity}
          min={1}
          max={100}
          onChange={(value) => app.document.changeProgramme({ capacity: value })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.halfDayEuros}
          value={Math.round(halfDayCents() / 100)}
          min={0}
          max={5000}
          step={10}
          onChange={(value) => app.document.changeTeams({ halfDayCents: value * 100 })}
        />
        <NumberQuestion
          compact
          label={texts().circuits.kilometreCents}
          value={kilometreCents()}
          min={0}
          max={500}
          step={5}
          onChange={(value) => app.document.changeKilometreCents(value)}
        />
      </div>
    </details>
  );
}
