import { buildCoverModel, reduceCover, type CoverLimits, type CoverRows } from "./coverModel.ts";
import { mipOptions, type LocationParams, type LocationRun } from "./locationRun.ts";

/**
 * Solves the location set covering problem: the fewest cents such that every row has an open house.
 *
 * First over what is left after reduction and without the least number of houses; where its cover is too small,
 * over all houses. Cents are counted in their greatest common divisor, so that bounds round up far.
 *
 * Source: Toregas, C., Swain, R., ReVelle, C. & Bergman, L. (1971), The location of emergency service
 * facilities, Operations Research 19, 1363–1373, doi 10.1287/opre.19.6.1363.
 */
export class CoverRun implements LocationRun {
  status: LocationRun["status"] = "running";
  bound: number | null = 0;
  open: readonly number[] | null = null;
  private readonly cover: CoverRows;
  private readonly limits: CoverLimits;
  private readonly params: LocationParams;
  private readonly grain: number;
  private reduced = true;

  constructor(cover: CoverRows, limits: CoverLimits, params: LocationParams) {
    this.cover = cover;
    this.limits = limits;
    this.params = params;
    this.grain = Math.max(1, cover.cents.reduce(greatestDivisor, 0));
  }

  step(): void {
    if (this.status !== "running") return;
    const { cover, limits, params, grain, reduced } = this;
    const rows = reduced ? reduceCover(cover) : cover;
    const asked = reduced ? { ...limits, least: 0 } : limits;
    const model = buildCoverModel(rows, asked, (house) => (cover.cents[house] ?? 0) / grain);
    const result = params.solver.solve(
      model,
      mipOptions(params, {
        onBound: (bound) => this.raise(bound),
        onImprove: (_, values) => this.keep(values),
      }),
    );
    if (result.status === "infeasible") {
      this.status = "infeasible";
      return;
    }
    if (result.values !== null) this.keep(result.values);
    this.raise(result.bound);
    if (result.status === "limit") {
      this.status = "limit";
      return;
    }
    this.raise(Math.round(result.objective));
    if (this.open !== null && this.centsOf(this.open) === this.bound) this.status = "proven";
    else if (reduced) this.reduced = false;
    else this.status = "limit";
  }

  private keep(values: Float64Array): void {
    const open = Array.from(values.keys()).filter((house) => (values[house] ?? 0) > 0.5);
    if (open.length < this.limits.least) return;
    if (this.open === null || this.centsOf(open) < this.centsOf(this.open)) this.open = open;
  }

  private centsOf(houses: readonly number[]): number {
    return houses.reduce((sum, house) => sum + (this.cover.cents[house] ?? 0), 0);
  }

  private raise(bound: number): void {
    if (Number.isFinite(bound)) this.bound = Math.max(this.bound ?? 0, Math.ceil(bound - 1e-6) * this.grain);
  }
}

function greatestDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
