import { type Accessor, createEffect, createSignal, onCleanup, untrack } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { KEPT_RECORDS, type RunFacts, type SavedRecord, type SavedWork, sortRecords } from "./savedWork.ts";
import type { StepId } from "./steps.ts";

/**
 * `idle`: nothing has been worth keeping yet; `full`: the device has no room; `failed`: the browser refuses;
 * `paused`: another tab writes this work.
 */
export type SaveState = "idle" | "saved" | "saving" | "full" | "failed" | "paused";

/** What is being worked on; null when nothing is worth keeping yet. */
export interface WorkToSave {
  readonly slot: string;
  readonly scenario: Scenario;
  /** The work as it was opened. */
  readonly openedAs: Scenario;
  readonly step: StepId;
  readonly runFacts: RunFacts | null;
}

export interface Autosave {
  readonly state: Accessor<SaveState>;
  readonly records: Accessor<readonly SavedRecord[]>;
  forget(slot: string): void;
  /** Writes at once what waits to be written, as when the page goes away. */
  flush(): void;
}

/** What the autosave asks of its surroundings. */
export interface AutosaveHost {
  readonly now: () => string;
  /** Whether this tab is the one that writes. */
  readonly mayWrite: () => boolean;
  /** Gives up old versions; false where there are none left to give. */
  readonly makeRoom: () => Promise<boolean>;
}

const SAVE_DELAY_MILLISECONDS = 400;

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** Writes the open work shortly after each change, and reads what earlier visits left. */
export function createAutosave(
  savedWork: SavedWork,
  { now, mayWrite, makeRoom }: AutosaveHost,
  work: Accessor<WorkToSave | null>,
): Autosave {
  const [state, setState] = createSignal<SaveState>("idle");
  const [records, setRecords] = createSignal<readonly SavedRecord[]>([]);
  let waiting: WorkToSave | null = null;
  let latest = 0;

  const put = (record: SavedRecord): void => {
    setRecords((current) =>
      sortRecords([record, ...current.filter(({ slot }) => slot !== record.slot)]).slice(0, KEPT_RECORDS),
    );
  };

  async function writeWithRoom(record: SavedRecord): Promise<void> {
    try {
      await savedWork.write(record);
    } catch (error) {
      if (!isFull(error) || !(await makeRoom())) throw error;
      await writeWithRoom(record);
    }
  }

  async function settle(writing: Promise<void>): Promise<void> {
    latest += 1;
    const turn = latest;
    try {
      await writing;
      if (turn === latest) setState("saved");
    } catch (error) {
      if (turn === latest) setState(isFull(error) ? "full" : "failed");
    }
  }

  function write(current: WorkToSave): void {
    waiting = null;
    const { slot, scenario, step, runFacts } = current;
    const record = { slot, document: scenario, name: scenario.name, savedAt: now(), step, runFacts };
    put(record);
    void settle(writeWithRoom(record));
  }

  savedWork.list().then(
    (found) => {
      for (const record of found) if (!records().some(({ slot }) => slot === record.slot)) put(record);
    },
    () => setState("failed"),
  );
  createEffect(() => {
    const current = work();
    // The last change of a project is not lost with it where another one is opened at once.
    if (waiting !== null && waiting.slot !== current?.slot) write(waiting);
    if (current === null) return;
    if (!mayWrite()) {
      waiting = null;
      setState("paused");
      return;
    }
    // Nothing is said to be saved while a device is full until it is.
    if (!["full", "failed"].includes(untrack(state))) setState("saving");
    waiting = current;
    const timer = setTimeout(() => write(current), SAVE_DELAY_MILLISECONDS);
    onCleanup(() => clearTimeout(timer));
  });
  return {
    state,
    records,
    forget(slot) {
      setRecords((current) => current.filter((record) => record.slot !== slot));
      void settle(savedWork.remove(slot));
    },
    flush() {
      if (waiting !== null) write(waiting);
    },
  };
}
