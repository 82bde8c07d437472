import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { KEPT_RECORDS, type RunFacts, type SavedRecord, type SavedWork, sortRecords } from "./savedWork.ts";
import type { StepId } from "./steps.ts";

/** `idle`: nothing has been worth keeping yet. */
export type SaveState = "idle" | "saved" | "saving" | "failed";

/** What is being worked on; null when nothing is worth keeping yet. */
export interface WorkToSave {
  readonly slot: string;
  readonly scenario: Scenario;
  readonly step: StepId;
  readonly runFacts: RunFacts | null;
}

export interface Autosave {
  readonly state: Accessor<SaveState>;
  readonly records: Accessor<readonly SavedRecord[]>;
  forget(slot: string): void;
}

const SAVE_DELAY_MILLISECONDS = 400;

/** Writes the open work shortly after each change, and reads what earlier visits left. */
export function createAutosave(
  savedWork: SavedWork,
  now: () => string,
  work: Accessor<WorkToSave | null>,
): Autosave {
  const [state, setState] = createSignal<SaveState>("idle");
  const [records, setRecords] = createSignal<readonly SavedRecord[]>([]);
  const settle = (writing: Promise<void>): void => {
    writing.then(
      () => setState("saved"),
      () => setState("failed"),
    );
  };
  const put = (record: SavedRecord): void => {
    setRecords((current) =>
      sortRecords([record, ...current.filter(({ slot }) => slot !== record.slot)]).slice(0, KEPT_RECORDS),
    );
  };
  savedWork.list().then(
    (found) => {
      for (const record of found) if (!records().some(({ slot }) => slot === record.slot)) put(record);
    },
    () => setState("failed"),
  );
  createEffect(() => {
    const current = work();
    if (current === null) return;
    setState("saving");
    const timer = setTimeout(() => {
      const { slot, scenario, step, runFacts } = current;
      const record: SavedRecord = {
        slot,
        document: scenario,
        name: scenario.name,
        savedAt: now(),
        step,
        runFacts,
      };
      put(record);
      settle(savedWork.write(record));
    }, SAVE_DELAY_MILLISECONDS);
    onCleanup(() => clearTimeout(timer));
  });
  return {
    state,
    records,
    forget(slot) {
      setRecords((current) => current.filter((record) => record.slot !== slot));
      settle(savedWork.remove(slot));
    },
  };
}
