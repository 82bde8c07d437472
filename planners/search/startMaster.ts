import { buildCoverProgram } from "../exact/coverProgram.ts";
import type { Cut, MasterInput } from "../exact/masterProblem.ts";
import type { Choice } from "./coverHeuristic.ts";
import { CoverRun } from "./coverRun.ts";
import { MasterRun, PRICE_OUT_ABOVE, type MasterParams, type MasterSearch } from "./masterRun.ts";

/** Starts the search for the best choice: by covering alone where that is all there is and circuits are many. */
export function startMaster(
  input: MasterInput,
  cuts: readonly Cut[],
  start: Choice | null,
  params: MasterParams,
): MasterSearch {
  const many = input.covering.columns.length > PRICE_OUT_ABOVE && input.repeats !== true;
  const program = many ? buildCoverProgram({ ...input, cuts }) : null;
  if (program !== null) return new CoverRun(input, program, start, params);
  return new MasterRun(input, cuts, start, params);
}
