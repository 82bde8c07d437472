import { buildCoverProgram } from "../exact/coverProgram.ts";
import type { Cut, MasterInput } from "../exact/masterProblem.ts";
import type { Choice } from "./coverHeuristic.ts";
import { ClosestRun } from "./closestRun.ts";
import { CoverRun } from "./coverRun.ts";
import {
  MasterRun,
  PRICE_OUT_ABOVE,
  TIE_BREAK_LIMIT,
  type MasterParams,
  type MasterSearch,
} from "./masterRun.ts";

/**
 * Starts the search for the best choice: by covering alone where that is all there is and circuits are many; then, where
 * they are too many to compare, for one nearer to the previous plan.
 */
export function startMaster(
  input: MasterInput,
  cuts: readonly Cut[],
  start: Choice | null,
  params: MasterParams,
): MasterSearch {
  const many = input.covering.columns.length > PRICE_OUT_ABOVE && input.repeats !== true;
  const program = many ? buildCoverProgram({ ...input, cuts }) : null;
  const search =
    program === null
      ? new MasterRun(input, cuts, start, params)
      : new CoverRun(input, program, start, params);
  const comparesAll = input.repeats === true || input.covering.columns.length <= TIE_BREAK_LIMIT;
  if (input.problem.previous === undefined || comparesAll) return search;
  return new ClosestRun(search, { ...input, cuts }, params);
}
