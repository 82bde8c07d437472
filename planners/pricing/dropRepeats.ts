import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { toColumns } from "./toColumns.ts";

/**
 * Takes a site out of every circuit but the first that stops at it: where circuits were listed by what
 * they cover, two of them may stop at the same place. By the triangle inequality the rest costs no more.
 *
 * @returns the circuits as they are where no site repeats; else fresh ones, empty ones left out.
 *
 * Cost: O(stops).
 */
export function dropRepeats(problem: PlanningProblem, columns: readonly Column[]): readonly Column[] {
  const seen = new Set<number>();
  return columns.flatMap((column) => {
    const rest = column.sites.filter((site) => !seen.has(site));
    for (const site of column.sites) seen.add(site);
    if (rest.length === column.sites.length) return [column];
    if (rest.length === 0) return [];
    const order = (column.options[0]?.tour.sites ?? []).filter((site) => rest.includes(site));
    const shorter = toColumns(problem, column.team, order);
    return shorter.find(({ halfDays }) => halfDays === column.halfDays) ?? [];
  });
}
