import { type Accessor, createSignal } from "solid-js";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { FilePreview, FileReading } from "../../pipeline/import/fileReading.ts";
import type { ImportProgress, ImportResult } from "../../pipeline/import/importResult.ts";
import type { FilesToRead } from "../../workers/importClient.ts";
import type { LayerReading } from "../../workers/importMessages.ts";
import type { AppStore } from "../state/appStore.ts";
import { loadMergedCommunes } from "../state/officialOutlines.ts";
import { isCancel } from "./isCancel.ts";
import { isCorrectable, keyOfLayer, type WindowFile } from "./readings.ts";

/** The way of files from the choice to the result: read, looked at in the window, imported. */
export interface ImportFlow {
  readonly progress: Accessor<ImportProgress | null>;
  readonly failure: Accessor<string | null>;
  /** Files and layers in the window, null while it is closed. */
  readonly window: Accessor<readonly WindowFile[] | null>;
  /** Reads files, beside those of before, and opens the window. */
  choose(files: readonly File[]): Promise<void>;
  /** Settles how a file or layer is read; `again` reads it anew under the new settings. */
  settle(file: WindowFile, reading: FileReading, again: boolean): Promise<void>;
  /** Forgets what was remembered for files of this shape, and reads it as it was preview. */
  forget(file: WindowFile): Promise<void>;
  importAll(): Promise<void>;
  /** Closes the window; the files chosen last are not kept. */
  close(): void;
  /** Forgets every file. */
  clear(): void;
}

/** What a flow works for. */
export interface ImportFlowOptions {
  readonly app: Pick<AppStore, "importer" | "readings" | "today">;
  /** The territory that the files are joined to, null where they make one. */
  readonly current: () => Territory | null;
  /** Whether files that were imported are read again with those chosen next. */
  readonly keepsFiles: boolean;
  readonly onResult: (result: ImportResult) => void;
}

type OnProgress = (progress: ImportProgress) => void;
type WindowUpdate = (file: WindowFile) => WindowFile;

/** Creates the way of files into the project; must be called inside a reactive root. */
export function createImportFlow({ app, current, keepsFiles, onResult }: ImportFlowOptions): ImportFlow {
  const [progress, setProgress] = createSignal<ImportProgress | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [shown, setShown] = createSignal<readonly WindowFile[] | null>(null);
  let imported: readonly File[] = [];
  let files: readonly File[] = [];
  let settled = new Map<string, WindowFile>();
  let latest = 0;

  const input = (readings: readonly LayerReading[]): FilesToRead => ({
    files,
    current: current(),
    readings,
  });

  /** Runs one thing at a time: one that a later one has cancelled leaves no trace. */
  async function run(task: (onProgress: OnProgress) => Promise<void>): Promise<void> {
    const own = (latest += 1);
    setFailure(null);
    setProgress({ stage: "reading", file: files[0]?.name ?? "", share: 0 });
    try {
      await task((step) => setProgress(step));
    } catch (error) {
      if (own === latest && !isCancel(error))
        setFailure(error instanceof Error ? error.message : String(error));
    }
    if (own === latest) setProgress(null);
  }

  /** Files as they are detected, under what was settled before: in this window, or for an earlier file. */
  function recall(preview: FilePreview): WindowFile {
    const before = settled.get(keyOfLayer(preview));
    if (before?.preview.shape === preview.shape) return before;
    const known = app.readings.find(preview.shape);
    return { preview, reading: known?.reading ?? {}, remembered: known };
  }

  /** Reads files as they are settled. */
  async function readFiles(next: readonly WindowFile[], onProgress: OnProgress): Promise<WindowUpdate> {
    const previews = await app.importer.previewFiles(input(readingsOf(next)), onProgress);
    const byKey = new Map(previews.map((found) => [keyOfLayer(found), found]));
    return (file) => ({ ...file, preview: byKey.get(keyOfLayer(file.preview)) ?? file.preview });
  }

  /** The window stays open meanwhile: what is settled until the answer comes is kept. */
  async function readAgain(next: readonly WindowFile[]): Promise<void> {
    setShown(next);
    await run(async (onProgress) => {
      const update = await readFiles(next, onProgress);
      setShown((shown() ?? []).map(update));
    });
  }

  const replace = (file: WindowFile, next: WindowFile): readonly WindowFile[] =>
    (shown() ?? []).map((other) => (keyOfLayer(other.preview) === keyOfLayer(file.preview) ? next : other));

  async function importAs(looked: readonly WindowFile[]): Promise<void> {
    await run(async (onProgress) => {
      const result = await app.importer.importFiles(input(readingsOf(looked)), onProgress, {
        passage: await loadMergedCommunes(),
      });
      for (const file of looked) remember(file);
      settled = new Map(keepsFiles ? looked.map((file) => [keyOfLayer(file.preview), file]) : []);
      imported = keepsFiles ? files : [];
      setShown(null);
      onResult(result);
    });
  }

  function remember({ preview, reading }: WindowFile): void {
    // A whole file is left out this once; a layer of a file is left out of the next one like it too.
    const { skip, ...others } = reading;
    const kept = skip === undefined || preview.layer === null ? others : reading;
    const known = app.readings.find(preview.shape)?.reading;
    if (Object.keys(kept).length === 0 || known === reading) return;
    app.readings.keep(preview.shape, { reading: kept, fileName: preview.fileName, date: app.today() });
  }

  return {
    progress,
    failure,
    window: shown,
    async choose(added) {
      const names = new Set(added.map((file) => file.name));
      files = [...imported.filter((file) => !names.has(file.name)), ...added];
      await run(async (onProgress) => {
        const previews = await app.importer.previewFiles(input([]), onProgress);
        const known = previews.map(recall);
        // Where nothing can be corrected there is nothing to look at: the report says what is wrong.
        if (!previews.some(isCorrectable)) await importAs(known);
        else if (readingsOf(known).length === 0) setShown(known);
        else setShown(known.map(await readFiles(known, onProgress)));
      });
    },
    async settle(file, reading, again) {
      const next = replace(file, { ...file, reading });
      if (again) await readAgain(next);
      else setShown(next);
    },
    async forget(file) {
      app.readings.forget(file.preview.shape);
      await readAgain(replace(file, { ...file, reading: {}, remembered: null }));
    },
    importAll: () => importAs(shown() ?? []),
    close() {
      app.importer.cancel();
      setShown(null);
    },
    clear() {
      imported = [];
      settled = new Map();
      setFailure(null);
    },
  };
}

function readingsOf(files: readonly WindowFile[]): readonly LayerReading[] {
  return files
    .filter(({ reading }) => Object.keys(reading).length > 0)
    .map(({ preview: { fileName, layer }, reading }) => ({ fileName, layer, reading }));
}
