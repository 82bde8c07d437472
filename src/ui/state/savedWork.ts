import { createStore, del, entries, set } from "idb-keyval";
import type { StepId } from "./steps.ts";

/** How the last plan was obtained; kept beside the scenario, which holds the plan itself. */
export interface RunFacts {
  readonly method: string;
  readonly seconds: number;
  readonly costCents: number | null;
  readonly uncoverable: readonly string[];
}

/** A piece of work kept in this browser: the document, and where its user was. */
export interface SavedRecord {
  /** Names the piece of work for its whole life, whatever the project's name. */
  readonly slot: string;
  /** A scenario as plain data; read again through the decoder, as any file. */
  readonly document: unknown;
  readonly name: string;
  readonly savedAt: string;
  readonly step: StepId;
  readonly runFacts: RunFacts | null;
}

/** Where work is kept between two visits. */
export interface SavedWork {
  /** All pieces of work, the latest first. */
  list(): Promise<readonly SavedRecord[]>;
  write(record: SavedRecord): Promise<void>;
  remove(slot: string): Promise<void>;
}

/** Pieces of work that are kept; beyond them the oldest is forgotten. */
export const KEPT_RECORDS = 5;

function isRecord(value: unknown): value is SavedRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "slot" in value &&
    typeof value.slot === "string" &&
    "document" in value &&
    "name" in value &&
    typeof value.name === "string" &&
    "savedAt" in value &&
    typeof value.savedAt === "string" &&
    "step" in value &&
    typeof value.step === "string"
  );
}

/** Sorts records, the latest first. */
export function sortRecords(records: readonly SavedRecord[]): readonly SavedRecord[] {
  return [...records].sort((a, b) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1));
}

/** Keeps the work in IndexedDB, in a database named after the project. */
export function createBrowserSavedWork(): SavedWork {
  const database = createStore("maillage-work", "documents");
  const list = async (): Promise<readonly SavedRecord[]> => {
    const found: readonly (readonly [IDBValidKey, unknown])[] = await entries(database);
    return sortRecords(found.map(([, value]) => value).filter(isRecord));
  };
  return {
    list,
    async write(record) {
      await set(record.slot, record, database);
      const old = (await list()).slice(KEPT_RECORDS);
      await Promise.all(old.map(({ slot }) => del(slot, database)));
    },
    async remove(slot) {
      await del(slot, database);
    },
  };
}
