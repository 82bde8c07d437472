import { buildMaster, type MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import { valueOfChoice, type Choice } from "./coverHeuristic.ts";

/**
 * Finds the cheapest circuits through some of the sites only.
 *
 * Through the sites of a smallest cover it gives a plan with the fewest half-days, which is most of the
 * cost: a good start where greedy choices take one stop too many.
 *
 * @returns a choice of the whole input's columns, or null where these sites do not do.
 *
 * Cost: a program over the circuits among `sites`; 51 sites with two stops a day: 1,300 columns.
 */
export function chooseWithin(
  input: MasterInput,
  sites: readonly number[],
  solver: MipSolver,
  options: MipOptions,
): Choice | null {
  const allowed = new Set(sites);
  const { columns, covers } = input.covering;
  const kept = columns.flatMap((column, index) =>
    column.sites.every((site) => allowed.has(site)) ? [index] : [],
  );
  const covering = {
    columns: kept.flatMap((index) => columns[index] ?? []),
    covers: kept.map((index) => covers[index] ?? []),
  };
  const model = buildMaster({ ...input, covering }, { kind: "least-cost", minWeight: null });
  const { values } = solver.solve(model, options);
  if (values === null) return null;
  const choice = valueOfChoice(
    input,
    kept.filter((_, position) => (values[position] ?? 0) > 0.5),
  );
  return choice.coveredGroups === input.groups.length ? choice : null;
}
