import type { ServiceCoverage } from "../../pipeline/serviceCoverage.ts";

/** A service with places in the data. */
export type ToldService = ServiceCoverage & { readonly coveredShare: number };

/** What a territory is strong and weak in, and what its data say nothing of. */
export interface Strengths {
  readonly strong: readonly ToldService[];
  readonly weak: readonly ToldService[];
  readonly untold: readonly ServiceCoverage[];
}

const MOST = 5;

/** Parts services by whether at least half of the children have one within reach: the five best, the five worst. */
export function rankServices(coverage: readonly ServiceCoverage[]): Strengths {
  const told = coverage.filter((each): each is ToldService => each.coveredShare !== null);
  const strong = told.filter(({ coveredShare }) => coveredShare >= 0.5);
  const weak = told.filter(({ coveredShare }) => coveredShare < 0.5);
  return {
    strong: strong.toSorted((a, b) => b.coveredShare - a.coveredShare).slice(0, MOST),
    weak: weak.toSorted((a, b) => a.coveredShare - b.coveredShare).slice(0, MOST),
    untold: coverage.filter(({ coveredShare }) => coveredShare === null),
  };
}
