import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { ExportContext } from "../../exports/exportContext.ts";
import type { BinaryFile } from "../../exports/exportFile.ts";
import type { PublishedEdition } from "../../exports/partners/communeChanges.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadBytes } from "../state/download.ts";
import { describeShownMap } from "../state/shownMap.ts";
import { FileField } from "../widgets/FileField.tsx";
import { DownloadRow } from "./DownloadRow.tsx";

const NOTE_FILE = "note-de-synthese.docx";

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

  const shownMap = createMemo(() => describeShownMap(app, props.scenario));
  /** A plan that no longer fits the answers is not drawn under the date of these. */
  const isMapReady = (): boolean => {
    const view = shownMap();
    return view !== null && (view.layer === "before" || view.plan === null || !app.planIsStale());
  };

  async function download(
    name: string,
    build: (context: ExportContext) => Promise<BinaryFile>,
  ): Promise<void> {
    const { scenario, diagnosis, planning } = props;
    const csv = app.preferences.lang() === "fr" ? "fr" : "intl";
    try {
      const file = await build({ scenario, diagnosis, planning, csv, replaces: since()?.version ?? null });
      downloadBytes(file.fileName, file.mediaType, file.bytes);
      app.announce(texts().share.downloaded(file.fileName));
    } catch (error) {
      props.onFail(texts().share.files[name] ?? name);
      throw error;
    }
  }

  const downloadPartnerFile = (kind: "archive" | "workbook", name: string): Promise<void> =>
    download(name, async (context) => {
      const { buildPartnerFile } = await import("../state/partnerFiles.ts");
      return buildPartnerFile(kind, context, since());
    });

  const downloadNote = (): Promise<void> =>
    download(NOTE_FILE, async (context) => {
      const { buildNoteFile } = await import("../state/mapFiles.ts");
      return buildNoteFile(context);
    });

  async function downloadMap(kind: "svg" | "png"): Promise<void> {
    const view = shownMap();
    if (view === null) return;
    await download(`carte.${kind}`, async (context) => {
      const { buildMapFile } = await import("../state/mapFiles.ts");
      return buildMapFile(kind, view, { ...context, diagnosis: view.diagnosis });
    });
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
        <DownloadRow
          name="maillage.zip"
          ready
          onDownload={() => void downloadPartnerFile("archive", "maillage.zip")}
        />
        <DownloadRow
          name="maillage-export.xlsx"
          ready
          onDownload={() => void downloadPartnerFile("workbook", "maillage-export.xlsx")}
        />
        <DownloadRow name={NOTE_FILE} ready onDownload={() => void downloadNote()} />
      </ul>
      <h3>{texts().share.mapTitle}</h3>
      <p class="hint">{texts().share.mapHelp}</p>
      <ul class="card-list">
        <DownloadRow name="carte.png" ready={isMapReady()} onDownload={() => void downloadMap("png")} />
        <DownloadRow name="carte.svg" ready={isMapReady()} onDownload={() => void downloadMap("svg")} />
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
