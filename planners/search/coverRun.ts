import { buildCoverModel } from "../exact/coverModel.ts";
import type { CoverProgram } from "../exact/coverProgram.ts";
import { CoverRelaxation, type CoverOptimum } from "../exact/coverRelaxation.ts";
import { findOddCuts } from "../exact/findOddCuts.ts";
import type { MasterInput } from "../exact/masterProblem.ts";
import { valueOfChoice, type Choice } from "./coverHeuristic.ts";
import type { MasterParams, MasterSearch } from "./masterRun.ts";
import { withoutRepeats } from "./withoutRepeats.ts";

/** Most rounds of cuts, and new inequalities of one round. */
const MOST_ROUNDS = 80;
const CUTS_PER_ROUND = 80;
/** Every so many rounds a cover is made of the relaxation. */
const ROUNDS_BETWEEN = 2;
/** Open columns that are few enough to be left to the solver. */
const FEW_COLUMNS = 300;
/** Rounds without progress, of a share of the gap, after which the solver takes over. */
const SLOW_ROUNDS = 6;
const LEAST_PROGRESS = 0.005;

/**
 * Chooses circuits where the choice is a pure covering program, too large for the solver as it is: the
 * relaxation over few columns at a time is tightened by odd cuts until the best cover known is proven best, or
 * so few columns are left that the solver can decide.
 *
 * One `step()` is one round. `bound` holds at any time, for all covers.
 *
 * Source: Balas, E. & Carrera, M. C. (1996), A dynamic subgradient-based branch-and-bound procedure for set
 * covering, Operations Research 44, 875–890, doi 10.1287/opre.44.6.875 (reduced-cost fixing); for the cuts see
 * `OddCutMaker`.
 */
export class CoverRun implements MasterSearch {
  choice: Choice | null;
  bound: number | null = null;
  status: MasterSearch["status"] = "running";
  private readonly input: MasterInput;
  private readonly program: CoverProgram;
  private readonly params: MasterParams;
  private readonly relaxation: CoverRelaxation;
  private rounds = 0;
  private slowRounds = 0;

  constructor(input: MasterInput, program: CoverProgram, start: Choice | null, params: MasterParams) {
    this.input = input;
    this.program = program;
    this.params = params;
    this.choice = start;
    this.relaxation = new CoverRelaxation(program, params.solver, params.shouldStop);
  }

  step(): void {
    if (this.status !== "running") return;
    const { relaxation, params } = this;
    const known = this.choice?.cents ?? Infinity;
    const optimum = relaxation.solve(known - this.program.step + 0.5);
    if (optimum === null) {
      this.status = "limit";
      return;
    }
    const before = this.bound ?? 0;
    this.raiseBound(optimum.bound);
    if (optimum.values.every((value) => value > 0.999)) this.offer(optimum.columns);
    if (this.isProven()) return;
    relaxation.closeAbove(this.choice?.cents ?? Infinity, optimum);
    this.rounds += 1;
    if (this.rounds % ROUNDS_BETWEEN === 0) this.dive(optimum);
    if (this.isProven()) return;
    const gap = (this.choice?.cents ?? Infinity) - (this.bound ?? 0);
    this.slowRounds = (this.bound ?? 0) - before < LEAST_PROGRESS * gap ? this.slowRounds + 1 : 0;
    const cuts = findOddCuts(this.program, optimum, relaxation.cutKeys(), CUTS_PER_ROUND);
    for (const rows of cuts) relaxation.addCut(rows);
    const few = relaxation.listOpen().length <= FEW_COLUMNS;
    const most = Math.min(params.nodes ?? MOST_ROUNDS, MOST_ROUNDS);
    if (cuts.length === 0 || few || this.slowRounds >= SLOW_ROUNDS || this.rounds >= most)
      this.finish(optimum);
  }

  /** Makes a cover of the relaxation. */
  private dive(optimum: CoverOptimum): void {
    const columns = this.relaxation.dive(optimum);
    if (columns !== null) this.offer(columns);
  }

  /** Decides among the columns that are left. */
  private finish({ bound: lower }: CoverOptimum): void {
    const open = this.relaxation.listOpen();
    const result = this.solve(open, this.params.nodes, (bound) => this.raiseBound(Math.max(lower, bound)));
    if (result.status === "infeasible") this.raiseBound(Infinity);
    else this.raiseBound(result.bound);
    if (!this.isProven()) this.status = "limit";
  }

  private solve(
    columns: readonly number[],
    nodes: number | null,
    onBound: (bound: number) => void,
  ): ReturnType<MasterParams["solver"]["solve"]> {
    const { solver, seed, shouldStop } = this.params;
    const sorted = [...columns].sort((a, b) => a - b);
    const pick = (values: Float64Array): readonly number[] =>
      sorted.filter((_, position) => (values[position] ?? 0) > 0.5);
    const result = solver.solve(buildCoverModel(this.program, sorted, this.relaxation.listCuts()), {
      seed,
      nodes,
      absoluteGap: this.program.step - 0.001,
      shouldStop,
      start: null,
      onImprove: (_, values) => this.offer(pick(values)),
      onBound,
    });
    if (result.values !== null) this.offer(pick(result.values));
    return result;
  }

  /** Takes a cover of the program where it is better than the choice so far. */
  private offer(columns: readonly number[]): void {
    const chosen = columns.map((column) => this.program.origins[column] ?? 0).sort((a, b) => a - b);
    const once = withoutRepeats(this.input, chosen);
    if (once === null) return;
    const choice = valueOfChoice(this.input, once);
    if (choice.coveredGroups < this.input.groups.length) return;
    if (this.choice !== null && choice.cents >= this.choice.cents) return;
    this.choice = choice;
    this.relaxation.include(columns);
    this.params.onChoice(choice);
  }

  /** Covers cost whole steps; closed columns are only in covers that are no better than the choice. */
  private raiseBound(cents: number): void {
    const { step } = this.program;
    const whole = Math.ceil((cents - 1e-4) / step) * step;
    const bound = Math.min(whole, this.choice?.cents ?? Infinity);
    if (!Number.isFinite(bound) || bound <= (this.bound ?? -Infinity)) return;
    this.bound = bound;
    this.params.onBound(bound);
  }

  private isProven(): boolean {
    if (this.choice === null || this.bound === null || this.bound < this.choice.cents) return false;
    this.status = "proven";
    return true;
  }
}
