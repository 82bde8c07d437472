// oxlint-disable import/default -- the default export of an inline worker is made by Vite
import ImportWorker from "../workers/import.worker.ts?worker&inline";
import PlannerWorker from "../workers/planner.worker.ts?worker&inline";

/** Opens the worker that computes plans, out of the page itself. */
export function openPlannerWorker(): Worker {
  return new PlannerWorker();
}

/** Opens the worker that reads files, out of the page itself. */
export function openImportWorker(): Worker {
  return new ImportWorker();
}
