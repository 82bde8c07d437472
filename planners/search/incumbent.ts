import type { Placement } from "../calendar/placement.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { fewestVisits } from "../model/visits.ts";
import { buildPlan } from "./buildPlan.ts";
import type { Choice } from "./coverHeuristic.ts";

/** The best plan of a run and what is proven about all plans, in the aim's unit. */
export class Incumbent {
  plan: Plan | null = null;
  choice: Choice | null = null;
  /** Holds where every circuit that matters is in the master. */
  proven: number | null = null;
  /** Holds in any case. */
  relaxed: number | null = null;
  /** What every plan covers, by houses that are open today: part of no choice. */
  standingWeight = 0;
  private readonly problem: PlanningProblem;

  constructor(problem: PlanningProblem) {
    this.problem = problem;
  }

  /** The plan's value; null without a plan. */
  get value(): number | null {
    if (this.choice === null) return null;
    return this.problem.aim.kind === "cover-all"
      ? this.choice.cents
      : this.choice.weight + this.standingWeight;
  }

  /** Keeps a choice with its circuits in their places and its houses, by candidate. */
  keep(choice: Choice, placements: readonly Placement[], opened: readonly number[]): void {
    this.choice = choice;
    this.plan = buildPlan(this.problem, placements, opened);
  }

  /** True where a choice is worth more than the plan: more weight where that counts, then fewer cents. */
  isBeatenBy(choice: Choice): boolean {
    return this.choice === null || this.isBetter(choice, this.choice);
  }

  isBetter(a: Choice, b: Choice): boolean {
    if (this.problem.aim.kind === "max-coverage" && a.weight !== b.weight) return a.weight > b.weight;
    return a.cents < b.cents;
  }

  /** The tightest bound that holds; `complete`: every circuit that matters is in the master. */
  bound(complete: boolean): number | null {
    const ofChoices = this.boundOfChoices(complete);
    if (ofChoices === null || this.problem.aim.kind === "cover-all") return ofChoices;
    return ofChoices + this.standingWeight;
  }

  /** True when the plan is as good as the bound says that any can be. */
  isMet(complete: boolean): boolean {
    return this.value !== null && this.value === this.bound(complete);
  }

  /** Bounds of later rounds hold for all plans; the tightest stays. */
  raiseProven(bound: number): void {
    this.proven = this.proven === null ? bound : this.tighter(this.proven, bound);
  }

  raiseRelaxed(bound: number): void {
    this.relaxed = this.relaxed === null ? bound : this.tighter(this.relaxed, bound);
  }

  /** Turns a bound for one outing each, minimised, into the aim's unit per cycle: all values are whole. */
  toCycle(bound: number): number {
    if (this.problem.aim.kind !== "cover-all") return Math.floor(-bound + 1e-6);
    return Math.ceil(bound - 1e-6) * fewestVisits(this.problem);
  }

  /** Forgets the plan: there is none. */
  drop(): void {
    this.plan = null;
    this.choice = null;
    this.proven = null;
  }

  private boundOfChoices(complete: boolean): number | null {
    if (!complete || this.proven === null) return this.relaxed;
    return this.relaxed === null ? this.proven : this.tighter(this.proven, this.relaxed);
  }

  private tighter(a: number, b: number): number {
    return this.problem.aim.kind === "cover-all" ? Math.max(a, b) : Math.min(a, b);
  }
}
