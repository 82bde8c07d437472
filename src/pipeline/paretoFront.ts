import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { exploreFront, type Front } from "../../planners/pareto/exploreFront.ts";
import type { FrontPoint } from "../../planners/pareto/frontPoint.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import { documentOfPoint, runExploration, type PlanSession, type RunPlans } from "./planSession.ts";
import { summarisePlan, type PlanSummary } from "./planSummary.ts";
import type { PlanOptions } from "./solveProblem.ts";

/** A plan of the front with its figures. */
export interface ParetoPlan {
  readonly document: PlanDocument;
  readonly summary: PlanSummary;
  /** True where no plan costs less, serves more or brings the farthest nearer without losing elsewhere. */
  readonly proven: boolean;
}

/** Several real plans, by rising cost; from one to the next nobody loses. */
export interface ParetoFront {
  readonly plans: readonly ParetoPlan[];
  /** True where it is proven that no other plan fits between. */
  readonly complete: boolean;
  /** Plans that were computed for it, and those that needed no computing. */
  readonly solved: number;
  readonly reused: number;
}

/** Questions that may be solved for each point that is wanted. */
const SOLVED_PER_POINT = 15;

/** Computes the front of a scenario: `points` plans where there are as many. */
export async function computeParetoFront(
  session: PlanSession,
  diagnosis: Diagnosis,
  points: number,
  options: PlanOptions,
  runPlans: RunPlans,
): Promise<ParetoFront> {
  const mostSolved = session.front.solved + points * SOLVED_PER_POINT;
  const exploration = exploreFront(session.front, { points, mostSolved });
  const front: Front = await runExploration(session, exploration, options, runPlans);
  const toPlan = (point: FrontPoint): ParetoPlan => {
    const document = documentOfPoint(session, point, options.seed);
    return {
      document,
      summary: summarisePlan(session.scenario, diagnosis, document),
      proven: point.proven,
    };
  };
  return { ...front, plans: front.points.map(toPlan) };
}
