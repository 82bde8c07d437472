import { buildMaster, type MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import type { Conflict } from "../model/outcome.ts";
import { hasOneRhythm } from "../model/visits.ts";

/**
 * Says why the master has no solution: too few half-days, counted by solving again without limits, or
 * halls and teams whose free days do not meet, or too few houses where some may open. Stopped before the count
 * ends, it states no more than what is proven by then; with one team and nothing refused by the calendar, one
 * half-day too few is proven.
 *
 * @param lastConflict – ids of the sites of the last choice that the calendar refused.
 *
 * Cost: one more master.
 */
export function explainInfeasible(
  input: MasterInput,
  lastConflict: readonly string[],
  solver: MipSolver,
  options: MipOptions,
): Conflict {
  const { budget, cycle, houses, aim } = input.problem;
  const model = buildMaster({ ...input, cuts: [] }, { kind: "fewest-half-days" });
  const { bound, status, values } = solver.solve(model, options);
  const capacity = input.capacity.reduce((total, value) => total + value, 0);
  // Where all circuits run equally often, capacity counts one outing each and only whole circuits fit.
  const step = hasOneRhythm(input.problem) ? cycle.visitsPerCycle : 1;
  const available = Math.min(capacity, Math.floor((budget.halfDays ?? Infinity) / step)) * step;
  // With houses, one half-day more is the way out only where half-days are all that lacks.
  const { halfDays: _, ...others } = budget;
  const isShort = Object.values(others).some((limit) => limit !== null);
  const placed = lastConflict.length === 0;
  const onlyHalfDays = placed && !isShort && (houses === undefined || values !== null);
  const onlyLimits = onlyHalfDays && input.problem.teams.length === 1;
  const counted = Number.isFinite(bound) ? Math.ceil(bound - 1e-6) : 0;
  const needed = Math.max(counted, onlyLimits ? available + step : 0);
  if (needed > available) return tooFewHalfDays(needed, available, 1);
  if (houses !== undefined && (status === "infeasible" || (placed && aim.kind === "cover-all"))) {
    return { code: "too-few-houses", params: { most: houses.most } };
  }
  if (placed && isShort) return { code: "budget-too-small", params: {} };
  return { code: "slots-conflict", params: { sites: lastConflict.join(", ") } };
}

/** Words a lack of half-days over the whole cycle, from half-days of circuits that run `visits` times. */
export function tooFewHalfDays(needed: number, available: number, visits: number): Conflict {
  return { code: "too-few-half-days", params: { needed: needed * visits, available: available * visits } };
}
