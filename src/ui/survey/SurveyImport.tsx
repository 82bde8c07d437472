import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import type { DecodedSurvey } from "../../../geodata/formats/surveyAnswers.ts";
import {
  SURVEY_FIELDS,
  type SurveyColumn,
  type SurveyField,
} from "../../../geodata/formats/surveyColumns.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createSurveyClient } from "../../workers/surveyClient.ts";
import { isCancel } from "../importing/isCancel.ts";
import { IssueList } from "../panels/IssueList.tsx";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";

type Fields = Readonly<Record<string, SurveyField | null>>;

/** Reads a file of answers, shows what each column was taken for, and keeps the sums once one agrees. */
export function SurveyImport(props: { readonly scenario: Scenario; readonly title: string }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const client = createSurveyClient();
  onCleanup(() => client.dispose());
  const [file, setFile] = createSignal<File | null>(null);
  const [reading, setReading] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const [decoded, setDecoded] = createSignal<Decoded<DecodedSurvey> | null>(null);
  const [fields, setFields] = createSignal<Fields>({});
  const survey = (): DecodedSurvey["survey"] => decoded()?.value?.survey ?? null;

  async function read(chosen: File, settled: Fields): Promise<void> {
    setFile(chosen);
    setFields(settled);
    setFailed(false);
    setReading(true);
    const communes = props.scenario.territory.communes.map(({ code, name }) => ({ code, name }));
    try {
      setDecoded(await client.readSurvey(chosen, { source: chosen.name, communes, fields: settled }));
    } catch (error) {
      if (isCancel(error)) return;
      setFailed(true);
    }
    setReading(false);
  }

  function leave(): void {
    setFile(null);
    setDecoded(null);
  }

  function keep(): void {
    const kept = survey();
    if (kept === null) return;
    app.document.changeSurvey(kept);
    app.announce(texts().survey.kept(kept.answers));
    leave();
  }

  return (
    <FileField
      title={props.title}
      button={texts().setup.choose}
      dropText={texts().setup.drop}
      accept=".csv,.txt,.tsv,.xlsx,.ods"
      onFiles={([first]) => {
        if (first !== undefined) void read(first, {});
      }}
    >
      <p class="hint" role="status">
        {reading() ? texts().survey.reading : ""}
      </p>
      <Show when={failed()}>
        <p class="notice notice-error" role="alert">
          {texts().survey.readFailed}
        </p>
      </Show>
      <Show when={file() !== null && decoded()}>
        {(result) => (
          <div class="survey-import">
            <p class="survey-lead" data-testid="survey-found">
              {survey() === null ? texts().survey.foundNothing : texts().survey.found(survey()?.answers ?? 0)}
            </p>
            <IssueList issues={result().issues} suppressed={result().suppressedIssues ?? 0} />
            <div class="dialog-actions">
              <button
                type="button"
                class="button button-strong"
                disabled={survey() === null || reading()}
                onClick={keep}
              >
                {texts().survey.keep}
              </button>
              <button type="button" class="button" onClick={leave}>
                {texts().survey.discard}
              </button>
            </div>
            <Show when={result().value}>
              {(value) => (
                <ColumnTable
                  columns={value().columns}
                  onChange={(name, field) => {
                    const chosen = file();
                    if (chosen !== null) void read(chosen, { ...fields(), [name]: field });
                  }}
                />
              )}
            </Show>
          </div>
        )}
      </Show>
    </FileField>
  );
}

/** Every column of the file with what it is taken for, to correct. */
function ColumnTable(props: {
  readonly columns: readonly SurveyColumn[];
  onChange(name: string, field: SurveyField | null): void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <table class="small-table survey-column-table">
      <caption class="visually-hidden">{texts().survey.columnsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts().survey.column}</th>
          <th scope="col">{texts().survey.holds}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.columns}>
          {(column) => (
            <tr>
              <th scope="row">{column.name}</th>
              <td>
                <Show when={!column.personal} fallback={<span class="hint">{texts().survey.personal}</span>}>
                  <select
                    class="select"
                    aria-label={texts().survey.fieldOf(column.name)}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      props.onChange(column.name, SURVEY_FIELDS.find((field) => field === value) ?? null);
                    }}
                  >
                    <option value="" selected={column.field === null}>
                      {texts().survey.notRead}
                    </option>
                    <For each={SURVEY_FIELDS}>
                      {(field) => (
                        <option value={field} selected={column.field === field}>
                          {texts().survey.fields[field]}
                        </option>
                      )}
                    </For>
                  </select>
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
