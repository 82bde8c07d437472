import { createEffect, createMemo, type JSX, on, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { releaseSurvey } from "../../../geodata/survey/releaseSurvey.ts";
import { SMALLEST_SHOWN } from "../../../geodata/survey/suppressSmallCounts.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { SurveyCommunes } from "./SurveyCommunes.tsx";
import { SurveyFiles } from "./SurveyFiles.tsx";
import { SurveyHalfDays } from "./SurveyHalfDays.tsx";
import { SurveyImport } from "./SurveyImport.tsx";
import { SurveyPoster } from "./SurveyPoster.tsx";
import { SurveyResults } from "./SurveyResults.tsx";

interface SurveyViewProps {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}

/** What families ask for (« Enquête »): answers added up, small counts withheld. */
export function SurveyView(props: SurveyViewProps): JSX.Element {
  let view: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.scenario.survey,
      () => view?.scrollIntoView({ block: "start" }),
      { defer: true },
    ),
  );
  return (
    <div class="survey-view" ref={view}>
      <Show when={props.scenario.survey === null}>
        <SurveyEmpty scenario={props.scenario} />
      </Show>
      <Show when={props.scenario.survey !== null}>
        <SurveyBody {...props} />
      </Show>
    </div>
  );
}

function SurveyEmpty(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <h2>{texts().survey.emptyTitle}</h2>
      <p class="survey-lead">{texts().survey.empty}</p>
      <SurveyImport scenario={props.scenario} title={texts().survey.importTitle} />
      <SurveyPoster territoryName={props.scenario.territory.name} />
    </>
  );
}

function SurveyBody(props: SurveyViewProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const release = createMemo(() => {
    const { survey, territory } = props.scenario;
    const codes = territory.communes.map(({ code }) => code);
    return survey === null ? null : releaseSurvey(survey, codes, SMALLEST_SHOWN);
  });
  return (
    <Show when={release()}>
      {(shown) => (
        <>
          <Show
            when={shown().answers !== null}
            fallback={<h2>{texts().survey.tooFew(shown().threshold)}</h2>}
          >
            <SurveyResults release={shown()} communeCount={props.scenario.territory.communes.length} />
            <SurveyCommunes release={shown()} scenario={props.scenario} />
            <SurveyHalfDays release={shown()} />
          </Show>
          <div class="survey-columns">
            <SurveyFiles scenario={props.scenario} diagnosis={props.diagnosis} />
            <SurveyPoster territoryName={props.scenario.territory.name} />
          </div>
          <SurveyImport scenario={props.scenario} title={texts().survey.importAgain} />
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              app.document.changeSurvey(null);
              app.announce(texts().survey.removed);
            }}
          >
            {texts().survey.remove}
          </button>
        </>
      )}
    </Show>
  );
}
