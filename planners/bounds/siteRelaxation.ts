import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import { legCents } from "../evaluate/tourCost.ts";
import { siteNode } from "../model/nodes.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { fewestVisits } from "../model/visits.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";

/**
 * Proves a limit that no plan passes, when not every circuit could be listed.
 *
 * Each visited site is charged a share that any tour through it pays at least: its hall, half of its
 * two cheapest drives, and the half-day divided by the most stops that a half-day can hold. The cheapest
 * cover with these shares costs no more than any plan.
 *
 * @param sites – plannable site indices; `stopsPerHalfDay` – most stops of one half-day.
 * @returns cents per cycle (`cover-all`, rounded up) or people (`max-coverage`, rounded down).
 *
 * Cost: a set-covering MIP with one binary per site.
 */
export function computeSiteRelaxation(
  problem: PlanningProblem,
  groups: readonly DemandGroup[],
  sites: readonly number[],
  stopsPerHalfDay: number,
  solver: MipSolver,
  options: MipOptions,
): number {
  const builder = new ModelBuilder();
  const everyGroup = problem.aim.kind === "cover-all";
  const rows = groups.map((group) => builder.addRow(everyGroup || group.required === true ? 1 : 0, Infinity));
  const { halfDays } = problem.budget;
  const visits = fewestVisits(problem);
  const stopsRow =
    halfDays === null ? null : builder.addRow(-Infinity, Math.floor(halfDays / visits) * stopsPerHalfDay);
  for (const site of sites) {
    const entries: (readonly [number, number])[] = groups.flatMap((group, index) =>
      group.sites.includes(site) ? [[rows[index] ?? 0, 1] as const] : [],
    );
    if (stopsRow !== null) entries.push([stopsRow, 1]);
    builder.addColumn(
      everyGroup ? shareOfSite(problem, sites, site, stopsPerHalfDay) * visits : 0,
      1,
      true,
      entries,
    );
  }
  if (!everyGroup) {
    for (const [index, group] of groups.entries()) {
      const entries: (readonly [number, number])[] = group.required === true ? [] : [[rows[index] ?? 0, -1]];
      builder.addColumn(-group.weight, 1, false, entries);
    }
  }
  const { bound } = solver.solve(builder.build(), options);
  return everyGroup ? Math.ceil(bound - 1e-6) : Math.floor(-bound + 1e-6);
}

function shareOfSite(
  problem: PlanningProblem,
  sites: readonly number[],
  site: number,
  stopsPerHalfDay: number,
): number {
  let least = Infinity;
  for (const team of problem.teams) {
    const others = [
      team.depot,
      ...sites.filter((other) => other !== site).map((other) => siteNode(problem, other)),
    ];
    const node = siteNode(problem, site);
    const cheapest = (legs: readonly number[]): number => legs.reduce((a, b) => Math.min(a, b), Infinity);
    const arrive = cheapest(others.map((other) => legCents(problem, team, other, node)));
    const leave = cheapest(others.map((other) => legCents(problem, team, node, other)));
    least = Math.min(
      least,
      Math.floor((arrive + leave) / 2) + Math.floor(team.halfDayCents / stopsPerHalfDay),
    );
  }
  return least + (problem.sites[site]?.visitCents ?? 0);
}
