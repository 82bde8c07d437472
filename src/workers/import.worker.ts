import sqliteUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import { importFiles } from "../pipeline/import/importFiles.ts";
import { openSources } from "../pipeline/import/openSources.ts";
import type { ImportProgress, ImportSource } from "../pipeline/import/importResult.ts";
import { batchCommunes } from "./batchCommunes.ts";
import type { ImportReply, ImportRequest } from "./importMessages.ts";
import { describeFailure } from "./jobRunner.ts";
import { readFileBytes } from "./readFileBytes.ts";

/** Part of the progress bar that reading takes; decoding and assembling share the rest. */
const READING_SHARE = 0.3;

self.addEventListener("message", (event: MessageEvent<ImportRequest>) => {
  void answer(event.data);
});

async function answer({ id, files, current, settings }: ImportRequest): Promise<void> {
  try {
    const tell = (progress: ImportProgress): void => reply({ kind: "progress", id, progress });
    const sources = await readSources(files, tell);
    const { territory, structures, report } = importFiles(
      await openSources(sources, { locateSqlite: () => sqliteUrl }),
      current,
      {
        ...settings,
        onProgress: (progress) =>
          tell({ ...progress, share: READING_SHARE + (1 - READING_SHARE) * progress.share }),
      },
    );
    for (const communes of batchCommunes(territory?.communes ?? [])) {
      reply({ kind: "communes", id, communes });
      await pause();
    }
    const head = territory === null ? null : { ...territory, communes: undefined };
    reply({ kind: "finished", id, result: { territory: head, structures, report } });
  } catch (error) {
    reply(describeFailure(id, error));
  }
}

async function readSources(
  files: readonly File[],
  tell: (progress: ImportProgress) => void,
): Promise<ImportSource[]> {
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
