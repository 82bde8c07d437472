import type { Planner, Search } from "../model/search.ts";
import { validateProblem } from "../model/validateProblem.ts";
import { hasDayPatterns } from "./isPeriodic.ts";

/**
 * The planner of problems with sets of days that no other planner supports: it gives no plan and proves
 * nothing, where a planner that did not know of such sets would give a wrong one.
 */
export const refusePatterns: Planner = {
  name: "patterns-not-supported",
  supports: hasDayPatterns,
  start: (problem, params): Search => {
    validateProblem(problem);
    params.onProgress({ stage: "done", objective: null, bound: null, plan: null });
    return {
      step: () => undefined,
      incumbent: () => null,
      bound: () => null,
      done: () => true,
      outcome: () => ({
        status: "limit",
        plan: null,
        objective: null,
        bound: null,
        costCents: null,
        uncoverable: [],
        conflicts: [],
        method: "sets of days not supported here",
      }),
    };
  },
};
