import { computeHalfDayFloor } from "../bounds/halfDayFloor.ts";
import { computeSiteRelaxation } from "../bounds/siteRelaxation.ts";
import { findConflictCut } from "../calendar/conflictCut.ts";
import type { Placement } from "../calendar/placement.ts";
import { placeCircuits } from "../calendar/placeCircuits.ts";
import type { PlacingParams } from "../calendar/placeExactly.ts";
import { placeGreedily } from "../calendar/placeGreedily.ts";
import type { Column } from "../circuits/column.ts";
import { applyLocks, listKeptSites } from "../circuits/applyLocks.ts";
import { compareColumns, enumerateColumns } from "../circuits/enumerateColumns.ts";
import { mostStopsWithoutDrives } from "../circuits/tourTimeline.ts";
import { circuitCapacity, type Cut, type MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import type { Conflict, Outcome, PlanStatus } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { validateProblem } from "../model/validateProblem.ts";
import type { Planner, Progress, Search, SearchParams } from "../model/search.ts";
import { dropImpliedGroups, mergeDemands } from "../selection/mergeDemands.ts";
import { dropRepeats } from "../pricing/dropRepeats.ts";
import { toColumns } from "../circuits/toColumns.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import { isTimeless, startPricing, type PricedColumns } from "./pricedColumns.ts";
import { reduceColumns } from "../selection/reduceColumns.ts";
import { withoutTeamLimits } from "../selection/withoutTeamLimits.ts";
import { buildPlan } from "./buildPlan.ts";
import { chooseWithin } from "./chooseWithin.ts";
import { findChoice, findGoodChoice, valueOfColumns, type Choice } from "./coverHeuristic.ts";
import { explainInfeasible, tooFewHalfDays } from "./explainInfeasible.ts";
import { findPlainConflicts, findPlannabilityConflicts } from "./findConflicts.ts";
import { MasterRun } from "./masterRun.ts";
import { makeRng } from "./rng.ts";

/** Most sets of stops listed for one team; beyond it the list is cut and the bound relaxed. */
const COLUMN_LIMIT = 400_000;
/** Most sets of stops that are listed where pricing would find the same plans. */
const PRICE_ABOVE = 2000;
/** Rounds of the quick heuristic, and the work (columns × rounds) that it may cost. */
const HEURISTIC_ROUNDS = 200;
const HEURISTIC_WORK = 400_000;
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
  private master: MasterRun | null = null;
  private heuristicChoice: Choice | null = null;
  private bestChoice: Choice | null = null;
  private plan: Plan | null = null;
  private provenBound: number | null = null;
  private relaxedBound: number | null = null;
  private cuts: readonly Cut[] = [];
  private lastConflict: readonly string[] = [];
  private conflicts: readonly Conflict[] = [];
  private uncoverable: readonly number[] = [];
  private status: PlanStatus = "limit";
  private readonly problem: PlanningProblem;
  private readonly params: SearchParams;
  private readonly solver: MipSolver;

  constructor(problem: PlanningProblem, params: SearchParams, solver: MipSolver) {
    const required = [...new Set([...problem.requiredSites, ...listKeptSites(problem)])];
    this.problem = { ...problem, requiredSites: required.sort((a, b) => a - b) };
    this.params = params;
    this.solver = solver;
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
    return this.plan;
  }

  bound(): number | null {
    if (!this.complete || this.provenBound === null) return this.relaxedBound;
    return this.relaxedBound === null ? this.provenBound : this.tighter(this.provenBound, this.relaxedBound);
  }

  outcome(): Outcome {
    const choice = this.plan === null ? null : this.bestChoice;
    return {
      status: this.stage === "done" ? this.status : "limit",
      plan: this.plan,
      objective: choice === null ? null : this.valueOf(choice),
      bound: this.bound(),
      costCents: choice?.cents ?? null,
      uncoverable: this.uncoverable,
      conflicts: this.conflicts,
      method: this.method(),
    };
  }

  private prepare(): void {
    const { problem } = this;
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
    const { columns: all, complete } = enumerateColumns(problem, allowed, COLUMN_LIMIT);
    const columns = applyLocks(problem, all);
    this.complete = complete;
    this.listed = columns;
    if (!complete) {
      this.startPricing(allowed);
      return;
    }
    if (this.findGroups(sitesOf(problem, all), sitesOf(problem, columns))) this.chooseAmong(columns);
  }

  /** Prices circuits where they are too many to list. */
  private startPricing(allowed: readonly boolean[]): void {
    const { problem, params, solver } = this;
    const plannable = problem.sites.map(
      (_, site) =>
        allowed[site] === true &&
        problem.teams.some((__, team) => toColumns(problem, team, [site]).length > 0),
    );
    if (!this.findGroups(plannable)) return;
    const sites = [...plannable.keys()].filter((site) => plannable[site] === true);
    const priced = startPricing(problem, this.groups, sites, {
      solver,
      seed: params.seed,
      iterations: params.iterations,
      rng: makeRng(params.seed),
      shouldStop: params.shouldStop,
      onBetter: () => undefined,
    });
    this.priced = priced;
    this.complete = false;
    this.stage = "price";
    this.report("enumerate");
  }

  private runPricing(): void {
    const { priced } = this;
    if (priced === null) return;
    const known = priced.run.bestValue;
    priced.run.step();
    this.relaxedBound = this.toCycle(priced.run.bound);
    if (priced.run.bestValue < known) this.tryTours(priced);
    this.report(priced.run.searching ? "heuristic" : "master");
    if (priced.run.status === "running") return;
    this.complete = priced.run.complete && priced.exact;
    const best = applyLocks(this.problem, priced.columnsOf(priced.run.best ?? []));
    const found = applyLocks(this.problem, priced.columnsOf(priced.run.master.columns));
    this.chooseAmong(uniqueColumns([...this.listed, ...best, ...found]));
  }

  private tryTours(priced: PricedColumns): void {
    const { problem } = this;
    const columns = dropRepeats(problem, priced.columnsOf(priced.run.best ?? []));
    const choice = valueOfColumns(problem, this.groups, columns);
    if (this.bestChoice !== null && !this.isBetter(choice, this.bestChoice)) return;
    const placements = placeGreedily(problem, columns);
    if (placements !== null) this.keep(choice, placements);
  }

  /** Sets the master up over these circuits. */
  private chooseAmong(columns: readonly Column[]): void {
    const { problem, groups } = this;
    const input: MasterInput = {
      problem,
      groups,
      covering: reduceColumns(columns, groups, problem.requiredSites),
      capacity: problem.teams.map((_, team) => circuitCapacity(problem, team)),
      halfDayFloor: 0,
      cuts: [],
      repeats: this.priced?.exact === true,
    };
    if (problem.aim.kind === "max-coverage") this.raiseBound(sum(groups.map((group) => group.weight)));
    const easier = this.mayIgnoreTeams() ? withoutTeamLimits(input) : input;
    this.inputs = easier === input ? [] : [input];
    this.input = easier;
    this.stage = "heuristic";
    this.report("enumerate");
  }

  /** Which team goes is open: nobody asked for a team, and money is all that counts. */
  private mayIgnoreTeams(): boolean {
    return this.problem.aim.kind === "cover-all" && (this.problem.locks?.requiredTeams.length ?? 0) === 0;
  }

  /**
   * Finds what is to be covered; false when that is impossible, and told. `allowed`: sites that the meeting's
   * decisions leave, where they differ.
   */
  private findGroups(plannable: readonly boolean[], allowed = plannable): boolean {
    const { problem } = this;
    const merged = mergeDemands(problem, plannable);
    this.uncoverable = merged.uncoverable;
    const conflicts = findPlannabilityConflicts(problem, allowed, merged.uncoverable);
    if (conflicts.length > 0) {
      this.fail(conflicts);
      return false;
    }
    this.groups = problem.aim.kind === "cover-all" ? dropImpliedGroups(merged.groups) : merged.groups;
    return true;
  }

  private runHeuristic(): void {
    const { input } = this;
    if (input === null) return;
    const byWork = Math.ceil(HEURISTIC_WORK / (input.covering.columns.length + 1));
    const rounds = Math.min(this.params.iterations ?? HEURISTIC_ROUNDS, HEURISTIC_ROUNDS, byWork);
    const choice =
      this.pricedChoice(input) ??
      findGoodChoice(input, rounds, makeRng(this.params.seed), this.params.shouldStop);
    this.heuristicChoice = choice;
    if (choice !== null) this.tryIncumbent(choice);
    this.report("heuristic");
    const floored = this.problem.aim.kind === "cover-all" && input.repeats !== true;
    if (floored && input.halfDayFloor === 0 && !this.proveFloor(input)) return;
    this.stage = "master";
    this.startMaster();
  }

  /** The best choice that pricing found, where its circuits are all in the master. */
  private pricedChoice(input: MasterInput): Choice | null {
    const { priced } = this;
    if (priced === null || priced.run.best === null) return null;
    return findChoice(input, priced.columnsOf(priced.run.best));
  }

  /**
   * Proves the fewest half-days and starts from a plan that has no more; false when the teams do not have
   * as many.
   */
  private proveFloor(input: MasterInput): boolean {
    const available = sum(this.problem.teams.map((_, team) => circuitCapacity(this.problem, team)));
    const stops = this.mostStopsPerHalfDay(input);
    const floor = computeHalfDayFloor(input.groups, stops, available, this.solver, this.mipOptions());
    this.input = { ...input, halfDayFloor: floor.halfDays };
    if (floor.halfDays > available) {
      this.fail([tooFewHalfDays(this.problem, floor.halfDays, available)]);
      return false;
    }
    const cheapest = Math.min(...this.problem.teams.map((team) => team.halfDayCents));
    const least = floor.halfDays * cheapest * this.problem.cycle.visitsPerCycle;
    this.raiseBound(least);
    if (this.relaxedBound !== null) this.relaxedBound = this.tighter(this.relaxedBound, least);
    if (floor.sites !== null) {
      const sites = [...floor.sites, ...this.problem.requiredSites];
      const choice = chooseWithin(input, sites, this.solver, this.mipOptions());
      if (choice !== null && (this.heuristicChoice === null || this.isBetter(choice, this.heuristicChoice))) {
        this.heuristicChoice = choice;
        this.tryIncumbent(choice);
        this.report("heuristic");
      }
    }
    return true;
  }

  private startMaster(): void {
    const { input } = this;
    if (input === null) return;
    if (!this.complete && this.relaxedBound === null) this.relaxedBound = this.computeRelaxation(input);
    this.master = new MasterRun(input, this.cuts, this.heuristicChoice, {
      solver: this.solver,
      seed: this.params.seed,
      nodes: this.params.iterations,
      shouldStop: this.params.shouldStop,
      onChoice: (choice) => {
        this.tryIncumbent(choice);
        this.report("master");
      },
      onBound: (bound) => {
        this.raiseBound(bound);
        this.report("master");
      },
    });
  }

  private runMaster(): void {
    const { master } = this;
    if (master === null) return;
    master.step();
    if (master.bound !== null) this.raiseBound(master.bound);
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
    const placements = placeCircuits(this.problem, columns, this.placingParams());
    if (placements === "infeasible") {
      this.refuse(input, choice);
      return;
    }
    const real = valueOfColumns(this.problem, this.groups, columns);
    if (placements !== null) this.keep(real, placements);
    const proven =
      (master.status === "proven" && this.complete && real.cents <= choice.cents) || this.isMet();
    if (placements === null || !proven) this.finish("limit");
    else this.finish(this.isMet() || this.problem.previous === undefined ? "optimal" : "feasible");
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
    const { core, cut } = findConflictCut(this.problem, columns, choice.chosen, this.placingParams());
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
    if (!this.complete) {
      this.finish("limit");
      return;
    }
    this.fail([explainInfeasible(input, this.lastConflict, this.solver, this.mipOptions())]);
  }

  private computeRelaxation(input: MasterInput): number {
    const sites = [...new Set(input.covering.columns.flatMap((column) => column.sites))].sort(
      (a, b) => a - b,
    );
    const stops = this.mostStopsPerHalfDay(input);
    return computeSiteRelaxation(this.problem, input.groups, sites, stops, this.solver, this.mipOptions());
  }

  /** Of the listed circuits; where some are missing, what the hours alone would allow. */
  private mostStopsPerHalfDay(input: MasterInput): number {
    if (!this.complete) return mostStopsWithoutDrives(this.problem);
    return input.covering.columns.reduce(
      (most, column) => Math.max(most, Math.ceil(column.sites.length / column.halfDays)),
      1,
    );
  }

  private tryIncumbent(choice: Choice): void {
    if (this.bestChoice !== null && !this.isBetter(choice, this.bestChoice)) return;
    const { input } = this;
    if (input === null) return;
    const columns = this.columnsOf(input, choice);
    const placements = placeGreedily(this.problem, columns);
    if (placements !== null) this.keep(choice, placements);
  }

  private columnsOf(input: MasterInput, choice: Choice): readonly Column[] {
    const columns = choice.chosen.flatMap((index) => input.covering.columns[index] ?? []);
    return input.repeats === true ? dropRepeats(this.problem, columns) : columns;
  }

  /** True when the plan is as good as the bound says that any can be. */
  private isMet(): boolean {
    return this.bestChoice !== null && this.valueOf(this.bestChoice) === this.bound();
  }

  private keep(choice: Choice, placements: readonly Placement[]): void {
    this.bestChoice = choice;
    this.plan = buildPlan(this.problem, placements);
  }

  private isBetter(a: Choice, b: Choice): boolean {
    if (this.problem.aim.kind === "max-coverage" && a.weight !== b.weight) return a.weight > b.weight;
    return a.cents < b.cents;
  }

  private valueOf(choice: Choice): number {
    return this.problem.aim.kind === "cover-all" ? choice.cents : choice.weight;
  }

  /** Bounds of later rounds hold for all plans; the tightest stays. */
  private raiseBound(bound: number): void {
    this.provenBound = this.provenBound === null ? bound : this.tighter(this.provenBound, bound);
  }

  private tighter(a: number, b: number): number {
    return this.problem.aim.kind === "cover-all" ? Math.max(a, b) : Math.min(a, b);
  }

  /** Turns a bound of the pricing run into the aim's unit per cycle: all values are whole. */
  private toCycle(bound: number): number {
    if (this.problem.aim.kind !== "cover-all") return Math.floor(-bound + 1e-6);
    return Math.ceil(bound - 1e-6) * this.problem.cycle.visitsPerCycle;
  }

  private method(): string {
    if (this.priced !== null) return "circuits priced, HiGHS";
    return this.complete ? "all circuits listed, HiGHS" : "near circuits listed, HiGHS";
  }

  private placingParams(): PlacingParams {
    const { seed, iterations, shouldStop } = this.params;
    return { solver: this.solver, seed, nodes: iterations, shouldStop };
  }

  private mipOptions(): MipOptions {
    return {
      seed: this.params.seed,
      nodes: this.params.iterations,
      absoluteGap: 0.999,
      shouldStop: this.params.shouldStop,
      start: null,
      onImprove: () => undefined,
      onBound: () => undefined,
    };
  }

  private fail(conflicts: readonly Conflict[]): void {
    this.conflicts = conflicts;
    this.plan = null;
    this.bestChoice = null;
    this.provenBound = null;
    this.finish("infeasible");
  }

  private finish(status: PlanStatus): void {
    this.status = status;
    this.stage = "done";
    this.report("done");
  }

  private report(stage: Progress["stage"]): void {
    const choice = this.plan === null ? null : this.bestChoice;
    this.params.onProgress({
      stage,
      objective: choice === null ? null : this.valueOf(choice),
      bound: this.bound(),
      plan: this.plan,
    });
  }
}

/** Sets of stops that a tour may have, by their number alone. */
function countStopSets({ sites, cycle }: PlanningProblem): number {
  const most = cycle.maxStops > 0 ? Math.min(cycle.maxStops, sites.length) : sites.length;
  let total = 0;
  let choices = 1;
  for (let stops = 1; stops <= most; stops++) {
    choices = (choices * (sites.length - stops + 1)) / stops;
    total += choices;
  }
  return total;
}

/** By site: true where one of the circuits stops. */
function sitesOf(problem: PlanningProblem, columns: readonly Column[]): readonly boolean[] {
  const visited = problem.sites.map(() => false);
  for (const column of columns) for (const site of column.sites) visited[site] = true;
  return visited;
}

function uniqueColumns(columns: readonly Column[]): readonly Column[] {
  const known = new Map<string, Column>();
  for (const column of columns) {
    const key = `${column.team} ${column.halfDays} ${column.sites.join(" ")}`;
    const other = known.get(key);
    if (other === undefined || column.cents < other.cents) known.set(key, column);
  }
  return [...known.values()].sort(compareColumns);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
