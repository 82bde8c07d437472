import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { weekdayName } from "../../i18n/format.ts";
import { slotText } from "../../i18n/lockText.ts";
import { forbidSlot, freeSlot, type LockedSlot, slotDecision } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** The half-days of the week on which nobody goes out, or one team does not: one box each. */
export function HalfDayGrid(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const selectId = createUniqueId();
  const [chosenTeam, setChosenTeam] = createSignal("");
  const team = () => props.scenario.teams.find(({ id }) => id === chosenTeam());
  const who = (): string => team()?.name ?? texts().acting.gridAll;
  const halves = ["am", "pm"] as const;
  const slotAt = (weekday: number, halfDay: "am" | "pm"): LockedSlot => ({
    teamId: team()?.id ?? null,
    weekday,
    halfDay,
  });
  const stateAt = (weekday: number, halfDay: "am" | "pm"): "all" | "team" | "free" =>
    slotDecision(props.scenario.locks, slotAt(weekday, halfDay));
  /** Ruled out for everybody: not to be changed for one team. */
  const isForAll = (weekday: number, halfDay: "am" | "pm"): boolean =>
    team() !== undefined && stateAt(weekday, halfDay) === "all";

  return (
    <div class="question half-day-grid">
      <p class="question-label">{texts().acting.gridQuestion}</p>
      <p class="hint">{texts().acting.gridHelp}</p>
      <Show when={props.scenario.teams.length > 1}>
        <label for={selectId}>{texts().acting.gridWho}</label>
        <select
          id={selectId}
          class="select"
          value={chosenTeam()}
          onChange={(event) => setChosenTeam(event.currentTarget.value)}
        >
          <option value="">{texts().acting.gridAll}</option>
          <For each={props.scenario.teams}>{({ id, name }) => <option value={id}>{name}</option>}</For>
        </select>
      </Show>
      <table class="small-table grid-table">
        <caption class="visually-hidden">{texts().acting.gridCaption(who())}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{texts().acting.gridHalf}</span>
            </th>
            <For each={props.scenario.programme.weekdays}>
              {(weekday) => (
                <th scope="col">
                  <abbr title={weekdayName(weekday, lang())}>{weekdayName(weekday, lang()).slice(0, 3)}</abbr>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={halves}>
            {(half) => (
              <tr>
                <th scope="row">{half === "am" ? texts().acting.morning : texts().acting.afternoon}</th>
                <For each={props.scenario.programme.weekdays}>
                  {(weekday) => (
                    <td>
                      <label
                        class="grid-cell"
                        title={isForAll(weekday, half) ? texts().acting.gridForAll : undefined}
                      >
                        <input
                          type="checkbox"
                          aria-label={texts().acting.gridCell(slotText(weekday, half, lang()))}
                          checked={stateAt(weekday, half) !== "free"}
                          disabled={isForAll(weekday, half)}
                          onChange={(event) => {
                            const edit = event.currentTarget.checked ? forbidSlot : freeSlot;
                            app.document.changeLocks((locks) => edit(locks, slotAt(weekday, half)));
                          }}
                        />
                      </label>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
