import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { assessPlan } from "./assessPlan.ts";
import { scenarioOfPlan } from "./planAim.ts";

/** What one plan among several brings and takes, for a person who compares. */
export interface PlanSummary {
  /** White communes that it serves, and the children who live there. */
  readonly communesServed: number;
  readonly childrenServed: number;
  readonly halfDaysPerMonth: number;
  /** A month counts four weeks of the cycle. */
  readonly centsPerMonth: number;
  readonly centsPerCycle: number;
  /** Longest drive of the families of any commune; null where some reach nothing. */
  readonly worstSeconds: number | null;
  /** Code of the first commune with that drive. */
  readonly worstCommune: string | null;
  readonly gini: number | null;
  readonly stops: number;
  readonly feasible: boolean;
}

/** Counts what a plan brings, from the plan alone, for the aim that it names. */
export function summarisePlan(scenario: Scenario, diagnosis: Diagnosis, document: PlanDocument): PlanSummary {
  const { communes, figures, after } = assessPlan(
    scenarioOfPlan(scenario, document),
    diagnosis,
    document.plan,
  );
  const served = communes.filter(({ before, coveredAfter }) => !before.covered && coveredAfter);
  const reached = communes.flatMap(({ code, accessSecondsAfter: seconds }) =>
    seconds === null ? [] : [{ code, seconds }],
  );
  const worst = reached.reduce<{ readonly code: string; readonly seconds: number } | null>(
    (found, access) => (found === null || access.seconds > found.seconds ? access : found),
    null,
  );
  return {
    communesServed: served.length,
    childrenServed: served.reduce((sum, { before }) => sum + before.need.children, 0),
    halfDaysPerMonth: figures.halfDaysPerMonth,
    centsPerMonth: (figures.cost / scenario.programme.cycleWeeks) * 4,
    centsPerCycle: figures.cost,
    worstSeconds: worst?.seconds ?? null,
    worstCommune: worst?.code ?? null,
    gini: after.gini,
    stops: figures.stops,
    feasible: figures.feasible,
  };
}
