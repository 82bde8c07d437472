/** The side of a worker that a client uses; a fake stands in for it in tests. */
export interface WorkerPort<Request, Reply> {
  postMessage(request: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  onError(listener: (message: string) => void): void;
  terminate(): void;
}

/** The answer of a worker that met a bug: an error as plain data. */
export interface FailedReply {
  readonly kind: "failed";
  readonly id: number;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** One request to a worker and what becomes of its answers. */
export interface WorkerJob<Request, Reply> {
  /** Makes the request; its answers carry the same id. */
  request(id: number): Request;
  /** Takes an answer; true when it is the last one. */
  onReply(reply: Reply): boolean;
  onCancel(): void;
  onFail(error: Error): void;
}

/** Runs one job at a time in a worker. */
export interface JobRunner<Request, Reply> {
  /** Starts a job; one that is under way is cancelled first. */
  start(job: WorkerJob<Request, Reply>): void;
  cancel(): void;
  dispose(): void;
}

/**
 * Makes a runner over a worker that starts when it is first needed.
 *
 * A job blocks the worker's thread, so a cancel ends the worker; so does a failure, after which its state
 * is unknown. The next job starts a new one, and late answers of an ended job are ignored by their id.
 */
export function createJobRunner<Request, Reply extends { readonly kind: string; readonly id: number }>(
  open: () => WorkerPort<Request, Reply | FailedReply>,
): JobRunner<Request, Reply> {
  let port: WorkerPort<Request, Reply | FailedReply> | null = null;
  let current: { readonly id: number; readonly job: WorkerJob<Request, Reply> } | null = null;
  let nextId = 1;

  function startPort(): WorkerPort<Request, Reply | FailedReply> {
    const started = open();
    started.onReply(receive);
    started.onError((message) => fail(new Error(message)));
    return started;
  }

  function receive(reply: Reply | FailedReply): void {
    if (current === null || reply.id !== current.id) return;
    if (isFailed(reply)) {
      fail(Object.assign(new Error(reply.message), { name: reply.name, stack: reply.stack }));
      return;
    }
    const { job } = current;
    if (job.onReply(reply)) current = null;
  }

  function fail(error: Error): void {
    endJob()?.onFail(error);
  }

  function cancel(): void {
    if (current !== null) endJob()?.onCancel();
  }

  function endJob(): WorkerJob<Request, Reply> | undefined {
    const ended = current?.job;
    current = null;
    stopPort();
    return ended;
  }

  function stopPort(): void {
    port?.terminate();
    port = null;
  }

  return {
    start(job) {
      cancel();
      port ??= startPort();
      const id = nextId++;
      current = { id, job };
      port.postMessage(job.request(id));
    },
    cancel,
    dispose() {
      cancel();
      stopPort();
    },
  };
}

function isFailed(reply: { readonly kind: string }): reply is FailedReply {
  return reply.kind === "failed";
}

/** Puts what was thrown in a worker into a reply. */
export function describeFailure(id: number, thrown: unknown): FailedReply {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { kind: "failed", id, name, message, stack: stack ?? "" };
}

/** Opens a worker's port for a runner. */
export function openPort<Request, Reply>(worker: Worker): WorkerPort<Request, Reply> {
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<Reply>) => listener(event.data)),
    onError: (listener) => worker.addEventListener("error", (event) => listener(event.message)),
    terminate: () => worker.terminate(),
  };
}
