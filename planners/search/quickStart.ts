import { findSmallCover } from "../bounds/smallCover.ts";
import { placeGreedily } from "../calendar/placeGreedily.ts";
import { countStopSets } from "../circuits/columnSets.ts";
import { enumerateColumns } from "../circuits/enumerateColumns.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { hasOneRhythm } from "../model/visits.ts";
import { dropImpliedGroups, mergeDemands } from "../selection/mergeDemands.ts";
import { withoutTeamLimits } from "../selection/withoutTeamLimits.ts";
import { buildMasterInput } from "./buildMasterInput.ts";
import { chooseWithin } from "./chooseWithin.ts";
import { valueOfColumns } from "./coverHeuristic.ts";
import type { Incumbent } from "./incumbent.ts";
import { findStoppable } from "./pricedColumns.ts";

/** Sets of stops from which on listing them all takes longer than anybody waits for a first plan. */
const QUICK_ABOVE = 20_000;
/** Halls exchanged at most in the search for few of them. */
const MOVES = 2000;
/** Nodes of a branch and bound among them at most: a plan now, not the best. */
const NODES = 10;
/** Sets of stops among the few halls that are listed at most. */
const FEW_SETS = 20_000;

/**
 * Makes a first plan before the circuits are listed: few halls that cover everybody, and the circuits among them.
 *
 * Half-days are most of the cost, and few halls take few of them: on a department within 1 % of the best plan.
 *
 * @returns true where the run has a plan now; always false for tasks that are small or more than covering.
 *
 * Cost: O(groups² × sites of a group), circuits among the few halls, a few linear programs over them.
 */
export function offerQuickStart(
  problem: PlanningProblem,
  allowed: readonly boolean[],
  best: Incumbent,
  solver: MipSolver,
  options: MipOptions,
): boolean {
  if (problem.aim.kind !== "cover-all" || problem.locks !== undefined || problem.houses !== undefined)
    return false;
  if (Object.values(problem.budget).some((limit) => limit !== null)) return false;
  if (!hasOneRhythm(problem) || countStopSets(problem) < QUICK_ABOVE) return false;
  const { groups: families } = mergeDemands(problem, findStoppable(problem, allowed));
  const groups = dropImpliedGroups(families);
  if (groups.length === 0) return false;
  const few = [...findSmallCover(groups, 1, MOVES, options.shouldStop), ...problem.requiredSites];
  const inside = new Set(few);
  const among = allowed.map((isAllowed, site) => isAllowed && inside.has(site));
  const { columns } = enumerateColumns(problem, among, FEW_SETS);
  const input = buildMasterInput(problem, groups, families, columns, false);
  const free = withoutTeamLimits(input);
  const choice = chooseWithin(free, few, solver, {
    ...options,
    nodes: Math.min(options.nodes ?? NODES, NODES),
  });
  const chosen = (choice?.chosen ?? []).flatMap((index) => free.covering.columns[index] ?? []);
  const placements = choice === null ? null : placeGreedily(problem, chosen);
  if (placements === null) return false;
  best.keep(valueOfColumns(groups, chosen), placements, []);
  return true;
}
