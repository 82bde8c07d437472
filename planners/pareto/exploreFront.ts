import { halfDayStep } from "../model/visits.ts";
import { fairestWithin } from "./fairestWithin.ts";
import { fillGaps } from "./fillGaps.ts";
import { isSameValue, isStepUp, type FrontPoint } from "./frontPoint.ts";
import { FREE_STEP, type FrontStep } from "./frontStep.ts";
import type { Exploration, FrontSession } from "./frontSession.ts";
import { inParallel } from "./inParallel.ts";
import { settlePoint } from "./settlePoint.ts";

/** Plans from the cheapest to the fullest and fairest. */
export interface Front {
  /**
   * By rising cost: from one to the next nobody loses, weight does not fall and the worst-off time does not
   * rise. No plan of the problem dominates one that is `proven`.
   */
  readonly points: readonly FrontPoint[];
  /** True where it is proven that no other plan fits between two neighbours, or below the first. */
  readonly complete: boolean;
  readonly solved: number;
  readonly reused: number;
}

/** How large a front may become. */
export interface FrontOptions {
  /** Points wanted, at least 1; fewer come back where the problem has fewer. */
  readonly points: number;
  /** Questions that may be solved before the front is given as it is. */
  readonly mostSolved: number;
}

/**
 * Explores the trade-off between weight covered, worst-off time and cost, as a chain of plans that no plan
 * dominates: first budgets of half-days up to the cheapest full coverage, then, everybody staying covered, ever
 * shorter worst-off times at least cost. Where that gives fewer plans than wanted, the gaps are searched exactly.
 * Doing nothing is not a point, unless nothing is to be done.
 *
 * Source: Mavrotas, G. (2009), doi 10.1016/j.amc.2009.03.037 (ε-constraint with lexicographic values); Bérubé, J.-F.,
 * Gendreau, M. & Potvin, J.-Y. (2009), An exact ε-constraint method for bi-objective combinatorial optimization
 * problems, European Journal of Operational Research 194, 39–50, doi 10.1016/j.ejor.2007.12.014 (gaps closed from the
 * dear end, one whole unit below the last plan). Differs: only plans of one chain are kept, not the whole surface.
 */
export function* exploreFront(session: FrontSession, options: FrontOptions): Exploration<Front> {
  const top = yield* findFullest(session);
  if (top === null) return describe(session, [], false);
  const room = Math.max(0, options.points - 1);
  const below = budgetSteps(session, top, Math.ceil(room / 2));
  const [fair = [], cheap = []] = yield* inParallel([
    exploreRadii(session, top, Math.floor(room / 2)),
    exploreBudgets(session, below),
  ]);
  const chain = chainThrough(top, [...cheap, ...fair]);
  const filled = yield* fillGaps(session, chain, options);
  return describe(session, filled.points, filled.complete);
}

function describe(session: FrontSession, points: readonly FrontPoint[], complete: boolean): Front {
  return { points, complete, solved: session.solved, reused: session.reused };
}

/** The cheapest plan that covers everything coverable; where the teams cannot, the most weight. */
function* findFullest(session: FrontSession): Exploration<FrontPoint | null> {
  const [all] = yield* session.ask([FREE_STEP]);
  if (all?.point != null) return yield* settlePoint(session, all.point);
  const [most] = yield* session.ask([{ ...FREE_STEP, aim: "max-coverage" }]);
  return most?.point != null ? yield* settlePoint(session, most.point) : null;
}

/** Budgets of half-days evenly below the fullest plan's, whole circuits each. */
function budgetSteps(session: FrontSession, top: FrontPoint, count: number): FrontStep[] {
  const visits = halfDayStep(session.problem);
  const most = top.halfDays / visits;
  const budgets = new Set<number>();
  for (let step = 1; step <= count; step++) {
    const circuits = Math.round((most * step) / (count + 1));
    if (circuits >= 1 && circuits < most) budgets.add(circuits * visits);
  }
  return [...budgets].map((halfDays) => ({ ...FREE_STEP, aim: "max-coverage", halfDays }));
}

/** Best plans for rising budgets; one that lets the worst-off down compared with the one before is asked again. */
function* exploreBudgets(
  session: FrontSession,
  steps: readonly FrontStep[],
): Exploration<readonly FrontPoint[]> {
  const answers = yield* session.ask(steps);
  const asked = answers.flatMap(({ point }) => (point === null || point.halfDays === 0 ? [] : [point]));
  const settled = yield* inParallel(asked.map((point) => settlePoint(session, point)));
  const points: FrontPoint[] = [];
  for (const point of settled) {
    const before = points.at(-1)?.worstSeconds ?? Infinity;
    if (point.worstSeconds <= before) points.push(point);
    else {
      const [again] = yield* session.ask([{ ...point.step, worstSeconds: before }]);
      if (again?.point != null) points.push(yield* settlePoint(session, again.point));
    }
  }
  return points;
}

/** Least costs for ever shorter worst-off times, evenly between the fullest plan's and the shortest possible. */
function* exploreRadii(
  session: FrontSession,
  top: FrontPoint,
  count: number,
): Exploration<readonly FrontPoint[]> {
  if (count === 0) return [];
  const { point: fairest } = yield* fairestWithin(session, top, null);
  const between = session.radii.filter(
    (radius) => radius > fairest.worstSeconds && radius < top.worstSeconds,
  );
  const chosen = new Set<number>();
  for (let step = 1; step < count; step++) {
    const target = top.worstSeconds + ((fairest.worstSeconds - top.worstSeconds) * step) / count;
    const radius = between.findLast((seconds) => seconds <= target);
    if (radius !== undefined) chosen.add(radius);
  }
  const { aim } = top.step;
  const steps = [...chosen].map((worstSeconds) => ({ ...FREE_STEP, aim, worstSeconds }));
  const answers = yield* session.ask(steps);
  const found = [fairest, ...answers.flatMap(({ point }) => (point === null ? [] : [point]))];
  return yield* inParallel(found.map((point) => settlePoint(session, point)));
}

/** Keeps of all plans those that make a chain with the fullest: cheaper ones downwards, dearer ones upwards. */
function chainThrough(top: FrontPoint, points: readonly FrontPoint[]): readonly FrontPoint[] {
  const sorted = [...points].sort((a, b) => a.costCents - b.costCents || b.weight - a.weight);
  const chain = [top];
  for (const point of sorted.toReversed()) {
    const [first = top] = chain;
    if (isStepUp(point, first)) chain.unshift(point);
  }
  for (const point of sorted) {
    const last = chain.at(-1) ?? top;
    if (!isSameValue(point, last) && isStepUp(last, point)) chain.push(point);
  }
  return chain;
}
