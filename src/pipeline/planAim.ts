import type { PlanDocument } from "../scenario/planDocument.ts";
import type { ProgrammeAim } from "../scenario/programmeAim.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Returns the scenario with another aim: the same data, another question. */
export function withAim(scenario: Scenario, aim: ProgrammeAim): Scenario {
  return { ...scenario, programme: { ...scenario.programme, aim } };
}

/** Returns the scenario that a plan answers: where the plan names an aim of its own, with that aim. */
export function scenarioOfPlan(scenario: Scenario, document: PlanDocument): Scenario {
  return document.aim === undefined ? scenario : withAim(scenario, document.aim);
}

/** Tells whether two aims ask for the same. */
export function isSameAim(a: ProgrammeAim, b: ProgrammeAim): boolean {
  return (
    a.kind === b.kind &&
    a.centsPerCycle === b.centsPerCycle &&
    a.worstAccessSeconds === b.worstAccessSeconds &&
    (a.kind === "cover-all" || (b.kind === "max-coverage" && a.halfDaysPerMonth === b.halfDaysPerMonth))
  );
}
