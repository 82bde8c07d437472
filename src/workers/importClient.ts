import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { FilePreview } from "../pipeline/import/fileReading.ts";
import type { ImportProgress, ImportResult } from "../pipeline/import/importResult.ts";
import type { ImportReply, ImportRequest, ImportSettings, LayerReading } from "./importMessages.ts";
import { createJobRunner, type FailedReply, openPort, type WorkerPort } from "./jobRunner.ts";
import { openImportWorker } from "./openWorkers.ts";

/** Files to read, what they are joined to, and what was corrected of them. */
export interface FilesToRead {
  readonly files: readonly File[];
  readonly current: Territory | null;
  readonly readings: readonly LayerReading[];
}

type OnProgress = (progress: ImportProgress) => void;

/**
 * Reads files in a worker, off the main thread; one thing at a time. Rejects with an `AbortError` when
 * cancelled (there is no partial result) and otherwise only for a bug.
 */
export interface ImportClient {
  /** Resolves with what each file or layer was taken for, before anything is imported. */
  previewFiles(input: FilesToRead, onProgress: OnProgress): Promise<readonly FilePreview[]>;
  /** Resolves with what the files gave, however bad they are. */
  importFiles(input: FilesToRead, onProgress: OnProgress, settings?: ImportSettings): Promise<ImportResult>;
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
    previewFiles(input, onProgress) {
      return new Promise((resolve, reject) => {
        runner.start({
          request: (id) => ({ kind: "preview", id, ...input }),
          onReply(reply) {
            if (reply.kind === "progress") onProgress(reply.progress);
            if (reply.kind !== "previewed") return false;
            resolve(reply.previews);
            return true;
          },
          onCancel: () => reject(cancelled()),
          onFail: reject,
        });
      });
    },
    importFiles(input, onProgress, settings = {}) {
      return new Promise<ImportResult>((resolve, reject) => {
        const communes: Commune[] = [];
        runner.start({
          request: (id) => ({ kind: "import", id, ...input, settings }),
          onReply(reply) {
            switch (reply.kind) {
              case "progress":
                onProgress(reply.progress);
                return false;
              case "communes":
                for (const commune of reply.communes) communes.push(commune);
                return false;
              case "previewed":
                return false;
              case "finished": {
                const { territory, ...others } = reply.result;
                resolve({ ...others, territory: territory === null ? null : { ...territory, communes } });
                return true;
              }
            }
          },
          onCancel: () => reject(cancelled()),
          onFail: reject,
        });
      });
    },
    cancel: () => runner.cancel(),
    dispose: () => runner.dispose(),
  };
}

function cancelled(): DOMException {
  return new DOMException("import cancelled", "AbortError");
}

type ImportPort = WorkerPort<ImportRequest, ImportReply>;

function openImportPort(): ImportPort {
  return openPort(openImportWorker());
}
