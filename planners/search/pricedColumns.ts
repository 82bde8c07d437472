import { placeGreedily } from "../calendar/placeGreedily.ts";
import { applyLocks } from "../circuits/applyLocks.ts";
import type { Column } from "../circuits/column.ts";
import { mostStopsWithoutDrives } from "../circuits/tourTimeline.ts";
import { circuitCapacity, type MasterInput } from "../exact/masterProblem.ts";
import type { MipSolver } from "../exact/mipSolver.ts";
import { driveMetres, siteNode } from "../model/nodes.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { listScarceVehicles } from "../model/vehicles.ts";
import { fewestVisits, hasOneRhythm } from "../model/visits.ts";
import { PricingRun } from "../pricing/pricingRun.ts";
import { toColumns } from "../circuits/toColumns.ts";
import { centsOf } from "../pricing/tourPricer.ts";
import { buildTourGraph, type TourGraph } from "../pricing/tourGraph.ts";
import type { FoundTour, TourAmounts } from "../pricing/tourSearchInput.ts";
import type { SearchParams } from "../model/search.ts";
import { dropRepeats } from "../pricing/dropRepeats.ts";
import { findChoice, valueOfColumns, type Choice } from "./coverHeuristic.ts";
import type { Incumbent } from "./incumbent.ts";
import { makeRng } from "./rng.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";

/** A pricing run with the way back from its tours to the columns of the planner. */
export interface PricedColumns {
  readonly run: PricingRun;
  /** True when every tour of the run is a tour of the problem, so that what is listed is all. */
  readonly exact: boolean;
  /**
   * Rounded legs can make it shorter to pass a stop twice: such a tour keeps its cents, a limit of what the
   * stops really cost, until `dropRepeats` puts it right.
   */
  columnsOf(tours: readonly FoundTour[]): readonly Column[];
}

/**
 * Prepares column generation for a problem whose circuits are too many to list.
 *
 * @param groups – what must be covered; required sites are added as groups of their own.
 * @param sites – sites that some circuit can stop at, ascending.
 *
 * Cost: O(teams × sites²).
 */
export function startPricing(
  problem: PlanningProblem,
  groups: readonly DemandGroup[],
  sites: readonly number[],
  solver: MipSolver,
  { seed, iterations, shouldStop }: SearchParams,
): PricedColumns {
  const required = problem.requiredSites.map((site): DemandGroup => ({
    sites: [site],
    visits: fewestVisits(problem),
    weight: 0,
    members: [],
    required: true,
  }));
  const all = [...groups, ...required];
  const useful = new Set(all.flatMap((group) => group.sites));
  const passed = findPassedSites(problem, sites);
  const nodes = sites.filter((site) => useful.has(site) || passed.has(site));
  const graphs = problem.teams.flatMap((_, team) =>
    listParts(problem, team).map((part) => buildTourGraph(problem, team, part, nodes, all)),
  );
  const columnsOf = (tours: readonly FoundTour[]): readonly Column[] =>
    tours.flatMap((tour) => columnsOfTour(problem, graphs, tour));
  const exact = isExact(problem, sites);
  const run = new PricingRun(
    {
      graphs,
      groups: all,
      partial: problem.aim.kind === "max-coverage",
      capacity: problem.teams.map((_, team) => circuitCapacity(problem, team)),
      limits: limitsOf(problem),
    },
    exact
      ? null
      : (graph, order) =>
          columnsOfTour(problem, graphs, { graph: graphs.indexOf(graph), nodes: order }).length > 0,
    { solver, seed, iterations, rng: makeRng(seed), shouldStop },
  );
  return { run, exact, columnsOf };
}

/** Tells by site where some team can stop, one stop a tour. Cost: O(sites × teams). */
export function findStoppable(problem: PlanningProblem, allowed: readonly boolean[]): readonly boolean[] {
  return problem.sites.map(
    (_, site) =>
      allowed[site] === true && problem.teams.some((__, team) => toColumns(problem, team, [site]).length > 0),
  );
}

/** Makes the best tours the plan of the run where they are worth more and the calendar has room for them. */
export function offerTours(
  problem: PlanningProblem,
  groups: readonly DemandGroup[],
  priced: PricedColumns,
  best: Incumbent,
): void {
  if (problem.locks !== undefined || !hasOneRhythm(problem)) return; // the master sees to both
  const columns = dropRepeats(problem, priced.columnsOf(priced.run.best ?? []));
  const choice = valueOfColumns(groups, columns);
  if (!best.isBeatenBy(choice)) return;
  const placements = placeGreedily(problem, columns);
  if (placements !== null) best.keep(choice, placements, []);
}

/** Lists the circuits of the best tours and of all that pricing has kept, as the decisions leave them. */
export function listPriced(problem: PlanningProblem, { run, columnsOf }: PricedColumns): readonly Column[] {
  return applyLocks(problem, [...columnsOf(run.best ?? []), ...columnsOf(run.master.columns)]);
}

/** Finds the best tours among the master's circuits; null where one of them is not there. */
export function findPricedChoice(input: MasterInput, { run, columnsOf }: PricedColumns): Choice | null {
  if (run.best === null || !hasOneRhythm(input.problem)) return null;
  return findChoice(input, columnsOf(run.best));
}

/** Sites by way of which it can be shorter to another place than straight on (rounded legs). */
function findPassedSites(problem: PlanningProblem, sites: readonly number[]): ReadonlySet<number> {
  const nodes = [...problem.teams.map(({ depot }) => depot), ...sites.map((site) => siteNode(problem, site))];
  const metres = (from: number, to: number): number => driveMetres(problem, from, to) ?? Infinity;
  return new Set(
    sites.filter((site) => {
      const by = siteNode(problem, site);
      return nodes.some(
        (from) =>
          from !== by &&
          nodes.some(
            (to) => to !== by && to !== from && metres(from, by) + metres(by, to) < metres(from, to),
          ),
      );
    }),
  );
}

/** Half a day and, where the team works mornings and afternoons of one day, a whole day. */
function listParts(
  problem: PlanningProblem,
  team: number,
): readonly { readonly halfDays: 1 | 2; readonly maxStops: number; readonly maxMinutes: number }[] {
  const { dutyWindow, maxStops, breakMinutes } = problem.cycle;
  const { am, pm } = dutyWindow;
  const slots = problem.teams[team]?.slots ?? [];
  const half = Math.max(am.end - am.start, pm.end - pm.start);
  const most = mostStopsWithoutDrives(problem);
  const limit = (stops: number): number => Math.min(stops, maxStops > 0 ? maxStops : Infinity);
  const parts = [{ halfDays: 1 as const, maxStops: limit(most), maxMinutes: half }];
  const wholeDay = slots.some((slot) => slot % 2 === 0 && slots.includes(slot + 1));
  if (!wholeDay) return parts;
  const day = Math.max(pm.end - am.start, half);
  return [...parts, { halfDays: 2 as const, maxStops: limit(most * 2), maxMinutes: day - breakMinutes }];
}

/** Of one outing each; circuits run at least the fewest visits, so no plan passes these. */
function limitsOf(problem: PlanningProblem): TourAmounts {
  const { budget } = problem;
  const visits = fewestVisits(problem);
  const most = (limit: number | null): number => (limit === null ? Infinity : Math.floor(limit / visits));
  return {
    halfDays: most(budget.halfDays),
    metres: most(budget.metres),
    workMinutes: most(budget.workMinutes),
    cents: most(budget.cents),
    tours: most(budget.tours),
  };
}

function columnsOfTour(
  problem: PlanningProblem,
  graphs: readonly TourGraph[],
  tour: FoundTour,
): readonly Column[] {
  const graph = graphs[tour.graph];
  if (graph === undefined) return [];
  const stops = [...new Set(tour.nodes)];
  const order = stops.map((node) => graph.sites[node] ?? 0);
  const repeats = stops.length < tour.nodes.length;
  const matching = (columns: readonly Column[]): readonly Column[] =>
    columns
      .filter((column) => column.halfDays === graph.halfDays)
      .map((column) => (repeats ? { ...column, cents: centsOf(graph, tour.nodes) } : column));
  const columns = matching(toColumns(problem, graph.team, order));
  if (columns.length > 0 || !graph.symmetric) return columns;
  return matching(toColumns(problem, graph.team, order.reverse()));
}

/** Hours never bind, and every hall is free whenever a team is. */
function isExact(problem: PlanningProblem, sites: readonly number[]): boolean {
  if (problem.locks !== undefined || !hasOneRhythm(problem)) return false;
  if (listScarceVehicles(problem).length > 0) return false;
  return (
    isTimeless(problem) &&
    problem.teams.every(
      ({ slots, hours }) =>
        hours === undefined &&
        sites.every((site) => {
          const place = problem.sites[site];
          return place?.hours === undefined && slots.every((slot) => place?.slots.includes(slot));
        }),
    )
  );
}

/** True when drives and stops take no time: only the number of stops and the length limit a tour. */
export function isTimeless(problem: PlanningProblem): boolean {
  const still = problem.sites.every(
    (site) => site.setupMinutes + site.serviceMinutes + site.teardownMinutes === 0,
  );
  return still && problem.driveSeconds.every((seconds) => seconds === 0);
}
