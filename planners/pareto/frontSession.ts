import type { Outcome } from "../model/outcome.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { countingPlaces, listRadii, type AccessPlace } from "./accessPlace.ts";
import { readPoint, type FrontPoint } from "./frontPoint.ts";
import { isLooser, stepKey, type FrontStep } from "./frontStep.ts";

/**
 * A search that asks for plans: it yields questions that may be solved side by side, and is given their
 * outcomes in the same order. Who drives it decides how they are solved: in a loop, or by several workers.
 */
export type Exploration<T> = Generator<readonly FrontStep[], T, readonly Outcome[]>;

/** What is known of one question; `point` null and not `impossible` where the limits of the run struck first. */
export interface StepAnswer {
  readonly point: FrontPoint | null;
  /** Proven to have no plan. */
  readonly impossible: boolean;
  readonly proven: boolean;
}

/**
 * All questions of one problem and their answers, so that nothing is solved twice.
 *
 * A question whose answer follows from a looser one is not asked: the looser one has no plan, or its best plan
 * keeps to the tighter limits and is therefore the best there too.
 *
 * Source: Mavrotas, G. & Florios, K. (2013), An improved version of the augmented ε-constraint method
 * (AUGMECON2), Applied Mathematics and Computation 219, 9652–9669, doi 10.1016/j.amc.2013.03.002 (jumps over
 * redundant steps); differs: any earlier answer serves, not only the last one.
 */
export class FrontSession {
  readonly problem: PlanningProblem;
  /** Those that count, see `countingPlaces`. */
  readonly places: readonly AccessPlace[];
  /** Worst-off times that a plan can have, ascending. */
  readonly radii: readonly number[];
  /** Questions that were solved, and those that needed no solving. */
  solved = 0;
  reused = 0;
  private readonly known: { readonly step: FrontStep; readonly answer: StepAnswer }[] = [];

  constructor(problem: PlanningProblem, places: readonly AccessPlace[]) {
    this.problem = problem;
    this.places = countingPlaces(problem, places);
    this.radii = listRadii(this.places);
  }

  /** Asks questions, those that need solving in one go. */
  *ask(steps: readonly FrontStep[]): Exploration<readonly StepAnswer[]> {
    const open = steps.filter((step) => this.recall(step) === null);
    this.reused += steps.length - open.length;
    if (open.length > 0) {
      const outcomes = yield open;
      for (const [index, step] of open.entries()) {
        const outcome = outcomes[index];
        if (outcome !== undefined) this.tell(step, outcome);
      }
    }
    return steps.map((step) => this.recall(step) ?? { point: null, impossible: false, proven: false });
  }

  /** Takes in the outcome of a question; also one that was solved elsewhere. */
  tell(step: FrontStep, outcome: Outcome): void {
    if (this.known.some((entry) => stepKey(entry.step) === stepKey(step))) return;
    this.solved += 1;
    const point = readPoint(this.problem, this.places, step, outcome);
    const impossible = outcome.status === "infeasible";
    const proven = impossible || outcome.status === "optimal";
    const kept = point !== null && keepsTo(point, step) ? point : null;
    this.known.push({ step, answer: { point: kept, impossible, proven } });
  }

  /** The next worst-off time below `seconds`; null where none is possible. */
  radiusBelow(seconds: number): number | null {
    return this.radii.findLast((radius) => radius < seconds) ?? null;
  }

  private recall(step: FrontStep): StepAnswer | null {
    const key = stepKey(step);
    for (const { step: other, answer } of this.known) {
      if (stepKey(other) === key) return answer;
      if (!answer.proven || !isLooser(this.problem, other, step)) continue;
      if (answer.impossible || (answer.point !== null && keepsTo(answer.point, step))) return answer;
    }
    return null;
  }
}

function keepsTo(point: FrontPoint, step: FrontStep): boolean {
  return (
    point.halfDays <= (step.halfDays ?? Infinity) &&
    point.costCents <= (step.cents ?? Infinity) &&
    point.worstSeconds <= (step.worstSeconds ?? Infinity)
  );
}
