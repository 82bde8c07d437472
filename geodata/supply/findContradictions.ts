import type { Issue } from "../model/issue.ts";
import { createIssueLog, type IssueLog } from "../model/issueLog.ts";
import type { Structure } from "../model/structure.ts";
import { contradictsAges, findSpokenAges } from "./agesInText.ts";
import { readOpeningHours } from "./openingHours.ts";

/** By how much a stated number of sessions may differ from the opening hours and still say the same. */
const SAME_SESSIONS = 0.25;

/**
 * Lists what a place says of itself twice and differently, or cannot say (R8): nothing is settled here, the person
 * who knows the place is asked. `at` is empty: the place is the one that was asked about.
 */
export function findContradictions(structure: Structure): readonly Issue[] {
  const log = createIssueLog();
  checkAges(structure, log);
  checkHours(structure, log);
  checkChildcare(structure, log);
  return log.finish().issues;
}

function checkAges({ ages, accessConditions }: Structure, log: IssueLog): void {
  if (ages === undefined) return;
  const { fromMonths, toMonths } = ages;
  if (fromMonths >= toMonths) {
    log.warning("ages-reversed", "", { from: fromMonths, to: toMonths });
    return;
  }
  const spoken = findSpokenAges(accessConditions ?? "");
  if (spoken === null || !contradictsAges(spoken, ages)) return;
  log.warning("ages-contradict", "", { from: fromMonths, to: toMonths, conditions: accessConditions ?? "" });
}

function checkHours({ openingHours, communeCode, sessionsPerMonth, mode }: Structure, log: IssueLog): void {
  if (openingHours === null) {
    if (mode === "itinerant" && sessionsPerMonth === null) log.warning("frequency-unknown", "");
    return;
  }
  const read = readOpeningHours(openingHours, communeCode);
  log.addAll(read);
  if (read.value === undefined || sessionsPerMonth === null) return;
  const { perMonth } = read.value;
  if (Math.abs(perMonth - sessionsPerMonth) <= SAME_SESSIONS * Math.max(perMonth, sessionsPerMonth)) return;
  log.warning("sessions-contradict", "", { stated: sessionsPerMonth, counted: Math.round(perMonth) });
}

function checkChildcare({ kind, childcare }: Structure, log: IssueLog): void {
  if (childcare === undefined) return;
  const { count, expectedDepartures } = childcare;
  if (kind !== "childcare") log.warning("childcare-other-kind", "");
  if (count !== undefined && expectedDepartures !== undefined && expectedDepartures > count)
    log.warning("departures-exceed", "", { count, departures: expectedDepartures });
}
