import { dominates, type FrontPoint } from "./frontPoint.ts";
import type { FrontStep } from "./frontStep.ts";
import type { Exploration, FrontSession, StepAnswer } from "./frontSession.ts";

/**
 * Moves a plan to one that no plan dominates: at no more cost and no longer worst-off time, more weight; then at
 * no more cost and no less weight, a shorter worst-off time; until neither is possible.
 *
 * @returns the point, `proven` where every « impossible » on the way was proven.
 *
 * Cost: two questions, and two more for each improvement.
 * Source: Mavrotas, G. (2009), Effective implementation of the ε-constraint method in multi-objective
 * mathematical programming problems, Applied Mathematics and Computation 213, 455–465,
 * doi 10.1016/j.amc.2009.03.037; differs: lexicographic questions instead of one augmented objective, so that
 * values stay whole numbers.
 */
export function* settlePoint(session: FrontSession, start: FrontPoint): Exploration<FrontPoint> {
  let point = start;
  for (;;) {
    let proven = point.proven;
    let better: FrontPoint | null = null;
    for (const step of listImprovements(session, point)) {
      const [answer] = yield* session.ask([step]);
      if (answer?.point != null && dominates(answer.point, point)) {
        better = answer.point;
        break;
      }
      proven &&= isProven(answer);
    }
    if (better === null) return { ...point, proven };
    point = better;
  }
}

/** An answer that is not better proves something only where it is itself proven. */
function isProven(answer: StepAnswer | undefined): boolean {
  return answer?.proven === true;
}

function listImprovements(session: FrontSession, point: FrontPoint): FrontStep[] {
  const { aim } = point.step;
  const limits = { aim, halfDays: null, cents: point.costCents };
  const steps: FrontStep[] = [];
  if (aim === "max-coverage") {
    const worstSeconds = point.worstSeconds === Infinity ? null : point.worstSeconds;
    steps.push({ ...limits, worstSeconds });
  }
  const nearer = session.radiusBelow(point.worstSeconds);
  if (nearer !== null) steps.push({ ...limits, worstSeconds: nearer });
  return steps;
}
