import { createSignal, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadBytes, downloadText } from "../state/download.ts";
import { describePlanning } from "../state/shareFiles.ts";

/** The minutes, for the web or for Word; what writes them loads when they are asked for. */
export function MinutesButtons(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [failed, setFailed] = createSignal<string | null>(null);
  const isReady = (): boolean =>
    app.latestDiagnosis() !== null && (app.planView() === null || app.assessment() !== null);

  async function download(kind: "html" | "docx"): Promise<void> {
    const diagnosis = app.latestDiagnosis();
    if (diagnosis === null) return;
    setFailed(null);
    const lang = app.preferences.lang();
    const planning = app.planIsStale()
      ? null
      : describePlanning(app.planView(), app.assessment(), app.runFacts());
    const context = {
      scenario: props.scenario,
      diagnosis,
      planning,
      csv: "fr",
      replaces: null,
      explanationOf: (code: string) => {
        const answer = app.explain?.answerFor(code);
        return answer?.state === "answered" ? answer.explanation : null;
      },
    } as const;
    try {
      const { buildMinutesFile } = await import("./minutesFiles.ts");
      const file = await buildMinutesFile(kind, context, lang);
      if ("text" in file) downloadText(file.fileName, file.mediaType, file.text);
      else downloadBytes(file.fileName, file.mediaType, file.bytes);
      app.announce(texts().share.downloaded(file.fileName));
    } catch (error) {
      setFailed(kind === "html" ? texts().deliberation.html : texts().deliberation.docx);
      throw error;
    }
  }

  return (
    <section class="minutes-buttons" aria-label={texts().deliberation.minutesTitle}>
      <div class="deliberation-actions">
        <button type="button" class="button" disabled={!isReady()} onClick={() => void download("html")}>
          {texts().deliberation.html}
        </button>
        <button type="button" class="button" disabled={!isReady()} onClick={() => void download("docx")}>
          {texts().deliberation.docx}
        </button>
      </div>
      <p class="hint">
        {app.planIsStale() ? texts().deliberation.minutesStale : texts().deliberation.minutesHelp}
      </p>
      <Show when={failed()}>
        {(name) => (
          <p class="notice notice-error" role="alert">
            {texts().share.failed(name())}
          </p>
        )}
      </Show>
    </section>
  );
}
