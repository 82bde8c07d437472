import { computeSiteRelaxation } from "../bounds/siteRelaxation.ts";
import type { MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";

/**
 * Proves a limit of every plan through the sites of a master's circuits, where not every circuit is in it.
 *
 * @param stops – most stops of one half-day.
 *
 * Cost: see {@link computeSiteRelaxation}.
 */
export function boundBySites(
  { problem, groups, covering }: MasterInput,
  stops: number,
  solver: MipSolver,
  options: MipOptions,
): number {
  const sites = [...new Set(covering.columns.flatMap((column) => column.sites))].sort((a, b) => a - b);
  return computeSiteRelaxation(problem, groups, sites, stops, solver, options);
}
