import { exploreNamedPlans } from "../../planners/pareto/exploreNamedPlans.ts";
import type { FrontPoint } from "../../planners/pareto/frontPoint.ts";
import type { PlanDocument, PlanName } from "../scenario/planDocument.ts";
import { PLAN_NAMES } from "../scenario/planDocument.ts";
import { toHalfDaysPerCycle } from "./budgetMonth.ts";
import { documentOfPoint, runExploration, type PlanSession, type RunPlans } from "./planSession.ts";
import type { PlanOptions } from "./solveProblem.ts";

/** How much dearer than the cheapest the fairest plan may be, in percent. */
export const FAIREST_EXTRA_PERCENT = 20;

/**
 * Computes the three plans that are proposed by name: the cheapest that serves every commune that can be served; the
 * fairest, with the shortest longest drive at most {@link FAIREST_EXTRA_PERCENT} % dearer; and the one for most
 * children within the programme's half-days, or about half of what the cheapest takes where none are set.
 *
 * @returns in the order of their first name; plans of the same value are one, with several names.
 */
export async function computeNamedPlans(
  session: PlanSession,
  options: PlanOptions,
  runPlans: RunPlans,
): Promise<readonly PlanDocument[]> {
  const { aim, cycleWeeks } = session.scenario.programme;
  const halfDays = aim.kind === "max-coverage" ? toHalfDaysPerCycle(aim.halfDaysPerMonth, cycleWeeks) : null;
  const exploration = exploreNamedPlans(session.front, { extraPercent: FAIREST_EXTRA_PERCENT, halfDays });
  const found = await runExploration(session, exploration, options, runPlans);
  if (found === null) return [];
  const points: Readonly<Record<PlanName, FrontPoint | null>> = {
    cheapest: found.cheapest,
    fairest: found.fairest,
    "most-children": found.mostChildren,
  };
  const documents: PlanDocument[] = [];
  for (const name of PLAN_NAMES) {
    const point = points[name];
    if (point === null) continue;
    const twin = documents.findIndex(
      (document) => document.plan === point.plan || isTwin(points, document, point),
    );
    const known = documents[twin];
    if (known === undefined)
      documents.push({ ...documentOfPoint(session, point, options.seed), names: [name] });
    else documents[twin] = { ...known, names: [...(known.names ?? []), name] };
  }
  return documents;
}

/** Same cost, same children, same longest drive: showing both would be showing twins. */
function isTwin(
  points: Readonly<Record<PlanName, FrontPoint | null>>,
  document: PlanDocument,
  point: FrontPoint,
): boolean {
  const [first] = document.names ?? [];
  const other = first === undefined ? null : points[first];
  return (
    other !== null &&
    other.costCents === point.costCents &&
    other.weight === point.weight &&
    other.worstSeconds === point.worstSeconds
  );
}
