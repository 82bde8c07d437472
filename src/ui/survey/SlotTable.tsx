import { createMemo, For, type JSX, Show } from "solid-js";
import { formatPercent, weekdayName } from "../../i18n/format.ts";
import { halfDayName } from "../../i18n/surveyWords.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { AnswerBar } from "./AnswerBars.tsx";

const HALF_DAYS = ["am", "pm", "evening"] as const;
const WEEK = [1, 2, 3, 4, 5, 6] as const;
const SUNDAY = 7;

/** Shades of the table, besides none. */
const SHADES = 4;

/** Wishes by day and part of the day: the darker, the more; hatched where a count is withheld. */
export function SlotTable(props: {
  readonly bars: readonly AnswerBar[];
  readonly threshold: number;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const shares = createMemo(() => new Map(props.bars.map(({ name, share }) => [name, share])));
  const most = createMemo(() => props.bars.find(({ share }) => share !== null));
  const weekdays = (): readonly number[] =>
    props.bars.some(({ name, share }) => share !== null && name.startsWith(String(SUNDAY)))
      ? [...WEEK, SUNDAY]
      : WEEK;
  const shadeOf = (share: number | null): string =>
    share === null
      ? "slot-hidden"
      : `slot-shade-${Math.ceil((share / Math.max(most()?.share ?? 1, 0.01)) * SHADES)}`;
  return (
    <section class="survey-section">
      <h3>{texts().survey.slotsTitle}</h3>
      <Show when={most()}>
        {(first) => <p class="survey-lead">{texts().survey.mostWished(first().label, first().share ?? 0)}</p>}
      </Show>
      <div class="slot-scroll">
        <table class="slot-table" data-testid="survey-slots">
          <caption class="visually-hidden">{texts().survey.slotsCaption}</caption>
          <thead>
            <tr>
              <td class="slot-corner" />
              <For each={weekdays()}>{(weekday) => <th scope="col">{weekdayName(weekday, lang())}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={HALF_DAYS}>
              {(halfDay) => (
                <tr>
                  <th scope="row">{halfDayName(halfDay, lang())}</th>
                  <For each={weekdays()}>
                    {(weekday) => {
                      const share = (): number | null => shares().get(`${weekday}-${halfDay}`) ?? null;
                      return (
                        <td class={shadeOf(share())}>
                          <Show
                            when={share() !== null}
                            fallback={<span class="visually-hidden">{texts().survey.hidden}</span>}
                          >
                            {formatPercent(share() ?? 0, lang())}
                          </Show>
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
      <p class="hint">{texts().survey.multiple}</p>
      <p class="hint slot-legend">
        <span class="slot-swatch slot-hidden" aria-hidden="true" />
        {texts().survey.hiddenLegend(props.threshold)}
      </p>
    </section>
  );
}
