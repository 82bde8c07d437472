import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { ImportProgress, ImportResult } from "../pipeline/importResult.ts";
import type { ImportReply, ImportRequest, ImportSettings } from "./importMessages.ts";

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

/** The side of a worker that the client uses; a fake stands in for it in tests. */
export interface ImportPort {
  postMessage(request: ImportRequest): void;
  onReply(listener: (reply: ImportReply) => void): void;
  onError(listener: (message: string) => void): void;
  terminate(): void;
}

interface PendingImport {
  readonly id: number;
  readonly communes: Commune[];
  readonly onProgress: (progress: ImportProgress) => void;
  readonly resolve: (result: ImportResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Makes the page's way to the import worker.
 *
 * Reading and parsing block the worker's thread, so a cancel ends it and the next import starts a new
 * one. A 100 MB file never blocks the page: communes come over in batches.
 */
export function createImportClient(openPort: () => ImportPort = openImportWorker): ImportClient {
  let port: ImportPort | null = null;
  let pending: PendingImport | null = null;
  let nextId = 1;

  function startPort(): ImportPort {
    const started = openPort();
    started.onReply(receive);
    started.onError((message) => fail(new Error(message)));
    return started;
  }

  function receive(reply: ImportReply): void {
    if (pending === null || reply.id !== pending.id) return;
    switch (reply.kind) {
      case "progress":
        pending.onProgress(reply.progress);
        return;
      case "communes":
        for (const commune of reply.communes) pending.communes.push(commune);
        return;
      case "finished": {
        const { communes, resolve } = pending;
        pending = null;
        const { territory, structures, report } = reply.result;
        resolve({ territory: territory === null ? null : { ...territory, communes }, structures, report });
        return;
      }
      case "failed": {
        const error = new Error(reply.message);
        error.name = reply.name;
        error.stack = reply.stack;
        fail(error);
      }
    }
  }

  function fail(error: Error): void {
    const failed = pending;
    pending = null;
    stopPort();
    failed?.reject(error);
  }

  function stopPort(): void {
    port?.terminate();
    port = null;
  }

  function cancel(): void {
    if (pending !== null) fail(new DOMException("import cancelled", "AbortError"));
  }

  return {
    importFiles(files, current, onProgress, settings = {}) {
      cancel();
      port ??= startPort();
      const running = port;
      const id = nextId++;
      return new Promise<ImportResult>((resolve, reject) => {
        pending = { id, communes: [], onProgress, resolve, reject };
        running.postMessage({ kind: "import", id, files, current, settings });
      });
    },
    cancel,
    dispose() {
      cancel();
      stopPort();
    },
  };
}

function openImportWorker(): ImportPort {
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<ImportReply>) => listener(event.data)),
    onError: (listener) => worker.addEventListener("error", (event) => listener(event.message)),
    terminate: () => worker.terminate(),
  };
}
