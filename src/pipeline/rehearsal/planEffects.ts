import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { assessPlan, type CommuneOutcome } from "../assessPlan.ts";
import { toHalfDaysPerMonth } from "../budgetMonth.ts";
import { checkScenarioPlan } from "../checkScenarioPlan.ts";
import { comparePlans, type CommuneChange } from "../comparePlans.ts";
import { scenarioOfPlan } from "../planAim.ts";
import type { AffectedCommune, PlanBrief, WorstOff } from "./rehearsal.ts";

/** A plan with what it brings, counted from the plan alone. */
export interface JudgedPlan {
  readonly plan: Plan;
  readonly brief: PlanBrief;
  readonly communes: readonly CommuneOutcome[];
}

/** Counts what a plan of a scenario brings and takes. */
export function judgePlan(scenario: Scenario, diagnosis: Diagnosis, document: PlanDocument): JudgedPlan {
  const asked = scenarioOfPlan(scenario, document);
  const { communes, figures } = assessPlan(asked, diagnosis, document.plan);
  const served = communes.filter(({ before, coveredAfter }) => !before.covered && coveredAfter);
  return {
    plan: document.plan,
    communes,
    brief: {
      halfDays: figures.halfDaysPerMonth,
      cents: Math.round(toHalfDaysPerMonth(figures.cost, scenario.programme.cycleWeeks)),
      communes: served.length,
      children: served.reduce((sum, { before }) => sum + before.need.children, 0),
      worst: findWorstOff(communes),
    },
  };
}

function findWorstOff(communes: readonly CommuneOutcome[]): WorstOff | null {
  let worst: WorstOff | null = null;
  for (const { code, accessSecondsAfter: seconds } of communes) {
    if (seconds !== null && seconds > (worst?.seconds ?? -1)) worst = { code, seconds };
  }
  return worst;
}

/** Who gains, who loses and what else changes between two plans, most children first. */
export function listEffects(
  before: JudgedPlan,
  after: JudgedPlan,
): Readonly<Record<"lost" | "gained" | "farther", readonly CommuneChange[]>> {
  const changes = comparePlans(before.communes, after.communes);
  const pick = (kind: CommuneChange["kind"]): readonly CommuneChange[] =>
    changes.filter((change) => change.kind === kind);
  return { lost: pick("lost"), gained: pick("gained"), farther: pick("farther") };
}

/** Keeps of changes only who they are about. */
export function toAffected(changes: readonly CommuneChange[]): readonly AffectedCommune[] {
  return changes.map(({ code, children }) => ({ code, children }));
}

/**
 * Makes the judge of other plans: does the independent checker find nothing in one that it does not find in the shown
 * plan as well? A calendar may lack months for both.
 */
export function createVerifier(
  scenario: Scenario,
  shown: PlanDocument,
): (changed: Scenario, document: PlanDocument) => boolean {
  const known = new Set(checkScenarioPlan(scenario, shown).map(({ code }) => code));
  return (changed, document) => checkScenarioPlan(changed, document).every(({ code }) => known.has(code));
}
