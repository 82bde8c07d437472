import { halfDayStep } from "../model/visits.ts";
import { fairestWithin } from "./fairestWithin.ts";
import type { FrontPoint } from "./frontPoint.ts";
import { FREE_STEP } from "./frontStep.ts";
import type { Exploration, FrontSession } from "./frontSession.ts";
import { inParallel } from "./inParallel.ts";

/** What the named plans are measured by. */
export interface NamedPlanOptions {
  /** How much dearer than the cheapest the fairest may be, in percent. */
  readonly extraPercent: number;
  /** Half-days per cycle for the plan of most weight; null = about half of the cheapest plan's. */
  readonly halfDays: number | null;
}

/** Three answers for a meeting; the last two null where the limits of the run struck first. */
export interface NamedPlans {
  readonly cheapest: FrontPoint;
  readonly fairest: FrontPoint | null;
  readonly mostChildren: FrontPoint | null;
}

/**
 * Finds the cheapest plan that covers everything coverable, the fairest one that costs a little more, and the one of
 * most weight within a number of half-days.
 *
 * @returns null where not everything can be covered, or no plan was found in time.
 *
 * Cost: O(log(access times)) questions, see `fairestWithin`.
 */
export function* exploreNamedPlans(
  session: FrontSession,
  { extraPercent, halfDays }: NamedPlanOptions,
): Exploration<NamedPlans | null> {
  const [answer] = yield* session.ask([FREE_STEP]);
  const cheapest = answer?.point ?? null;
  if (cheapest === null) return null;
  const cents = Math.floor((cheapest.costCents * (100 + extraPercent)) / 100);
  const visits = halfDayStep(session.problem);
  const half = Math.max(visits, Math.floor(cheapest.halfDays / 2 / visits) * visits);
  const [fairest = null, mostChildren = null] = yield* inParallel<FrontPoint | null>([
    findFairest(session, cheapest, cents),
    findMost(session, halfDays ?? half),
  ]);
  return { cheapest, fairest, mostChildren };
}

/** The fairest plan; its `proven` says whether none within the cost has a shorter worst-off time. */
function* findFairest(session: FrontSession, cheapest: FrontPoint, cents: number): Exploration<FrontPoint> {
  const { point, proven } = yield* fairestWithin(session, cheapest, cents);
  return { ...point, proven: point.proven && proven };
}

function* findMost(session: FrontSession, halfDays: number): Exploration<FrontPoint | null> {
  const [answer] = yield* session.ask([{ ...FREE_STEP, aim: "max-coverage", halfDays }]);
  return answer?.point ?? null;
}
