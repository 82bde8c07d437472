import { type Accessor, createEffect, on } from "solid-js";
import { type Autosave, createAutosave, type WorkToSave } from "./autosave.ts";
import type { SavedWork } from "./savedWork.ts";
import { createTabGuard, type TabGuard, type TabLocks } from "./tabGuard.ts";
import { createVersionHistory, type VersionHistory } from "./versionHistory.ts";
import type { VersionStore } from "./versionStore.ts";

/** What the browser lends to keep work. */
export interface KeepingServices {
  readonly savedWork: SavedWork;
  readonly versionStore: VersionStore;
  /** Null in a browser that cannot tell tabs apart. */
  readonly tabLocks: TabLocks | null;
  readonly now: () => string;
}

/** How the open work is kept: as it is, as it was, and by which tab. */
export interface KeptWork {
  readonly saving: Autosave;
  readonly versions: VersionHistory;
  readonly tab: TabGuard;
  /** Takes the work over from another tab; what that tab saved last becomes a version. */
  takeOver(): Promise<void>;
  /** Forgets a piece of work with all its versions. */
  forget(slot: string): void;
}

/** Keeps the open work in this browser; must be called inside a reactive root. */
export function createKeptWork(
  { savedWork, versionStore, tabLocks, now }: KeepingServices,
  work: Accessor<WorkToSave | null>,
): KeptWork {
  const tab = createTabGuard(tabLocks);
  const versions = createVersionHistory(versionStore, now, work);
  const host = { now, mayWrite: () => tab.state() === "mine", makeRoom: versions.makeRoom };
  const saving = createAutosave(savedWork, host, work);
  createEffect(
    on(tab.state, (state) => {
      // What this tab had when another one took over is not lost with it.
      if (state === "taken") versions.keep("other-tab").catch(() => undefined);
    }),
  );
  return {
    saving,
    versions,
    tab,
    async takeOver() {
      const current = work();
      try {
        const saved = (await savedWork.list()).find(({ slot }) => slot === current?.slot);
        if (saved !== undefined) await versions.keepOther(saved.slot, saved.document, saved.savedAt);
      } catch {
        // no room for a version: the other tab still holds its work, and can save it as a file
      }
      tab.takeOver();
    },
    forget(slot) {
      saving.forget(slot);
      versions.forget(slot).catch(() => undefined);
    },
  };
}
