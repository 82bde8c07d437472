import { type JSX, Match, Switch } from "solid-js";
import { encodeScenario } from "../../scenario/encodeScenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import { fileNameOf } from "../state/fileName.ts";

/** Says when the work is not being kept, why, and what to do at once; nothing while all is well. */
export function SaveNotice(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const state = (): string => app.kept.saving.state();
  const isPaused = (): boolean => state() === "paused";

  function saveFile(): void {
    const scenario = app.document.scenario();
    if (scenario === null) return;
    const name = fileNameOf(scenario.name);
    downloadText(name, "application/json", encodeScenario(scenario));
    app.announce(texts().share.downloaded(name));
  }

  const fileButton = (): JSX.Element => (
    <button type="button" class="button" onClick={saveFile}>
      {texts().versions.saveFile}
    </button>
  );

  return (
    <Switch>
      <Match when={state() === "full" || state() === "failed"}>
        <div class="save-notice" role="alert">
          <p>{state() === "full" ? texts().versions.full : texts().versions.failed}</p>
          {fileButton()}
        </div>
      </Match>
      <Match when={isPaused()}>
        <div class="save-notice" role="alert">
          <p>{app.kept.tab.state() === "taken" ? texts().versions.taken : texts().versions.elsewhere}</p>
          <button type="button" class="button" onClick={() => void app.kept.takeOver()}>
            {texts().versions.takeOver}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => app.continueAsCopy(texts().versions.copyName(app.document.scenario()?.name ?? ""))}
          >
            {texts().versions.copy}
          </button>
          {fileButton()}
        </div>
      </Match>
    </Switch>
  );
}
