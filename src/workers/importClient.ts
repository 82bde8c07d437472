import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { ImportProgress, ImportResult } from "../pipeline/import/importResult.ts";
import { openImportWorker } from "./openWorkers.ts";
import type { ImportReply, ImportRequest, ImportSettings } from "./importMessages.ts";
import { createJobRunner, type FailedReply, openPort, type WorkerPort } from "./jobRunner.ts";

/** Imports files in a worker, off the main thread; one import at a time. */
export interface ImportClient {
  /**
   * Resolves with what the files gave, however bad they are; rejects with an `AbortError` when
   * cancelled (an import has no partial result) and otherwise only for a bug.
   */
  importFiles(
    files: readonly File[],
    current: Territory | null,
    onProgress: (progress: ImportProgress) => void,
    settings?: ImportSettings,
  ): Promise<ImportResult>;
  cancel(): void;
  dispose(): void;
}

/**
 * Makes the page's way to the import worker.
 *
 * Reading and parsing block the worker's thread, so a cancel ends it and the next import starts a new
 * one. A 100 MB file never blocks the page: communes come over in batches.
 */
export function createImportClient(open: () => ImportPort = openImportPort): ImportClient {
  const runner = createJobRunner<ImportRequest, Exclude<ImportReply, FailedReply>>(open);
  return {
    importFiles(files, current, onProgress, settings = {}) {
      return new Promise<ImportResult>((resolve, reject) => {
        const communes: Commune[] = [];
        runner.start({
          request: (id) => ({ kind: "import", id, files, current, settings }),
          onReply(reply) {
            switch (reply.kind) {
              case "progress":
                onProgress(reply.progress);
                return false;
              case "communes":
                for (const commune of reply.communes) communes.push(commune);
                return false;
              case "finished": {
                const { territory, structures, report } = reply.result;
                resolve({
                  territory: territory === null ? null : { ...territory, communes },
                  structures,
                  report,
                });
                return true;
              }
            }
          },
          onCancel: () => reject(new DOMException("import cancelled", "AbortError")),
          onFail: reject,
        });
      });
    },
    cancel: () => runner.cancel(),
    dispose: () => runner.dispose(),
  };
}

type ImportPort = WorkerPort<ImportRequest, ImportReply>;

function openImportPort(): ImportPort {
  return openPort(openImportWorker());
}
