import type { MasterInput } from "../exact/masterProblem.ts";
import type { SearchParams } from "../model/search.ts";
import { findGoodChoice, type Choice } from "./coverHeuristic.ts";
import { findPricedChoice, type PricedColumns } from "./pricedColumns.ts";
import { makeRng } from "./rng.ts";

/** Rounds of the quick heuristic, and the work (columns × rounds) that it may cost. */
const HEURISTIC_ROUNDS = 200;
const HEURISTIC_WORK = 400_000;

/** Finds a first choice of circuits: the best tours where they were priced, else by greedy cover and repair. */
export function findHeuristicChoice(
  input: MasterInput,
  priced: PricedColumns | null,
  { iterations, seed, shouldStop }: SearchParams,
): Choice | null {
  const byWork = Math.ceil(HEURISTIC_WORK / (input.covering.columns.length + 1));
  const rounds = Math.min(iterations ?? HEURISTIC_ROUNDS, HEURISTIC_ROUNDS, byWork);
  const known = priced === null ? null : findPricedChoice(input, priced);
  return known ?? findGoodChoice(input, rounds, makeRng(seed), shouldStop);
}
