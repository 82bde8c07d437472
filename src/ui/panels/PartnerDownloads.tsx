import { createSignal, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { PublishedEdition } from "../../exports/partners/communeChanges.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadBytes } from "../state/download.ts";
import { FileField } from "../widgets/FileField.tsx";
import { DownloadRow } from "./DownloadRow.tsx";

/** Everything for the partners in one archive, or in one workbook, and what changed since the last one. */
export function PartnerDownloads(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
  onFail(name: string): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [since, setSince] = createSignal<PublishedEdition | null>(null);
  const [refused, setRefused] = createSignal(false);

  async function download(kind: "archive" | "workbook", name: string): Promise<void> {
    const { scenario, diagnosis, planning } = props;
    try {
      const { buildPartnerFile } = await import("../state/partnerFiles.ts");
      const lang = app.preferences.lang();
      const file = await buildPartnerFile(kind, { scenario, diagnosis, planning, since: since(), lang });
      downloadBytes(file.fileName, file.mediaType, file.bytes);
      app.announce(texts().share.downloaded(file.fileName));
    } catch (error) {
      props.onFail(texts().share.files[name] ?? name);
      throw error;
    }
  }

  async function read(file: File): Promise<void> {
    const { readPublishedEdition } = await import("../../exports/partners/communeChanges.ts");
    const edition = readPublishedEdition(new Uint8Array(await file.arrayBuffer()));
    setRefused(edition === null);
    if (edition !== null) setSince(edition);
  }

  return (
    <section class="settings-form">
      <h3>{texts().share.partnersTitle}</h3>
      <ul class="card-list">
        <DownloadRow name="maillage.zip" ready onDownload={() => void download("archive", "maillage.zip")} />
        <DownloadRow
          name="maillage-export.xlsx"
          ready
          onDownload={() => void download("workbook", "maillage-export.xlsx")}
        />
      </ul>
      <FileField
        title={texts().share.editionTitle}
        help={texts().share.editionHelp}
        button={texts().setup.choose}
        accept=".zip,.geojson"
        onFiles={([file]) => {
          if (file !== undefined) void read(file);
        }}
      >
        <Show when={since()}>
          {(edition) => (
            <p class="notice" role="status">
              {texts().share.editionRead(edition().version)}
            </p>
          )}
        </Show>
        <Show when={refused()}>
          <p class="notice notice-error" role="alert">
            {texts().share.editionFailed}
          </p>
        </Show>
      </FileField>
    </section>
  );
}
