import { driveMetres, siteNode } from "../model/nodes.ts";
import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";

/** A team in one half of its days: what goes out at most once a day. */
export interface Vehicle {
  readonly team: number;
  readonly halfDay: Exclude<HalfDay, "day">;
  /** Minute after midnight at which it holds all its sessions: nothing takes time. */
  readonly minute: number;
  /** Vehicles of one kind can stand in for each other; index into {@link PeriodicModel.kinds}. */
  readonly kind: number;
}

/** What vehicles of one kind have in common. */
export interface VehicleKind {
  /** Int32Array or Float64Array, [customers + 1]², row-major, the depot last: cents of a leg. */
  readonly cents: Int32Array | Float64Array;
  /** As `cents`, metres; the same array where a metre is a cent. */
  readonly metres: Int32Array | Float64Array;
  /** Cents of going out at all. */
  readonly fixedCents: number;
  /** Infinity = no limit. */
  readonly loadLimit: number;
  readonly metreLimit: number;
}

/**
 * The periodic routing problem with dense numbers: customers are the required sites, in their order; days
 * are those of the cycle.
 */
export interface PeriodicModel {
  readonly customers: number;
  readonly days: number;
  readonly vehicles: readonly Vehicle[];
  readonly kinds: readonly VehicleKind[];
  /** Uint8Array, [days × vehicles]: 1 where the vehicle may go out. */
  readonly open: Uint8Array;
  /** Site index of each customer. */
  readonly sites: readonly number[];
  readonly loads: Int32Array;
  /** By customer: its sets of days, each ascending, without repeats. */
  readonly patterns: readonly (readonly (readonly number[])[])[];
  /** Cents of one visit, by customer. */
  readonly visitCents: Int32Array;
  /** Stops of one tour at most; Infinity = no limit. */
  readonly maxStops: number;
}

/** Builds the model of a problem that `isPeriodic` accepts. Cost: O(kinds × customers²). */
export function buildPeriodicModel(problem: PlanningProblem): PeriodicModel {
  const { cycle, requiredSites, sites } = problem;
  const weekdays = cycle.weekdays.length;
  const customers = [...new Set(requiredSites)].sort((a, b) => a - b);
  const kinds: VehicleKind[] = [];
  const kindOf = new Map<string, number>();
  const vehicles: Vehicle[] = [];
  const openDays: number[][] = [];
  for (const [team, each] of problem.teams.entries()) {
    const { depot, kilometreCents, halfDayCents, tourLoad, tourMetres } = each;
    const key = [depot, kilometreCents, halfDayCents, tourLoad, tourMetres].join(" ");
    const kind = kindOf.get(key) ?? kinds.length;
    if (kind === kinds.length) {
      kindOf.set(key, kind);
      kinds.push(buildKind(problem, each, customers));
    }
    for (const halfDay of ["am", "pm"] as const) {
      const minute = sessionMinute(problem, halfDay);
      const slots = each.slots.filter((slot) => slot % 2 === (halfDay === "pm" ? 1 : 0));
      if (minute === null || slots.length === 0) continue;
      vehicles.push({ team, halfDay, minute, kind });
      openDays.push(slots.map((slot) => Math.floor(slot / 2)));
    }
  }
  const days = cycle.weeks * weekdays;
  const open = new Uint8Array(days * vehicles.length);
  for (const [vehicle, worked] of openDays.entries()) {
    for (let day = 0; day < days; day++) {
      if (worked.includes(day % weekdays)) open[day * vehicles.length + vehicle] = 1;
    }
  }
  return {
    customers: customers.length,
    days,
    vehicles,
    kinds,
    open,
    sites: customers,
    loads: Int32Array.from(customers, (site) => sites[site]?.load ?? 0),
    patterns: customers.map((site) => readPatterns(sites[site]?.dayPatterns ?? [])),
    visitCents: Int32Array.from(customers, (site) => sites[site]?.visitCents ?? 0),
    maxStops: cycle.maxStops > 0 ? cycle.maxStops : Infinity,
  };
}

/** Returns when a session without length can be held in a half-day of its own; null where never. */
export function sessionMinute({ cycle }: PlanningProblem, halfDay: "am" | "pm"): number | null {
  const step = Math.max(1, cycle.startStepMinutes);
  const window = cycle.sessionWindow[halfDay];
  const duty = cycle.dutyWindow[halfDay];
  const minute = Math.ceil(Math.max(window.start, duty.start) / step) * step;
  return minute <= Math.min(window.end, duty.end) ? minute : null;
}

function buildKind(problem: PlanningProblem, team: Team, customers: readonly number[]): VehicleKind {
  const nodes = [...customers.map((site) => siteNode(problem, site)), team.depot];
  const metres = nodes.flatMap((from, row) =>
    nodes.map((to, column) => (row === column ? 0 : (driveMetres(problem, from, to) ?? 0))),
  );
  const legs = compact(metres);
  return {
    cents:
      team.kilometreCents === 1000
        ? legs
        : compact(metres.map((value) => Math.round((team.kilometreCents * value) / 1000))),
    metres: legs,
    fixedCents: team.halfDayCents,
    loadLimit: team.tourLoad ?? Infinity,
    metreLimit: team.tourMetres ?? Infinity,
  };
}

function compact(values: readonly number[]): Int32Array | Float64Array {
  const small = values.every((value) => value < 2 ** 30);
  return small ? Int32Array.from(values) : Float64Array.from(values);
}

/** A required site must be visited: sets without a day are dropped. */
function readPatterns(patterns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const known = new Map<string, readonly number[]>();
  for (const pattern of patterns) {
    const days = [...new Set(pattern)].sort((a, b) => a - b);
    if (days.length > 0) known.set(days.join(" "), days);
  }
  return [...known.values()];
}
