import { createMemo, type JSX, Show } from "solid-js";
import { listCommuneWishes } from "../../../geodata/survey/communeWishes.ts";
import { releaseSurvey } from "../../../geodata/survey/releaseSurvey.ts";
import { responsesOf } from "../../../geodata/survey/surveyResponse.ts";
import { SMALLEST_SHOWN } from "../../../geodata/survey/suppressSmallCounts.ts";
import { formatList } from "../../i18n/format.ts";
import { surveyAnswerText } from "../../i18n/surveyWords.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** Wishes that a sheet names. */
const NAMED_WISHES = 4;

/** What families of one commune say, small counts withheld; nothing without a survey. */
export function CommuneSurvey(props: { readonly scenario: Scenario; readonly code: string }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const release = createMemo(() => {
    const { survey, territory } = props.scenario;
    const codes = territory.communes.map(({ code }) => code);
    const released = survey === null ? null : releaseSurvey(survey, codes, SMALLEST_SHOWN);
    return released?.answers === null ? null : released;
  });
  const responses = createMemo(() => {
    const shown = release();
    const { territory, programme } = props.scenario;
    return shown === null ? [] : responsesOf(shown, territory, programme.ageBand);
  });
  const wishesOfCommunes = createMemo(() => {
    const shown = release();
    return shown === null ? null : listCommuneWishes(shown);
  });
  const response = () => responses().find(({ code }) => code === props.code);
  const wordWishes = (wishes: readonly { kind: "slot" | "theme"; name: string; share: number }[]): string =>
    formatList(
      wishes
        .slice(0, NAMED_WISHES)
        .map(({ kind, name, share }) => texts().survey.wish(surveyAnswerText(kind, name, lang()), share)),
      lang(),
    );
  const own = (): string => {
    const wishes = wishesOfCommunes()?.get(props.code) ?? [];
    return wordWishes(wishes.flatMap((wish) => (isWish(wish) ? [wish] : [])));
  };
  const ofTerritory = (): string => {
    const shown = release();
    const answers = shown?.answers ?? 0;
    const wishes = (shown?.questions ?? []).flatMap(({ kind, name, total }) =>
      total === null ? [] : [{ kind, name, share: total / answers }],
    );
    return wordWishes(
      wishes.flatMap((wish) => (isWish(wish) ? [wish] : [])).sort((a, b) => b.share - a.share),
    );
  };
  return (
    <Show when={response()}>
      {(known) => (
        <section class="sheet-survey" data-testid="sheet-survey">
          <h3>{texts().survey.sheetTitle}</h3>
          <p>
            {known().answers === null
              ? texts().survey.sheetFew
              : texts().survey.sheetAnswers(known().answers ?? 0, known().rate)}{" "}
            <Show when={known().answers !== null && known().few}>
              <span class="badge">{texts().survey.few}</span>
            </Show>
          </p>
          <Show when={own() !== ""}>
            <p>{texts().survey.sheetWishes(own())}</p>
          </Show>
          <Show when={own() === "" && ofTerritory() !== ""}>
            <p class="hint">{texts().survey.sheetTerritory(ofTerritory())}</p>
          </Show>
        </section>
      )}
    </Show>
  );
}

function isWish<Wish extends { readonly kind: string }>(
  wish: Wish,
): wish is Wish & { readonly kind: "slot" | "theme" } {
  return wish.kind === "slot" || wish.kind === "theme";
}
