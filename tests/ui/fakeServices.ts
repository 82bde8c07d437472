import type { PlanRun } from "../../src/pipeline/runPlan.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { AppServices } from "../../src/ui/state/appStore.ts";
import { createReadingMemory } from "../../src/ui/importing/readingMemory.ts";
import { createPreferences } from "../../src/ui/state/preferences.ts";
import { createMemoryVersions } from "../fixtures/memoryVersions.ts";
import type { SavedRecord } from "../../src/ui/state/savedWork.ts";

/** Services that stay in memory: a planner that answers with what the test gives, a drawer for the work. */
export function fakeServices(
  answer: (scenario: Scenario) => Promise<PlanRun>,
): AppServices & { saved: SavedRecord | null; cancelled: number } {
  const services = {
    saved: null as SavedRecord | null,
    cancelled: 0,
    planner: () => ({
      run: (scenario: Scenario) => answer(scenario),
      cancel: () => {
        services.cancelled += 1;
      },
    }),
    importer: {
      previewFiles: () => Promise.reject(new Error("no import in this test")),
      importFiles: () => Promise.reject(new Error("no import in this test")),
      cancel: () => undefined,
    },
    savedWork: {
      list: () => Promise.resolve(services.saved === null ? [] : [services.saved]),
      write: (record: SavedRecord) => {
        services.saved = record;
        return Promise.resolve();
      },
      remove: () => {
        services.saved = null;
        return Promise.resolve();
      },
    },
    versionStore: createMemoryVersions(),
    tabLocks: null,
    preferences: createPreferences(null),
    readings: createReadingMemory(null),
    now: () => "2026-11-22T10:00:00.000Z",
    clock: () => 0,
  };
  return services;
}
