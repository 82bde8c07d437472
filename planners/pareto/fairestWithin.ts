import type { FrontPoint } from "./frontPoint.ts";
import type { FrontStep } from "./frontStep.ts";
import type { Exploration, FrontSession } from "./frontSession.ts";

/** The fairest plan, and whether it is proven that none has a shorter worst-off time. */
export interface FairestPlan {
  readonly point: FrontPoint;
  readonly proven: boolean;
}

/**
 * Finds the plan with the shortest worst-off time that keeps the aim and costs at most `cents` (null = whatever
 * it costs); among those the cheapest. Halves the list of real access times, each plan found showing at once how
 * much shorter its own worst-off time is.
 *
 * @param start – a plan that keeps to both, to begin from.
 *
 * Cost: O(log(access times)) questions.
 * Source: Daskin, M. S. (1995), Network and Discrete Location, chapter 5 (p-centre by bisection over covering
 * problems), doi 10.1002/9781118032343.
 */
export function* fairestWithin(
  session: FrontSession,
  start: FrontPoint,
  cents: number | null,
): Exploration<FairestPlan> {
  let best = start;
  let proven = true;
  let low = 0;
  let high = session.radii.findLastIndex((radius) => radius < start.worstSeconds);
  let guess = cents === null ? low : (low + high) >> 1;
  while (low <= high) {
    const worstSeconds = session.radii[guess] ?? null;
    const step: FrontStep = { aim: start.step.aim, halfDays: null, cents, worstSeconds };
    const [answer] = yield* session.ask([step]);
    const point = answer?.point ?? null;
    if (point !== null && point.weight >= start.weight) {
      best = point;
      high = session.radii.findLastIndex((radius) => radius < point.worstSeconds);
    } else {
      proven &&= answer?.proven === true;
      low = guess + 1;
    }
    guess = (low + high) >> 1;
  }
  return { point: best, proven };
}
