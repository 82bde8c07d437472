import type { Hearing } from "../../scenario/concertation.ts";
import { hearingSource } from "../../scenario/hearingSource.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Whether what a commune does already is counted as an existing place; a person chooses its class. */
export type ActionStep = "none" | "count" | "done";

/**
 * Finds whether the existing actions of an answer are among the places: one of them names the answer as its source, or
 * an earlier answer of the commune in the same words.
 */
export function findActionStep(scenario: Scenario, answer: Hearing): ActionStep {
  if (answer.existing.trim() === "") return "none";
  const name = scenario.territory.communes.find(({ code }) => code === answer.communeCode)?.name;
  const sources = new Set(
    (scenario.hearings ?? [])
      .filter((each) => each.communeCode === answer.communeCode && each.existing === answer.existing)
      .map((each) => hearingSource(each, name)),
  );
  return scenario.structures.some(({ source }) => sources.has(source)) ? "done" : "count";
}
