import type { IssueLog } from "../../geodata/model/issueLog.ts";

type Json = Readonly<Record<string, unknown>>;

/** The version that this program writes. */
export const SCENARIO_VERSION = 1;

/** From version n to n + 1, by n; an older file goes through all that follow. Empty at version 1. */
const MIGRATIONS: Readonly<Record<number, (document: Json) => Json>> = {};

/**
 * Brings an older document to {@link SCENARIO_VERSION}. A missing version is read as the current one
 * with a warning; a newer or unknown one is refused.
 */
export function migrateScenario(document: Json, issues: IssueLog): Json | undefined {
  const version = document["version"];
  if (version === undefined) {
    issues.warning("default-used", "version", { value: String(SCENARIO_VERSION) });
    return { ...document, version: SCENARIO_VERSION };
  }
  if (
    typeof version !== "number" ||
    !Number.isInteger(version) ||
    version < 1 ||
    version > SCENARIO_VERSION
  ) {
    issues.error("version-unsupported", "version", {
      version: typeof version === "number" || typeof version === "string" ? version : typeof version,
      supported: SCENARIO_VERSION,
    });
    return undefined;
  }
  let migrated = document;
  for (let from = version; from < SCENARIO_VERSION; from += 1) {
    migrated = { ...MIGRATIONS[from]?.(migrated), version: from + 1 };
  }
  return migrated;
}
