import sqliteUrl from "sql.js/dist/sql-wasm.wasm?url";
import { importFiles } from "../pipeline/import/importFiles.ts";
import type { ImportProgress, ImportSource } from "../pipeline/import/importResult.ts";
import { answerSurvey } from "./answerSurvey.ts";
import type { OpenedSource } from "../pipeline/import/openedSource.ts";
import { openSources } from "../pipeline/import/openSources.ts";
import { previewFiles } from "../pipeline/import/previewFiles.ts";
import { batchCommunes } from "./batchCommunes.ts";
import type { ImportReply, ImportRequest, LayerReading } from "./importMessages.ts";
import { describeFailure } from "./jobRunner.ts";
import { readFileBytes } from "./readFileBytes.ts";
import type { SurveyRequest } from "./surveyMessages.ts";

/** Part of the progress bar that reading takes; decoding and assembling share the rest. */
const READING_SHARE = 0.3;

type Tell = (progress: ImportProgress) => void;

/** The files that were previewed last: they are opened once for the window and for the import. */
let opened: { readonly key: string; readonly sources: readonly OpenedSource[] } | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ImportRequest | SurveyRequest>) => {
  if (data.kind === "survey") void answerSurvey(data).then((answered) => self.postMessage(answered));
  else void answer(data);
});

async function answer(request: ImportRequest): Promise<void> {
  const { id, files, current, readings } = request;
  try {
    const tell: Tell = (progress) => reply({ kind: "progress", id, progress });
    const sources = (await openFiles(files, tell)).map((source) => withReading(source, readings));
    if (request.kind === "preview") {
      reply({ kind: "previewed", id, previews: previewFiles(sources, current) });
      return;
    }
    opened = null;
    const { territory, ...others } = importFiles(sources, current, {
      ...request.settings,
      onProgress: (progress) =>
        tell({ ...progress, share: READING_SHARE + (1 - READING_SHARE) * progress.share }),
    });
    for (const communes of batchCommunes(territory?.communes ?? [])) {
      reply({ kind: "communes", id, communes });
      await pause();
    }
    const head = territory === null ? null : { ...territory, communes: undefined };
    reply({ kind: "finished", id, result: { ...others, territory: head } });
  } catch (error) {
    reply(describeFailure(id, error));
  }
}

async function openFiles(files: readonly File[], tell: Tell): Promise<readonly OpenedSource[]> {
  const key = JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]));
  if (opened?.key === key) return opened.sources;
  opened = null;
  const sources = await openSources(await readSources(files, tell), { locateSqlite: () => sqliteUrl });
  opened = { key, sources };
  return sources;
}

function withReading(source: OpenedSource, readings: readonly LayerReading[]): OpenedSource {
  const own = readings.find(({ fileName, layer }) => fileName === source.name && layer === source.layer);
  return own === undefined ? source : { ...source, reading: own.reading };
}

async function readSources(files: readonly File[], tell: Tell): Promise<ImportSource[]> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const sources: ImportSource[] = [];
  let before = 0;
  for (const file of files) {
    const bytes = await readFileBytes(file, (read) =>
      tell({
        stage: "reading",
        file: file.name,
        share: (READING_SHARE * (before + read)) / Math.max(1, total),
      }),
    );
    before += file.size;
    sources.push({ name: file.name, bytes });
  }
  return sources;
}

/** Lets the page draw a frame between two batches; a burst of messages would hold it as one long task. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 8);
  });
}

function reply(message: ImportReply): void {
  self.postMessage(message);
}
