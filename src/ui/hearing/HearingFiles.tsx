import type { JSX } from "solid-js";
import type { ExportFile } from "../../exports/exportFile.ts";
import { type HeardCommune, isHeard } from "../../pipeline/hearings/listHeardCommunes.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";

/** The answers as a table, and a blank questionnaire for each commune that is still to be heard. */
export function HearingFiles(props: {
  readonly scenario: Scenario;
  readonly communes: readonly HeardCommune[];
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const open = (): readonly HeardCommune[] => props.communes.filter((commune) => !isHeard(commune));
  const download = (file: ExportFile): void => {
    downloadText(file.fileName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(file.fileName));
  };
  async function downloadTable(): Promise<void> {
    const { exportHearings } = await import("../../exports/hearings/hearingTable.ts");
    download(exportHearings(props.communes, app.preferences.lang() === "fr" ? "fr" : "intl"));
  }
  async function downloadBlank(): Promise<void> {
    const { writeQuestionnaires } = await import("../../exports/hearings/questionnaire.ts");
    download(writeQuestionnaires(props.scenario.territory.name, open(), app.preferences.lang()));
  }
  return (
    <section>
      <h3>{texts().hearing.files}</h3>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => void downloadTable()}>
          {texts().hearing.csv}
        </button>
        <button
          type="button"
          class="button"
          disabled={open().length === 0}
          onClick={() => void downloadBlank()}
        >
          {texts().hearing.blank(open().length)}
        </button>
      </div>
    </section>
  );
}
