import { createStore, delMany, entries, get, set } from "idb-keyval";
import type { Scenario } from "../../scenario/scenario.ts";

/**
 * Why a version was kept: as it was opened, with a new plan, with a new decision, after some minutes of work, before
 * another document took its place, when another tab took over, or because the user asked.
 */
export const VERSION_REASONS = [
  "opened",
  "plan",
  "decision",
  "time",
  "replaced",
  "other-tab",
  "named",
] as const;

export type VersionReason = (typeof VERSION_REASONS)[number];

/** What a version held, for the list. */
export interface VersionFacts {
  readonly circuits: number;
  readonly decisions: number;
  readonly comments: number;
}

/** One state of a piece of work. */
export interface VersionRecord {
  readonly id: string;
  readonly slot: string;
  readonly savedAt: string;
  readonly reason: VersionReason;
  /** What the user called it; null for those that were kept without asking. */
  readonly title: string | null;
  readonly facts: VersionFacts;
  /** The document without its large parts, and where these are. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, string>>;
}

/** Parts of a document that are large and rarely change: kept once for all versions that share them. */
export const LARGE_PARTS = [
  "territory",
  "travelTimes",
  "routes",
] as const satisfies readonly (keyof Scenario)[];

/** Where versions are kept between two visits. */
export interface VersionStore {
  list(): Promise<readonly VersionRecord[]>;
  writePart(id: string, part: unknown): Promise<void>;
  readPart(id: string): Promise<unknown>;
  write(record: VersionRecord): Promise<void>;
  remove(versionIds: readonly string[], partIds: readonly string[]): Promise<void>;
}

function isVersion(value: unknown): value is VersionRecord {
  if (typeof value !== "object" || value === null) return false;
  const { id, slot, savedAt, reason, document, parts } = value as Readonly<Record<string, unknown>>;
  return (
    [id, slot, savedAt].every((each) => typeof each === "string") &&
    VERSION_REASONS.some((each) => each === reason) &&
    [document, parts].every((each) => typeof each === "object" && each !== null)
  );
}

/** Keeps versions in IndexedDB, in databases named after the project. */
export function createBrowserVersionStore(): VersionStore {
  const versions = createStore("maillage-versions", "versions");
  const parts = createStore("maillage-version-parts", "parts");
  return {
    async list() {
      const found: readonly (readonly [IDBValidKey, unknown])[] = await entries(versions);
      return found.map(([, value]) => value).filter(isVersion);
    },
    writePart: (id, part) => set(id, part, parts),
    readPart: (id) => get(id, parts),
    write: (record) => set(record.id, record, versions),
    async remove(versionIds, partIds) {
      await delMany([...versionIds], versions);
      await delMany([...partIds], parts);
    },
  };
}
