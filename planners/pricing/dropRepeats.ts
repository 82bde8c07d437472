import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { toColumns } from "../circuits/toColumns.ts";

/**
 * Makes real circuits of priced ones: a site stays in the first circuit that stops at it only, and every
 * circuit costs what its stops cost. Where circuits were listed by what they cover, two may stop at the same
 * place; by the triangle inequality the rest costs no more.
 *
 * @returns fresh circuits, empty ones left out.
 *
 * Cost: O(stops).
 */
export function dropRepeats(problem: PlanningProblem, columns: readonly Column[]): readonly Column[] {
  const seen = new Set<number>();
  return columns.flatMap((column) => {
    const rest = column.sites.filter((site) => !seen.has(site));
    for (const site of column.sites) seen.add(site);
    if (rest.length === 0) return [];
    const order = (column.options[0]?.tour.sites ?? []).filter((site) => rest.includes(site));
    const shorter = toColumns(problem, column.team, order);
    return shorter.find(({ halfDays }) => halfDays === column.halfDays) ?? [];
  });
}
