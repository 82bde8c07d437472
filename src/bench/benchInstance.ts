import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan, type PlanCount } from "../../planners/check/recountPlan.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";

/** One published instance, read into the planners' own problem, with the way back to the file's numbers. */
export interface BenchInstance {
  readonly name: string;
  readonly problem: PlanningProblem;
  /** The file's node number of each site. */
  readonly siteNumbers: readonly number[];
  /** Cents, or metres, in one unit of the file. */
  readonly unit: number;
  /** What rows of a table of best values are matched on, besides the name. */
  readonly keys: Readonly<Record<string, string | number>>;
  /** Cents in every plan that the file does not count; absent = none. */
  readonly constantCents?: number;
  /** Returns the set of days of each customer, in the file's numbering; absent where there are none. */
  readonly patternsOf?: (plan: Plan) => readonly number[];
}

/** The JSON line of one instance; see the contract. `null` where nothing was found or proven. */
export interface BenchLine {
  readonly name: string;
  readonly cost: number | null;
  readonly feasible: boolean;
  readonly bound: number | null;
  /** Share of the value by which a better one could still differ. */
  readonly gap: number | null;
  readonly provenOptimal: boolean;
  readonly seconds: number;
  readonly routes: readonly (readonly number[])[];
  readonly selected: readonly number[];
  readonly recount: number | null;
  /** Weight covered, where that is the aim. */
  readonly covered?: number;
  /** Day of each route, from 1, and by customer the set of days visited, where days are chosen. */
  readonly days?: readonly number[];
  readonly patterns?: readonly number[];
}

/**
 * Words a run as its JSON line. What is claimed comes from the outcome, `recount` and `covered` from the
 * independent checker; a plan that breaks a rule is not feasible and proves nothing.
 */
export function describeRun(instance: BenchInstance, outcome: Outcome, seconds: number): BenchLine {
  const { problem, unit, siteNumbers, patternsOf, constantCents = 0 } = instance;
  const { plan, bound } = outcome;
  const partial = problem.aim.kind === "max-coverage";
  const count = recountPlan(problem, plan ?? { circuits: [] });
  const feasible = plan !== null && checkPlan(problem, plan).length === 0;
  const numberOf = new Map(problem.sites.map((site, index) => [site.id, siteNumbers[index] ?? -1]));
  const routes = (plan?.circuits ?? []).flatMap((circuit) =>
    circuit.tours.map(({ stops }) => stops.map((stop) => numberOf.get(stop.siteId) ?? -1)),
  );
  const days = (plan?.circuits ?? []).flatMap(({ tours }) => tours.map(({ week }) => week));
  const inUnits = (cents: number): number => (cents - constantCents) / unit;
  const isHoused = problem.houses !== undefined && problem.teams.length === 0;
  const recount = isHoused
    ? houseCost(problem, count)
    : partial
      ? count.driveMetres / unit
      : inUnits(count.costCents);
  const value = partial ? count.coveredWeight : recount;
  const limit = bound === null ? null : partial ? bound : inUnits(bound);
  return {
    name: instance.name,
    cost: plan === null ? null : claimedCost(instance, outcome, recount),
    feasible,
    bound: limit,
    gap: plan === null || limit === null ? null : shareBetween(value, limit),
    provenOptimal: feasible && outcome.status === "optimal" && value === limit,
    seconds,
    routes,
    selected: isHoused
      ? (plan?.houses ?? []).map(({ houseId }) => Number(houseId))
      : [...new Set(routes.flat())].sort((a, b) => a - b),
    recount: plan === null ? null : recount,
    ...(partial ? { covered: count.coveredWeight } : {}),
    ...(patternsOf === undefined ? {} : { days, patterns: patternsOf(plan ?? { circuits: [] }) }),
  };
}

/** What a choice of houses costs: the sum of ways for the p-median problem, else how many open. */
function houseCost({ aim }: PlanningProblem, count: PlanCount): number {
  return aim.kind === "least-access" ? count.accessSeconds : count.newHouses;
}

/** The planner's own figure where it states one in the file's unit, else the recount. */
function claimedCost(
  { problem, unit, constantCents = 0 }: BenchInstance,
  outcome: Outcome,
  recount: number,
): number {
  switch (problem.aim.kind) {
    case "least-access":
      return outcome.objective ?? recount;
    case "cover-all":
      return ((outcome.costCents ?? 0) - constantCents) / unit;
    default:
      return recount;
  }
}

function shareBetween(value: number, bound: number): number {
  const difference = Math.abs(value - bound);
  return difference === 0 ? 0 : difference / Math.max(1e-9, Math.abs(value));
}
