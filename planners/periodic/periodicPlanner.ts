import type { MipSolver } from "../exact/mipSolver.ts";
import type { Conflict, Outcome, PlanStatus } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { Planner, Progress, Search, SearchParams } from "../model/search.ts";
import { validateProblem } from "../model/validateProblem.ts";
import { makeRng } from "../search/rng.ts";
import { Annealing } from "./annealing.ts";
import { isPeriodic } from "./isPeriodic.ts";
import { findPeriodicConflicts } from "./periodicConflicts.ts";
import { buildPeriodicModel, type PeriodicModel } from "./periodicModel.ts";
import type { PeriodicState } from "./periodicState.ts";
import { QuickRng } from "./quickRng.ts";
import { solveSmall } from "./solveSmall.ts";
import { VisitBound } from "./visitBound.ts";
import { writePeriodicPlan } from "./writePeriodicPlan.ts";

/** Iterations of one step, and between two questions whether to stop. */
const STEP_ITERATIONS = 256;
const ASK_EVERY = 8;

/**
 * Makes the planner of periodic routing: sets of days and tours by ruin and repair, a bound from tours that
 * may pass a stop again, small problems by a master over all tours.
 *
 * See README.md of this folder for what it proves.
 */
export function makePeriodicPlanner(solver: MipSolver): Planner {
  return {
    name: "periodic",
    supports: isPeriodic,
    start: (problem, params) => {
      validateProblem(problem);
      return new PeriodicSearch(problem, params, solver);
    },
  };
}

class PeriodicSearch implements Search {
  private stage: "prepare" | "small" | "search" | "done" = "prepare";
  private status: PlanStatus = "limit";
  private conflicts: readonly Conflict[] = [];
  private lowest: number | null = null;
  private cents: number | null = null;
  private plan: Plan | null = null;
  /** The state that `plan` does not show yet. */
  private unwritten: PeriodicState | null = null;
  private annealing: Annealing | null = null;
  private visitBound: VisitBound | null = null;
  private readonly model: PeriodicModel;
  private readonly problem: PlanningProblem;
  private readonly params: SearchParams;
  private readonly solver: MipSolver;

  constructor(problem: PlanningProblem, params: SearchParams, solver: MipSolver) {
    this.problem = problem;
    this.params = params;
    this.solver = solver;
    this.model = buildPeriodicModel(problem);
  }

  step(): void {
    if (this.stage === "done") return;
    if (this.stage === "prepare") this.prepare();
    else if (this.params.shouldStop()) this.finish("limit");
    else if (this.stage === "small") this.solveWhole();
    else this.search();
  }

  done(): boolean {
    return this.stage === "done";
  }

  incumbent(): Plan | null {
    if (this.unwritten !== null) this.plan = writePeriodicPlan(this.problem, this.model, this.unwritten);
    this.unwritten = null;
    return this.plan;
  }

  bound(): number | null {
    return this.lowest;
  }

  outcome(): Outcome {
    return {
      status: this.stage === "done" ? this.status : "limit",
      plan: this.incumbent(),
      objective: this.cents,
      bound: this.lowest,
      costCents: this.cents,
      uncoverable: this.problem.demands.flatMap(({ sites }, index) => (sites.length === 0 ? [index] : [])),
      conflicts: this.conflicts,
      method: "periodic tours, ruin and repair",
    };
  }

  private prepare(): void {
    const conflicts = findPeriodicConflicts(this.problem, this.model);
    if (conflicts.length > 0) {
      this.conflicts = conflicts;
      this.finish("infeasible");
      return;
    }
    this.annealing = new Annealing(this.model, new QuickRng(makeRng(this.params.seed)));
    this.visitBound = new VisitBound(this.model);
    this.takeBest(this.annealing);
    this.stage = "small";
    this.report("heuristic");
  }

  /** Small problems: all tours, the best choice of them. */
  private solveWhole(): void {
    this.stage = "search";
    const { seed, iterations, shouldStop } = this.params;
    const result = solveSmall(this.model, this.solver, { seed, nodes: iterations, shouldStop });
    if (result === null) return;
    if (result.status === "infeasible") {
      this.conflicts = [{ code: "slots-conflict", params: { sites: "" } }];
      this.finish("infeasible");
      return;
    }
    const { state } = result;
    if (state !== null && (this.cents === null || state.cents < this.cents)) {
      this.annealing?.restartFrom(state);
      this.keep(state);
    }
    this.raiseBound(result.bound);
    if (!this.finishIfMet()) this.report("master");
  }

  private search(): void {
    const { annealing, visitBound } = this;
    if (annealing === null || visitBound === null) return;
    const { iterations, shouldStop } = this.params;
    const left = iterations === null ? Infinity : iterations - annealing.iterations;
    const wanted = Math.min(STEP_ITERATIONS, left);
    for (let done = 0; done < wanted && !shouldStop(); done += ASK_EVERY) {
      annealing.run(Math.min(ASK_EVERY, wanted - done));
    }
    const known = this.cents;
    this.takeBest(annealing);
    const bound = this.lowest;
    if (!shouldStop()) {
      visitBound.work(this.cents);
      this.raiseBound(visitBound.cents);
    }
    if (this.finishIfMet()) return;
    if (this.cents !== known || this.lowest !== bound) this.report("heuristic");
    if (iterations !== null && annealing.iterations >= iterations) this.finish("limit");
  }

  private takeBest({ hasBest, best }: Annealing): void {
    if (hasBest && (this.cents === null || best.cents < this.cents)) this.keep(best);
  }

  /** The state may change later on only to become better: the plan is written when it is asked for. */
  private keep(state: PeriodicState): void {
    this.cents = state.cents;
    this.unwritten = state;
  }

  private raiseBound(bound: number | null): void {
    if (bound !== null && bound > (this.lowest ?? -Infinity)) this.lowest = bound;
  }

  private finishIfMet(): boolean {
    if (this.cents === null || this.lowest === null || this.lowest < this.cents) return false;
    this.finish("optimal");
    return true;
  }

  private finish(status: PlanStatus): void {
    this.status = status;
    this.stage = "done";
    this.report("done");
  }

  private report(stage: Progress["stage"]): void {
    this.params.onProgress({ stage, objective: this.cents, bound: this.lowest, plan: this.incumbent() });
  }
}
