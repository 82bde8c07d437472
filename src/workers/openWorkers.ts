/** Opens the worker that computes plans. */
export function openPlannerWorker(): Worker {
  return new Worker(new URL("./planner.worker.ts", import.meta.url), { type: "module" });
}

/** Opens the worker that reads files. */
export function openImportWorker(): Worker {
  return new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
}
