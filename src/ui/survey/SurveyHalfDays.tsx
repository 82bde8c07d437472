import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { SurveyRelease } from "../../../geodata/model/surveyRelease.ts";
import { formatPercent } from "../../i18n/format.ts";
import { surveyAnswerText } from "../../i18n/surveyWords.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { listWishedHalfDays, type WishedHalfDay } from "../state/surveySlots.ts";

/** Proposes the half-days that families ask for as those of the programme; nothing changes before one agrees. */
export function SurveyHalfDays(props: { readonly release: SurveyRelease }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [changed, setChanged] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const wished = createMemo(() =>
    listWishedHalfDays(props.release)
      .filter(({ count }) => count !== null)
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
  );
  const nameOf = ({ weekday, halfDay }: WishedHalfDay): string => `${weekday}-${halfDay}`;
  const isChosen = (slot: WishedHalfDay): boolean => changed().get(nameOf(slot)) ?? slot.proposed;
  const chosen = (): WishedHalfDay[] => wished().filter(isChosen);
  return (
    <section class="survey-section">
      <h3>{texts().survey.useTitle}</h3>
      <Show when={wished().length > 0} fallback={<p class="hint">{texts().survey.useNothing}</p>}>
        <p class="hint">{texts().survey.useHelp}</p>
        <div class="half-day-list">
          <For each={wished()}>
            {(slot) => (
              <label class="choice-item" classList={{ "choice-chosen": isChosen(slot) }}>
                <input
                  type="checkbox"
                  checked={isChosen(slot)}
                  onChange={(event) =>
                    setChanged(new Map(changed()).set(nameOf(slot), event.currentTarget.checked))
                  }
                />
                <span>
                  {surveyAnswerText("slot", nameOf(slot), lang())}{" "}
                  <span class="hint">
                    {formatPercent((slot.count ?? 0) / (props.release.answers ?? 1), lang())}
                  </span>
                </span>
              </label>
            )}
          </For>
        </div>
        <button
          type="button"
          class="button button-strong"
          disabled={chosen().length === 0}
          onClick={() => {
            app.document.adoptHalfDays(chosen().map(({ weekday, halfDay }) => ({ weekday, halfDay })));
            app.announce(texts().survey.used(chosen().length));
          }}
        >
          {texts().survey.useApply}
        </button>
      </Show>
    </section>
  );
}
