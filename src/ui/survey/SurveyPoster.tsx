import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { readSurveyAddress } from "../../exports/survey/surveyAddress.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";

/** Makes the poster that leads to the questionnaire, once its address is one. */
export function SurveyPoster(props: { readonly territoryName: string }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal("");
  const [refused, setRefused] = createSignal(false);

  async function make(): Promise<void> {
    const address = readSurveyAddress(typed());
    setRefused(address === null);
    if (address === null) return;
    const { buildSurveyPoster } = await import("../../exports/survey/surveyPoster.ts");
    const file = buildSurveyPoster(props.territoryName, address, app.preferences.lang());
    downloadText(file.fileName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(file.fileName));
  }

  return (
    <form
      class="survey-section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3>{texts().survey.posterTitle}</h3>
      <p class="hint">{texts().survey.posterHelp}</p>
      <label class="question-label" for={id}>
        {texts().survey.posterAddress}
      </label>
      <input
        id={id}
        class="text-input"
        type="url"
        inputmode="url"
        autocomplete="off"
        placeholder={texts().survey.posterPlaceholder}
        value={typed()}
        aria-invalid={refused()}
        aria-describedby={refused() ? `${id}-bad` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <Show when={refused()}>
        <p id={`${id}-bad`} class="notice notice-error" role="alert">
          {texts().survey.posterBad}
        </p>
      </Show>
      <button type="submit" class="button">
        {texts().survey.posterMake}
      </button>
    </form>
  );
}
