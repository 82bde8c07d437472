import { computeHalfDayFloor } from "../bounds/halfDayFloor.ts";
import type { MasterInput } from "../exact/masterProblem.ts";
import { circuitCapacity } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import { chooseWithin } from "./chooseWithin.ts";
import type { Choice } from "./coverHeuristic.ts";
import { listSitesAround } from "./listSitesAround.ts";

/** What is proven about half-days, and a choice that takes no more of them than needed, where one was found. */
export interface HalfDayStart {
  /** Half-days of circuits that every full cover takes at least, and that the teams have. */
  readonly needed: number;
  readonly available: number;
  /** Cents per cycle that they cost at least. */
  readonly cents: number;
  readonly choice: Choice | null;
}

/**
 * Proves the fewest half-days of a full cover and looks for a choice through the halls that take them.
 *
 * @param stops – most stops of one half-day.
 *
 * Cost: one program over sites, one over the circuits among few of them.
 */
export function findHalfDayStart(
  input: MasterInput,
  stops: number,
  solver: MipSolver,
  options: MipOptions,
): HalfDayStart {
  const { problem } = input;
  const available = problem.teams.reduce((sum, _, team) => sum + circuitCapacity(problem, team), 0);
  const floor = computeHalfDayFloor(input.groups, stops, available, solver, options);
  const cheapest = Math.min(...problem.teams.map((team) => team.halfDayCents));
  const cents = floor.halfDays * cheapest * problem.cycle.visitsPerCycle;
  const known = { needed: floor.halfDays, available, cents };
  if (floor.halfDays > available || floor.sites === null) return { ...known, choice: null };
  const floored = { ...input, halfDayFloor: floor.halfDays };
  const choose = (sites: readonly number[]): Choice | null =>
    chooseWithin(floored, [...sites, ...problem.requiredSites], solver, options);
  const before = problem.previous === undefined ? null : choose(listSitesAround(input));
  return { ...known, choice: before ?? choose(floor.sites) };
}
