import { assertNever } from "../../geodata/model/invariantError.ts";
import type { MipSolver } from "../exact/mipSolver.ts";
import type { Conflict, Outcome, PlanStatus } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { Planner, Progress, Search, SearchParams } from "../model/search.ts";
import { validateProblem } from "../model/validateProblem.ts";
import { AssignmentRun } from "./assignmentRun.ts";
import { CenterRun } from "./centerRun.ts";
import { CoverageRun } from "./coverageRun.ts";
import { CoverRun } from "./coverRun.ts";
import { findCover, listCoverRows } from "./findCover.ts";
import { buildHousePlan, type HousePlan } from "./housePlan.ts";
import { accessCosts, listHouseService, type HouseService } from "./houseService.ts";
import type { LocationParams, LocationRun } from "./locationRun.ts";
import { MedianRun } from "./medianRun.ts";

/**
 * Makes the planner of fixed houses alone: which new ones serve best, for all four aims, with capacities, to
 * the proof.
 *
 * See planners/location/README.md for the methods and how well they do.
 */
export function makeLocationPlanner(solver: MipSolver): Planner {
  return {
    name: "fixed-houses",
    supports: hasHousesAlone,
    start: (problem, params) => {
      validateProblem(problem);
      return new LocationSearch(problem, { ...params, solver });
    },
  };
}

/** True where there are houses to choose from, and no circuit could serve anyone or is asked for. */
function hasHousesAlone({ houses, teams, demands, requiredSites, locks }: PlanningProblem): boolean {
  if (houses === undefined || requiredSites.length > 0) return false;
  const { requiredTeams = [], keptStops = [], keptCircuits = [] } = locks ?? {};
  if (requiredTeams.length + keptStops.length + keptCircuits.length > 0) return false;
  return teams.length === 0 || demands.every(({ sites }) => sites.length === 0);
}

class LocationSearch implements Search {
  private readonly service: HouseService;
  private readonly params: SearchParams & LocationParams;
  private run: LocationRun | null = null;
  private status: PlanStatus | null = null;
  private conflicts: readonly Conflict[] = [];
  private best: HousePlan | null = null;
  private bestOpen: readonly number[] | null = null;

  constructor(problem: PlanningProblem, params: SearchParams & LocationParams) {
    this.service = listHouseService(problem);
    this.params = params;
  }

  step(): void {
    if (this.status !== null) return;
    if (this.run === null) {
      this.begin();
      return;
    }
    const { run } = this;
    run.step();
    this.keep(run);
    if (run.status === "running") this.report("master");
    else if (run.status === "infeasible") this.fail(this.tooFewHouses());
    else this.finish(run.status === "proven" ? "optimal" : "limit");
  }

  done(): boolean {
    return this.status !== null;
  }

  incumbent(): Plan | null {
    return this.best?.plan ?? null;
  }

  bound(): number | null {
    return this.run?.bound ?? null;
  }

  outcome(): Outcome {
    return {
      status: this.status ?? "limit",
      plan: this.best?.plan ?? null,
      objective: this.best === null ? null : valueOf(this.service, this.best),
      bound: this.bound(),
      costCents: this.best?.cents ?? null,
      uncoverable: this.service.uncoverable,
      conflicts: this.conflicts,
      method: methodOf(this.service),
    };
  }

  /** Settles what no search is needed for, and finds houses that serve everyone where that is in question. */
  private begin(): void {
    const { service, params } = this;
    this.report("reduce");
    const conflicts = findHouseConflicts(service);
    if (conflicts.length > 0) {
      this.fail(conflicts);
      return;
    }
    if (isAssignment(service)) {
      this.run = new AssignmentRun(service, params);
      return;
    }
    const start = needsCover(service) ? findCover(requiredRows(service), Infinity, params) : [];
    if (start === null) this.fail(this.tooFewHouses());
    else if (start === "unknown") this.finish("limit");
    else this.run = makeRun(service, start, params);
  }

  private keep(run: LocationRun): void {
    if (run.open === null || run.open === this.bestOpen) return;
    this.bestOpen = run.open;
    const serving = run instanceof AssignmentRun ? run.serving : null;
    this.best = buildHousePlan(this.service, run.open, serving);
  }

  private tooFewHouses(): readonly Conflict[] {
    return [{ code: "too-few-houses", params: { most: this.service.most } }];
  }

  private fail(conflicts: readonly Conflict[]): void {
    this.conflicts = conflicts;
    this.best = null;
    this.run = null;
    this.finish("infeasible");
  }

  private finish(status: PlanStatus): void {
    this.status = status;
    this.report("done");
  }

  private report(stage: Progress["stage"]): void {
    const { plan, objective, bound } = this.outcome();
    this.params.onProgress({ stage, objective, bound, plan });
  }
}

/** Capacities, or money for houses where it is not what is minimised, take the program over all pairs. */
function isAssignment({ problem }: HouseService): boolean {
  const candidates = problem.houses?.candidates ?? [];
  if (candidates.some(({ capacity }) => capacity !== null)) return true;
  return problem.budget.cents !== null && problem.aim.kind !== "cover-all";
}

/** True where it is not plain that the houses suffice: someone must be served whom not every new house can. */
function needsCover(service: HouseService): boolean {
  const { kind } = service.problem.aim;
  if (kind === "cover-all") return false;
  const rows = requiredRows(service);
  return rows.near.some(
    ({ houses }, row) =>
      rows.standing[row] === Infinity && (service.most === 0 || houses.length < service.fresh.length),
  );
}

/** The rows that must be served: all of them, or for `max-coverage` those that are required. */
function requiredRows(service: HouseService): HouseService {
  if (service.problem.aim.kind !== "max-coverage") return service;
  const kept = [...service.demands.keys()].filter(
    (row) => service.problem.demands[service.demands[row] ?? -1]?.required === true,
  );
  return {
    ...service,
    demands: kept.map((row) => service.demands[row] ?? -1),
    near: kept.flatMap((row) => service.near[row] ?? []),
    standing: Float64Array.from(kept, (row) => service.standing[row] ?? Infinity),
  };
}

function makeRun(service: HouseService, start: readonly number[], params: LocationParams): LocationRun {
  const { problem, least, most } = service;
  const { kind } = problem.aim;
  switch (kind) {
    case "cover-all":
      return new CoverRun(listCoverRows(service), { least, most, maxCents: problem.budget.cents }, params);
    case "max-coverage":
      return new CoverageRun(service, start, params);
    case "least-access":
      return new MedianRun(accessCosts(service), most, start, params);
    case "least-worst-access":
      return new CenterRun(service, params);
    default:
      return assertNever(kind);
  }
}

function valueOf({ problem }: HouseService, plan: HousePlan): number {
  const { kind } = problem.aim;
  switch (kind) {
    case "cover-all":
      return plan.cents;
    case "max-coverage":
      return plan.weight;
    case "least-access":
      return plan.accessSeconds;
    case "least-worst-access":
      return plan.longestSeconds;
    default:
      return assertNever(kind);
  }
}

function methodOf(service: HouseService): string {
  if (isAssignment(service)) return "houses assigned, HiGHS";
  const { kind } = service.problem.aim;
  return kind === "cover-all" || kind === "least-worst-access"
    ? "houses by set covering, HiGHS"
    : "houses by Lagrangian bound and branching";
}

/** What makes a choice of houses impossible before any search, in a fixed order. */
function findHouseConflicts({ problem, fresh, least, most, uncoverable }: HouseService): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  if (least > most) {
    conflicts.push({ code: "houses-missing", params: { least, most: Math.min(most, fresh.length) } });
  }
  for (const index of uncoverable) {
    const demand = problem.demands[index];
    if (demand?.required === true) {
      conflicts.push({ code: "required-demand-unreachable", params: { demand: demand.id } });
    }
  }
  return conflicts;
}
