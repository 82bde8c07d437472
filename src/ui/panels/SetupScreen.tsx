import type { JSX } from "solid-js";
import { useApp, useTexts } from "../state/appContext.tsx";
import { EpciChoice } from "./EpciChoice.tsx";
import { FilesImport } from "./FilesImport.tsx";

/** « Mon territoire » : an EPCI by name or code, or one's own files. */
export function SetupScreen(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <main class="welcome" id="map" tabIndex={-1}>
      <div class="welcome-inner setup">
        <div>
          <button type="button" class="button button-quiet" onClick={() => app.leaveSetup()}>
            ← {texts().setup.back}
          </button>
          <h1>{texts().setup.title}</h1>
        </div>
        <p class="welcome-lead">{texts().setup.lead}</p>
        <div class="setup-columns">
          <EpciChoice />
          <FilesImport />
        </div>
      </div>
    </main>
  );
}
