import { createSignal, For, type JSX, Show } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import { grandChalonScenario } from "../../scenario/grandChalonScenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { openCopy, openDocumentFile } from "../state/openDocument.ts";
import type { SavedRecord } from "../state/savedWork.ts";
import { IssueList } from "./IssueList.tsx";
import type { Issue } from "../../../geodata/model/issue.ts";

/** The first screen: three choices, and the work left by an earlier visit. */
export function WelcomeScreen(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [failure, setFailure] = createSignal<readonly Issue[] | null>(null);
  let fileInput: HTMLInputElement | undefined;

  async function openFile(file: File): Promise<void> {
    const opened = await openDocumentFile(file);
    if (opened.value === undefined) {
      setFailure(opened.issues);
      return;
    }
    setFailure(null);
    openCopy(app, opened.value, opened.issues);
  }

  const resume = (record: SavedRecord): void => {
    if (!app.resume(record)) setFailure([]);
  };

  return (
    <main class="welcome" id="map" tabIndex={-1}>
      <div class="welcome-inner">
        <h1>{texts().welcome.title}</h1>
        <p class="welcome-lead">{texts().welcome.lead}</p>
        <Show when={app.kept.saving.records().length > 0}>
          <ul class="welcome-saved">
            <For each={app.kept.saving.records()}>
              {(record) => (
                <li>
                  <button type="button" class="welcome-resume" onClick={() => resume(record)}>
                    <strong>{texts().welcome.resume}</strong>
                    <span>{texts().welcome.resumeHelp(record.name, formatDate(record.savedAt, lang()))}</span>
                  </button>
                  <button
                    type="button"
                    class="button-icon"
                    aria-label={texts().welcome.forget(record.name)}
                    title={texts().welcome.forget(record.name)}
                    onClick={() => app.kept.forget(record.slot)}
                  >
                    ×
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <ul class="welcome-choices">
          <li>
            <button
              type="button"
              class="welcome-card welcome-card-main"
              onClick={() => app.openScenario(grandChalonScenario(app.today()), "example")}
            >
              <strong>{texts().welcome.discover}</strong>
              <span>{texts().welcome.discoverHelp}</span>
            </button>
          </li>
          <li>
            <button type="button" class="welcome-card" onClick={() => app.goToSetup()}>
              <strong>{texts().welcome.own}</strong>
              <span>{texts().welcome.ownHelp}</span>
            </button>
          </li>
          <li>
            <button type="button" class="welcome-card" onClick={() => fileInput?.click()}>
              <strong>{texts().welcome.openFile}</strong>
              <span>{texts().welcome.openFileHelp}</span>
            </button>
            <input
              ref={fileInput}
              class="visually-hidden"
              type="file"
              tabIndex={-1}
              aria-label={texts().welcome.openFile}
              accept=".json,.html,application/json,text/html"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = "";
                if (file !== undefined) void openFile(file);
              }}
            />
          </li>
        </ul>
        <Show when={failure()}>
          {(issues) => (
            <div class="notice notice-error" role="alert">
              <p class="notice-title">{texts().welcome.openFailed}</p>
              <IssueList issues={issues()} />
              <p>{texts().welcome.openFailedNext}</p>
            </div>
          )}
        </Show>
        <p class="hint">{texts().welcome.privacy}</p>
      </div>
    </main>
  );
}
