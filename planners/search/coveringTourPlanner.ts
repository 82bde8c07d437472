import { findConflictCut } from "../calendar/conflictCut.ts";
import { placeCircuits } from "../calendar/placeCircuits.ts";
import type { PlacingParams } from "../calendar/placeExactly.ts";
import { placeGreedily } from "../calendar/placeGreedily.ts";
import type { Column } from "../circuits/column.ts";
import { applyLocks, listKeptSites } from "../circuits/applyLocks.ts";
import { countStopSets, mostStopsPerHalfDay, sitesOf, uniqueColumns } from "../circuits/columnSets.ts";
import { enumerateColumns } from "../circuits/enumerateColumns.ts";
import { mostStopsWithoutDrives } from "../circuits/tourTimeline.ts";
import type { Cut, MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import type { Conflict, Outcome, PlanStatus } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { validateProblem } from "../model/validateProblem.ts";
import { hasOneRhythm } from "../model/visits.ts";
import type { Planner, Progress, Search, SearchParams } from "../model/search.ts";
import { dropImpliedGroups, mergeDemands, type DemandGroup } from "../selection/mergeDemands.ts";
import { dropRepeats } from "../pricing/dropRepeats.ts";
import {
  findStoppable,
  isTimeless,
  listPriced,
  offerTours,
  startPricing,
  type PricedColumns,
} from "./pricedColumns.ts";
import { circuitsOf, housesOf } from "../selection/addHouses.ts";
import { withoutTeamLimits } from "../selection/withoutTeamLimits.ts";
import { boundBySites } from "./boundBySites.ts";
import { buildMasterInput } from "./buildMasterInput.ts";
import { valueOfColumns, type Choice } from "./coverHeuristic.ts";
import { explainInfeasible, tooFewHalfDays } from "./explainInfeasible.ts";
import { findHalfDayStart } from "./halfDayStart.ts";
import { findHeuristicChoice } from "./heuristicChoice.ts";
import { findPlainConflicts, findPlannabilityConflicts, housesWithCircuits } from "./findConflicts.ts";
import { Incumbent } from "./incumbent.ts";
import { offerQuickStart } from "./quickStart.ts";
import { PRICE_OUT_ABOVE, type MasterSearch } from "./masterRun.ts";
import { startMaster } from "./startMaster.ts";

/** Most sets of stops listed for one team; beyond it the list is cut and the bound relaxed. */
const COLUMN_LIMIT = 400_000;
/** Most sets of stops that are listed where pricing would find the same plans. */
const PRICE_ABOVE = 2000;
/** How often a choice that the calendar refuses is cut off before the run gives up proving. */
const CUT_ROUNDS = 60;

/**
 * Makes the planner of circuits: every circuit listed, the best ones chosen by an exact set-covering
 * master, laid on the weeks by an exact calendar; a choice that the calendar refuses is cut off and the
 * master solved again, so that both layers are best together.
 *
 * See planners/README.md for what it proves and how well it does.
 */
export function makeCoveringTourPlanner(solver: MipSolver): Planner {
  return {
    name: "covering-tour",
    supports: () => true,
    start: (problem, params) => {
      validateProblem(problem);
      return new CoveringTourSearch(problem, params, solver);
    },
  };
}

type Stage = "prepare" | "price" | "heuristic" | "master" | "calendar" | "done";

class CoveringTourSearch implements Search {
  private stage: Stage = "prepare";
  /** The master being solved, and the harder ones to turn to when its answer does not fit the calendar. */
  private input: MasterInput | null = null;
  private inputs: readonly MasterInput[] = [];
  private complete = true;
  private priced: PricedColumns | null = null;
  private listed: readonly Column[] = [];
  private groups: readonly DemandGroup[] = [];
  private families: readonly DemandGroup[] = [];
  private master: MasterSearch | null = null;
  private heuristicChoice: Choice | null = null;
  private readonly best: Incumbent;
  private cuts: readonly Cut[] = [];
  private lastConflict: readonly string[] = [];
  private conflicts: readonly Conflict[] = [];
  private uncoverable: readonly number[] = [];
  private status: PlanStatus = "limit";
  private readonly problem: PlanningProblem;
  private readonly params: SearchParams;
  private readonly solver: MipSolver;
  private readonly mip: MipOptions;
  private readonly placing: PlacingParams;

  constructor(problem: PlanningProblem, params: SearchParams, solver: MipSolver) {
    const required = [...new Set([...problem.requiredSites, ...listKeptSites(problem)])];
    this.problem = { ...problem, requiredSites: required.sort((a, b) => a - b) };
    this.best = new Incumbent(this.problem);
    this.params = params;
    this.solver = solver;
    const { seed, iterations: nodes, shouldStop } = params;
    const silent = { start: null, onImprove: () => undefined, onBound: () => undefined };
    this.mip = { seed, nodes, absoluteGap: 0.999, shouldStop, ...silent };
    this.placing = { solver, seed, nodes, shouldStop };
  }

  step(): void {
    if (this.stage === "done") return;
    if (this.params.shouldStop() && this.stage !== "calendar") this.finish("limit");
    else if (this.stage === "prepare") this.prepare();
    else if (this.stage === "price") this.runPricing();
    else if (this.stage === "heuristic") this.runHeuristic();
    else if (this.stage === "master") this.runMaster();
    else this.runCalendar();
  }

  done(): boolean {
    return this.stage === "done";
  }

  incumbent(): Plan | null {
    return this.best.plan;
  }

  bound(): number | null {
    return this.best.bound(this.complete);
  }

  outcome(): Outcome {
    return {
      status: this.stage === "done" ? this.status : "limit",
      plan: this.best.plan,
      objective: this.best.value,
      bound: this.bound(),
      costCents: this.best.choice?.cents ?? null,
      uncoverable: this.uncoverable,
      conflicts: this.conflicts,
      method: `${this.priced !== null ? "circuits priced" : this.complete ? "all circuits listed" : "near circuits listed"}, HiGHS`,
    };
  }

  private prepare(): void {
    const { problem, params } = this;
    this.report("reduce");
    const plain = findPlainConflicts(problem);
    if (plain.length > 0) {
      this.fail(plain);
      return;
    }
    const allowed = problem.sites.map((_, site) => !problem.forbiddenSites.includes(site));
    if (isTimeless(problem) && countStopSets(problem) > PRICE_ABOVE) {
      this.startPricing(allowed);
      return;
    }
    if (offerQuickStart(problem, allowed, this.best, this.solver, this.mip)) this.report("heuristic");
    const { columns: all, complete } = enumerateColumns(problem, allowed, COLUMN_LIMIT, params.shouldStop);
    const columns = applyLocks(problem, all);
    this.complete = complete;
    this.listed = columns;
    if (!complete) {
      if (params.shouldStop()) this.finish("limit");
      else this.startPricing(allowed);
      return;
    }
    if (this.findGroups(sitesOf(problem, all), sitesOf(problem, columns))) this.chooseAmong(columns);
  }

  /** Prices circuits where they are too many to list. */
  private startPricing(allowed: readonly boolean[]): void {
    const { problem, params, solver } = this;
    if (problem.houses !== undefined) {
      this.fail([housesWithCircuits(problem)]);
      return;
    }
    const plannable = findStoppable(problem, allowed);
    if (!this.findGroups(plannable)) return;
    const sites = [...plannable.keys()].filter((site) => plannable[site] === true);
    this.priced = startPricing(problem, this.groups, sites, solver, params);
    this.complete = false;
    this.stage = "price";
    this.report("enumerate");
  }

  private runPricing(): void {
    const { priced } = this;
    if (priced === null) return;
    const known = priced.run.bestValue;
    priced.run.step();
    this.best.raiseRelaxed(this.best.toCycle(priced.run.bound));
    if (priced.run.bestValue < known) offerTours(this.problem, this.groups, priced, this.best);
    this.report(priced.run.searching ? "heuristic" : "master");
    if (priced.run.status === "running") return;
    this.complete = priced.run.complete && priced.exact;
    this.chooseAmong(uniqueColumns([...this.listed, ...listPriced(this.problem, priced)]));
  }

  /** Sets the master up over these circuits. */
  private chooseAmong(columns: readonly Column[]): void {
    const { problem, groups } = this;
    const repeats = this.priced?.exact === true;
    const input = buildMasterInput(problem, groups, this.families, columns, repeats);
    if (problem.aim.kind === "max-coverage")
      this.best.raiseProven(groups.reduce((sum, { weight }) => sum + weight, 0));
    const easier = withoutTeamLimits(input);
    this.inputs = easier === input ? [] : [input];
    this.input = easier;
    this.stage = "heuristic";
    this.report("enumerate");
  }

  /**
   * Finds what is to be covered; false when that is impossible, and told. `allowed`: sites that the meeting's
   * decisions leave, where they differ.
   */
  private findGroups(plannable: readonly boolean[], allowed = plannable): boolean {
    const { problem } = this;
    const merged = mergeDemands(problem, plannable);
    this.uncoverable = merged.uncoverable;
    this.best.standingWeight = merged.standingWeight;
    const conflicts = findPlannabilityConflicts(problem, allowed, merged.uncoverable);
    if (conflicts.length > 0) {
      this.fail(conflicts);
      return false;
    }
    this.families = merged.groups;
    this.groups = problem.aim.kind === "cover-all" ? dropImpliedGroups(merged.groups) : merged.groups;
    return true;
  }

  private runHeuristic(): void {
    const { input } = this;
    if (input === null) return;
    const { aim, houses } = this.problem;
    const unproven = input.halfDayFloor === 0 && input.repeats !== true && hasOneRhythm(this.problem);
    const floored = aim.kind === "cover-all" && unproven && houses === undefined;
    const many = input.covering.columns.length > PRICE_OUT_ABOVE;
    this.heuristicChoice = null;
    if (floored && many && !this.proveFloor(input)) return;
    if (this.heuristicChoice === null) {
      this.heuristicChoice = findHeuristicChoice(input, this.priced, this.params);
      if (this.heuristicChoice !== null) this.tryIncumbent(this.heuristicChoice);
      this.report("heuristic");
    }
    if (floored && !many && !this.proveFloor(input)) return;
    this.stage = "master";
    this.startMaster();
  }

  /**
   * Proves the fewest half-days and starts from a plan that has no more; false when the teams do not have
   * as many.
   */
  private proveFloor(input: MasterInput): boolean {
    const stops = this.mostStopsPerHalfDay(input);
    const start = findHalfDayStart(input, stops, this.solver, this.mip);
    this.input = { ...input, halfDayFloor: start.needed };
    if (start.needed > start.available) {
      this.fail([tooFewHalfDays(start.needed, start.available, this.problem.cycle.visitsPerCycle)]);
      return false;
    }
    this.best.raiseProven(start.cents);
    if (this.best.relaxed !== null) this.best.raiseRelaxed(start.cents);
    const { choice } = start;
    if (choice === null) return true;
    if (this.heuristicChoice !== null && !this.best.isBetter(choice, this.heuristicChoice)) return true;
    this.heuristicChoice = choice;
    this.tryIncumbent(choice);
    this.report("heuristic");
    return true;
  }

  private startMaster(): void {
    const { input } = this;
    if (input === null) return;
    if (!this.complete && this.best.relaxed === null) {
      const stops = this.mostStopsPerHalfDay(input);
      this.best.raiseRelaxed(boundBySites(input, stops, this.solver, this.mip));
    }
    this.master = startMaster(input, this.cuts, this.heuristicChoice, {
      solver: this.solver,
      seed: this.params.seed,
      nodes: this.params.iterations,
      shouldStop: this.params.shouldStop,
      onChoice: (choice) => {
        this.tryIncumbent(choice);
        this.report("master");
      },
      onBound: (bound) => {
        this.best.raiseProven(bound);
        this.report("master");
      },
    });
  }

  private runMaster(): void {
    const { master } = this;
    if (master === null) return;
    master.step();
    if (master.bound !== null) this.best.raiseProven(master.bound);
    this.report("master");
    if (master.status === "running") return;
    if (master.status === "infeasible") this.giveUp();
    else if (master.choice === null) this.finish("limit");
    else this.stage = "calendar";
  }

  private runCalendar(): void {
    const { master, input } = this;
    const choice = master?.choice ?? null;
    if (master === null || input === null || choice === null) return;
    const columns = this.columnsOf(input, choice);
    const placements = placeCircuits(this.problem, circuitsOf(columns), this.placing);
    if (placements === "infeasible") {
      this.refuse(input, choice);
      return;
    }
    const real = valueOfColumns(this.groups, columns);
    if (placements !== null) this.best.keep(real, placements, housesOf(columns));
    const proven =
      (master.status === "proven" && this.complete && real.cents <= choice.cents) ||
      this.best.isMet(this.complete);
    if (placements === null || !proven) this.finish("limit");
    else
      this.finish(
        this.best.isMet(this.complete) || this.problem.previous === undefined ? "optimal" : "feasible",
      );
  }

  /** The calendar has no room for the choice: turns to the full master, or cuts the choice off. */
  private refuse(input: MasterInput, choice: Choice): void {
    const [harder, ...others] = this.inputs;
    if (harder !== undefined) {
      this.inputs = others;
      this.input = { ...harder, halfDayFloor: input.halfDayFloor };
      this.stage = "heuristic";
      return;
    }
    const { columns } = input.covering;
    const circuits = choice.chosen.filter((index) => columns[index]?.house === undefined);
    const { core, cut } = findConflictCut(this.problem, columns, circuits, this.placing);
    this.cuts = [...this.cuts, cut];
    const sites = core.flatMap((index) => columns[index]?.sites ?? []).sort((a, b) => a - b);
    this.lastConflict = sites.map((site) => this.problem.sites[site]?.id ?? "");
    if (this.cuts.length > CUT_ROUNDS) {
      this.finish("limit");
      return;
    }
    this.stage = "master";
    this.startMaster();
  }

  private giveUp(): void {
    const { input } = this;
    if (input === null) return;
    // Priced circuits hold a best choice, not every choice: that the calendar refuses it proves nothing.
    if (!this.complete || (this.priced !== null && this.cuts.length > 0)) {
      this.finish("limit");
      return;
    }
    this.fail([explainInfeasible(input, this.lastConflict, this.solver, this.mip)]);
  }

  /** Of the listed circuits; where some are missing, what the hours alone would allow. */
  private mostStopsPerHalfDay(input: MasterInput): number {
    return this.complete ? mostStopsPerHalfDay(input.covering.columns) : mostStopsWithoutDrives(this.problem);
  }

  private tryIncumbent(choice: Choice): void {
    if (!this.best.isBeatenBy(choice)) return;
    const { input } = this;
    if (input === null) return;
    const columns = this.columnsOf(input, choice);
    const placements = placeGreedily(this.problem, circuitsOf(columns));
    if (placements !== null) this.best.keep(choice, placements, housesOf(columns));
  }

  private columnsOf({ covering, repeats }: MasterInput, { chosen }: Choice): readonly Column[] {
    const columns = chosen.flatMap((index) => covering.columns[index] ?? []);
    return repeats === true ? dropRepeats(this.problem, columns) : columns;
  }

  private fail(conflicts: readonly Conflict[]): void {
    this.conflicts = conflicts;
    this.best.drop();
    this.finish("infeasible");
  }

  private finish(status: PlanStatus): void {
    this.status = status;
    this.stage = "done";
    this.report("done");
  }

  private report(stage: Progress["stage"]): void {
    this.params.onProgress({
      stage,
      objective: this.best.value,
      bound: this.bound(),
      plan: this.best.plan,
    });
  }
}
