import { createMemo, For, type JSX, Show } from "solid-js";
import type { QuestionKind, SurveyRelease } from "../../../geodata/model/surveyRelease.ts";
import { listCommuneWishes } from "../../../geodata/survey/communeWishes.ts";
import { type CommuneResponse, responsesOf } from "../../../geodata/survey/surveyResponse.ts";
import { formatInteger } from "../../i18n/format.ts";
import { surveyAnswerText } from "../../i18n/surveyWords.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** Most rows of the table, those with most answers; a whole country would hold the page up. */
const MOST_ROWS = 600;

/** Answers, response and first wishes of every commune; a row chosen is chosen on the map. */
export function SurveyCommunes(props: {
  readonly release: SurveyRelease;
  readonly scenario: Scenario;
}): JSX.Element {
  const texts = useTexts();
  const names = createMemo(
    () => new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name])),
  );
  const ageBand = (): Scenario["programme"]["ageBand"] => props.scenario.programme.ageBand;
  const wishes = createMemo(() => listCommuneWishes(props.release));
  const rows = createMemo(() =>
    responsesOf(props.release, props.scenario.territory, ageBand()).sort(
      (a, b) => (b.answers ?? -1) - (a.answers ?? -1),
    ),
  );
  return (
    <section class="survey-section">
      <h3 id="survey-communes">{texts().survey.communesTitle}</h3>
      <p class="hint">
        {texts().survey.shrunk} {texts().survey.rateHelp}
      </p>
      <div class="survey-scroll" tabIndex={0} role="group" aria-labelledby="survey-communes">
        <table class="commune-table" data-testid="survey-communes">
          <caption class="visually-hidden">{texts().survey.communesCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts().survey.commune}</th>
              <th scope="col" class="cell-number">
                {texts().survey.answers}
              </th>
              <th scope="col" class="cell-number">
                {texts().survey.children(ageBand().fromMonths, ageBand().toMonths)}
              </th>
              <th scope="col" class="cell-number">
                {texts().survey.rate}
              </th>
              <th scope="col">{texts().survey.firstSlot}</th>
              <th scope="col">{texts().survey.firstTheme}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows().slice(0, MOST_ROWS)}>
              {(row) => <CommuneRow row={row} name={names().get(row.code) ?? row.code} wishes={wishes()} />}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={rows().length > MOST_ROWS}>
        <p class="hint">{texts().survey.others(rows().length - MOST_ROWS)}</p>
      </Show>
    </section>
  );
}

function CommuneRow(props: {
  readonly row: CommuneResponse;
  readonly name: string;
  readonly wishes: ReturnType<typeof listCommuneWishes>;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const chosen = (): boolean => app.selection.selectedCode() === props.row.code;
  const firstOf = (kind: QuestionKind): string => {
    const wish = props.wishes.get(props.row.code)?.find((own) => own.kind === kind);
    return wish === undefined
      ? "–"
      : texts().survey.wish(surveyAnswerText(kind, wish.name, lang()), wish.share);
  };
  return (
    <tr
      classList={{ "row-chosen": chosen(), "row-few": props.row.few }}
      onClick={() => app.selection.select(props.row.code)}
    >
      <th scope="row">
        <button
          type="button"
          class="link-button"
          aria-pressed={chosen()}
          onClick={(event) => {
            event.stopPropagation();
            app.selection.select(props.row.code);
          }}
        >
          {props.name}
        </button>
      </th>
      <td class="cell-number">
        <Show when={props.row.answers !== null}>{formatInteger(props.row.answers ?? 0, lang())} </Show>
        <Show when={props.row.few}>
          <span class="badge">{texts().survey.few}</span>
        </Show>
      </td>
      <td class="cell-number">{formatInteger(props.row.children, lang())}</td>
      <td class="cell-number">
        {props.row.rate === null ? "–" : formatInteger(props.row.rate * 100, lang())}
      </td>
      <td>{firstOf("slot")}</td>
      <td>{firstOf("theme")}</td>
    </tr>
  );
}
