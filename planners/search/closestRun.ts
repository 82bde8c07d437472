import {
  type AmongEquals,
  buildMaster,
  countChanges,
  type Cut,
  type MasterGoal,
  type MasterInput,
} from "../exact/masterProblem.ts";
import type { MipOptions } from "../exact/mipSolver.ts";
import { solveByPricingOut } from "../exact/priceOut.ts";
import { valueOfChoice, type Choice } from "./coverHeuristic.ts";
import { listSitesAround } from "./listSitesAround.ts";
import { type MasterParams, type MasterSearch, PRICE_OUT_ABOVE } from "./masterRun.ts";

function changesAt({ problem, covering }: MasterInput, place: number): number {
  const column = covering.columns[place];
  return column === undefined ? 0 : countChanges(problem, column);
}

/** Rewrites cuts for the columns that are kept. */
function keptCuts(cuts: readonly Cut[], kept: readonly number[]): readonly Cut[] {
  const places = new Map(kept.map((column, place) => [column, place]));
  return cuts.map(({ columns, weights, most }) => {
    const left = columns.flatMap((column, k) => {
      const place = places.get(column);
      return place === undefined ? [] : [{ place, weight: weights[k] ?? 0 }];
    });
    return { columns: left.map(({ place }) => place), weights: left.map(({ weight }) => weight), most };
  });
}

/**
 * Lets a search end first, then looks near the previous plan for a choice of the same worth that changes less (O7),
 * where circuits are too many to compare all plans of equal value.
 *
 * Only circuits among the halls of the previous plan, those of the choice and those that can stand in for halls that are
 * gone: good, not proven closest. Costs at most `extraCents` more than the choice, and covers as much.
 */
export class ClosestRun implements MasterSearch {
  choice: Choice | null;
  bound: number | null;
  status: MasterSearch["status"] = "running";
  private isSearching = true;
  private readonly search: MasterSearch;
  private readonly input: MasterInput;
  private readonly params: MasterParams;

  constructor(search: MasterSearch, input: MasterInput, params: MasterParams) {
    this.search = search;
    this.input = input;
    this.params = params;
    this.choice = search.choice;
    this.bound = search.bound;
  }

  step(): void {
    if (this.status !== "running") return;
    const { search } = this;
    if (this.isSearching) {
      search.step();
      this.choice = search.choice;
      this.bound = search.bound;
      this.isSearching = search.status === "running";
      if (!this.isSearching && this.choice === null) this.status = search.status;
      return;
    }
    if (this.choice !== null && search.status !== "infeasible" && !this.params.shouldStop())
      this.choice = this.findCloser(this.choice);
    this.status = search.status;
  }

  private findCloser(best: Choice): Choice {
    const { input } = this;
    const { problem, covering } = input;
    const near = new Set([
      ...listSitesAround(input),
      ...problem.requiredSites,
      ...best.chosen.flatMap((index) => covering.columns[index]?.sites ?? []),
    ]);
    const kept = [...covering.columns.keys()].filter(
      (index) => covering.columns[index]?.sites.every((site) => near.has(site)) === true,
    );
    const restricted: MasterInput = {
      ...input,
      cuts: keptCuts(input.cuts, kept),
      covering: {
        columns: kept.flatMap((index) => covering.columns[index] ?? []),
        covers: kept.map((index) => covering.covers[index] ?? []),
      },
    };
    const extraCents = problem.previous?.extraCents ?? 0;
    const equals: AmongEquals = {
      minWeight: problem.aim.kind === "max-coverage" ? best.weight : null,
      maxCents: best.cents + extraCents,
      farLimits: [],
    };
    const closest = this.solve(restricted, { kind: "closest", ...equals });
    if (closest === null) return best;
    const mostChanges = closest.reduce((sum, place) => sum + changesAt(restricted, place), 0);
    const cheapest =
      extraCents === 0 ? null : this.solve(restricted, { kind: "cheapest-close", mostChanges, ...equals });
    const chosen = (cheapest ?? closest).map((place) => kept[place] ?? 0);
    const closer = valueOfChoice(input, chosen);
    return closer.coveredGroups < best.coveredGroups ? best : closer;
  }

  /** Returns the places of the chosen circuits; null where no choice was found. */
  private solve(input: MasterInput, goal: MasterGoal): readonly number[] | null {
    const { seed, nodes, shouldStop, solver } = this.params;
    const model = buildMaster(input, goal);
    const options: MipOptions = {
      seed,
      nodes,
      absoluteGap: 0.999,
      shouldStop,
      start: null,
      onImprove: () => undefined,
      onBound: () => undefined,
    };
    const { columns } = input.covering;
    const { values } =
      columns.length > PRICE_OUT_ABOVE
        ? solveByPricingOut(model, options, solver)
        : solver.solve(model, options);
    return values === null ? null : [...columns.keys()].filter((place) => (values[place] ?? 0) > 0.5);
  }
}
