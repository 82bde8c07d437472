import { createStore, get, set } from "idb-keyval";
import type { StepId } from "./steps.ts";

/** How the last plan was obtained; kept beside the scenario, which holds the plan itself. */
export interface RunFacts {
  readonly method: string;
  readonly seconds: number;
  readonly costCents: number | null;
  readonly uncoverable: readonly string[];
}

/** The work of this browser: the document as text, and where its user was. */
export interface SavedRecord {
  readonly document: string;
  readonly name: string;
  readonly savedAt: string;
  readonly step: StepId;
  readonly runFacts: RunFacts | null;
}

/** Where the work is kept between two visits. */
export interface SavedWork {
  read(): Promise<SavedRecord | null>;
  write(record: SavedRecord): Promise<void>;
}

const KEY = "current";

function isRecord(value: unknown): value is SavedRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "document" in value &&
    typeof value.document === "string" &&
    "name" in value &&
    typeof value.name === "string" &&
    "savedAt" in value &&
    typeof value.savedAt === "string" &&
    "step" in value &&
    typeof value.step === "string"
  );
}

/** Keeps the work in IndexedDB, in a database named after the project. */
export function createBrowserSavedWork(): SavedWork {
  const database = createStore("maillage-work", "documents");
  return {
    async read() {
      const value: unknown = await get(KEY, database);
      return isRecord(value) ? value : null;
    },
    async write(record) {
      await set(KEY, record, database);
    },
  };
}
