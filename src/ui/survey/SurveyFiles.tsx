import type { JSX } from "solid-js";
import { SMALLEST_EXPORTED } from "../../../geodata/survey/suppressSmallCounts.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { exportSurvey } from "../../exports/survey/surveyTable.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";

/** The survey as a file for partners, with what it withholds. */
export function SurveyFiles(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  function download(name: string): void {
    const { scenario, diagnosis } = props;
    if (diagnosis === null) return;
    const csv = app.preferences.lang() === "fr" ? "fr" : "intl";
    const files = exportSurvey({ scenario, diagnosis, planning: null, csv, replaces: null });
    const file = files.find(({ fileName }) => fileName === name);
    if (file === undefined) return;
    downloadText(file.fileName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(file.fileName));
  }
  return (
    <section class="survey-section">
      <h3>{texts().survey.filesTitle}</h3>
      <p class="hint">{texts().survey.filesHelp(SMALLEST_EXPORTED)}</p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          disabled={props.diagnosis === null}
          onClick={() => download("survey.csv")}
        >
          {texts().survey.csv}
        </button>
        <button
          type="button"
          class="button"
          disabled={props.diagnosis === null}
          onClick={() => download("survey-lisezmoi.txt")}
        >
          {texts().survey.readMe}
        </button>
      </div>
    </section>
  );
}
