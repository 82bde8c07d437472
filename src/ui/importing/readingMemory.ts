import type { FileReading } from "../../pipeline/import/fileReading.ts";

const STORAGE_KEY = "maillage-import-readings";

/** Settings beyond these are forgotten, the oldest first. */
const MOST_SHAPES = 40;
const MOST_CHARACTERS = 100_000;

/** What was settled about a file, kept for the next file of the same shape. */
export interface RememberedReading {
  readonly reading: FileReading;
  readonly fileName: string;
  /** Day of that import, ISO. */
  readonly date: string;
}

/** Keeps what people settled in the import window, by shape of file, in this browser. */
export interface ReadingMemory {
  find(shape: string): RememberedReading | null;
  keep(shape: string, remembered: RememberedReading): void;
  forget(shape: string): void;
}

type Entries = readonly (readonly [shape: string, remembered: RememberedReading])[];

/** Opens the memory; without storage it lasts for this visit. */
export function createReadingMemory(storage: Storage | null): ReadingMemory {
  let entries = readEntries(storage);
  const write = (next: Entries): void => {
    entries = shorten(next);
    try {
      storage?.setItem(STORAGE_KEY, JSON.stringify(entries));
    } catch {
      return; // storage refused or full: the settings last for this visit only
    }
  };
  const others = (shape: string): Entries => entries.filter(([key]) => key !== shape);
  return {
    find: (shape) => entries.find(([key]) => key === shape)?.[1] ?? null,
    keep: (shape, remembered) => write([...others(shape), [shape, remembered]]),
    forget: (shape) => write(others(shape)),
  };
}

/** Keeps the latest, within what may be stored. */
function shorten(entries: Entries): Entries {
  let kept = entries.slice(-MOST_SHAPES);
  while (kept.length > 0 && JSON.stringify(kept).length > MOST_CHARACTERS) kept = kept.slice(1);
  return kept;
}

function readEntries(storage: Storage | null): Entries {
  try {
    const value: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return []; // storage refused or text of another program: nothing is remembered
  }
}

function isEntry(value: unknown): value is Entries[number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [shape, remembered] = value as readonly unknown[];
  if (typeof shape !== "string" || !isRecord(remembered)) return false;
  const { reading, fileName, date } = remembered;
  return typeof fileName === "string" && typeof date === "string" && isReading(reading);
}

/** Texts are checked again where they are used: an encoding or a column that does not exist is an issue there. */
function isReading(value: unknown): value is FileReading {
  if (!isRecord(value)) return false;
  const { skip = false, columns = {}, ...texts } = value;
  return (
    typeof skip === "boolean" &&
    isRecord(columns) &&
    Object.values(columns).every((column) => column === null || typeof column === "string") &&
    Object.values(texts).every((text) => typeof text === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
