import type { HalfDay, PlanStop } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { violate, type ViolationParams } from "./ruleTable.ts";

/** Minutes of a stop that were all written as times. */
export type StopTimes = Omit<PlanStop, "siteId">;

/** A stop as far as it could be read; null where the plan says nothing usable. */
export interface ReadStop {
  readonly at: string;
  readonly site: number | null;
  readonly times: StopTimes | null;
  /** Circuit, site, week and weekday, for the wording of findings. */
  readonly params: ViolationParams;
}

/** A tour as far as it could be read. `week` and `weekday` are only those of the cycle. */
export interface ReadTour {
  readonly at: string;
  readonly week: number | null;
  readonly weekday: number | null;
  readonly halfDay: HalfDay | null;
  readonly stops: readonly ReadStop[];
  readonly params: ViolationParams;
}

/** A circuit as far as it could be read; `depot` is the team's, else the one that the plan names. */
export interface ReadCircuit {
  readonly at: string;
  readonly team: number | null;
  readonly depot: number | null;
  readonly tours: readonly ReadTour[];
  readonly params: ViolationParams;
}

const MINUTES_A_DAY = 24 * 60;
const TIME_FIELDS = ["arrive", "start", "end", "depart"] as const;

/**
 * Reads a plan that anybody may have edited, and reports what is not written as `plan.json` says:
 * unknown names (C1, C19), weeks and weekdays outside the cycle (C11, C6), times that are none.
 *
 * Never throws; what could be read is checked further, the rest is null.
 *
 * @param out – violations are appended here.
 */
export function readPlan(problem: PlanningProblem, plan: unknown, out: Violation[]): readonly ReadCircuit[] {
  const circuits = fieldOf(plan, "circuits");
  if (!Array.isArray(circuits)) {
    out.push(violate("not-a-plan", "plan"));
    return [];
  }
  const reader = new PlanReader(problem, out);
  return circuits.map((circuit: unknown, index) => reader.readCircuit(circuit, `circuits[${index}]`));
}

class PlanReader {
  private readonly problem: PlanningProblem;
  private readonly out: Violation[];
  private readonly siteOf: ReadonlyMap<string, number>;
  private readonly teamOf: ReadonlyMap<string, number>;
  private readonly circuitIds = new Set<string>();

  constructor(problem: PlanningProblem, out: Violation[]) {
    this.problem = problem;
    this.out = out;
    this.siteOf = new Map(problem.sites.map((site, index) => [site.id, index]));
    this.teamOf = new Map(problem.teams.map((team, index) => [team.id, index]));
  }

  readCircuit(value: unknown, at: string): ReadCircuit {
    const id = this.readText(value, "id", at);
    const params = { circuit: id ?? at };
    if (id !== null && this.circuitIds.has(id)) this.out.push(violate("duplicate-circuit", at, params));
    if (id !== null) this.circuitIds.add(id);
    const { team, depot } = this.readTeam(value, at, params);
    const tours = fieldOf(value, "tours");
    if (!Array.isArray(tours)) this.out.push(violate("missing-field", at, { ...params, field: "tours" }));
    else if (tours.length === 0) this.out.push(violate("empty-circuit", at, params));
    const list: readonly unknown[] = Array.isArray(tours) ? tours : [];
    return {
      at,
      team,
      depot,
      tours: list.map((tour, index) => this.readTour(tour, `${at}.tours[${index}]`, params)),
      params,
    };
  }

  /** Who goes out and from where (C19): a known team, from its own depot. */
  private readTeam(
    value: unknown,
    at: string,
    params: ViolationParams,
  ): { readonly team: number | null; readonly depot: number | null } {
    const teamId = this.readText(value, "teamId", at);
    const depotId = this.readText(value, "depotId", at);
    const team = teamId === null ? null : (this.teamOf.get(teamId) ?? null);
    if (teamId !== null && team === null) {
      this.out.push(violate("team-unknown", at, { ...params, team: teamId }));
    }
    const named = depotId === null ? -1 : this.problem.depotIds.indexOf(depotId);
    const own = team === null ? null : (this.problem.teams[team]?.depot ?? null);
    if (depotId !== null && named < 0) {
      this.out.push(violate("depot-unknown", at, { ...params, depot: depotId }));
    } else if (depotId !== null && own !== null && named !== own) {
      this.out.push(violate("depot-of-another-team", at, { ...params, depot: depotId, team: teamId ?? "" }));
    }
    return { team, depot: own ?? (named < 0 ? null : named) };
  }

  private readTour(value: unknown, at: string, circuit: ViolationParams): ReadTour {
    const { cycle } = this.problem;
    const week = this.readInteger(value, "week", at, circuit);
    const weekday = this.readInteger(value, "weekday", at, circuit);
    const halfDay = readHalfDay(fieldOf(value, "halfDay"));
    const params = {
      ...circuit,
      ...(week === null ? {} : { week }),
      ...(weekday === null ? {} : { weekday }),
    };
    if (halfDay === null) this.out.push(violate("not-a-half-day", at, params));
    const weekKnown = week !== null && week >= 1 && week <= cycle.weeks;
    if (week !== null && !weekKnown) {
      this.out.push(violate("week-outside-cycle", at, { ...params, weeks: cycle.weeks }));
    }
    const worked = weekday !== null && cycle.weekdays.includes(weekday);
    if (weekday !== null && !worked) this.out.push(violate("weekday-not-worked", at, params));
    const stops = fieldOf(value, "stops");
    if (!Array.isArray(stops)) this.out.push(violate("missing-field", at, { ...params, field: "stops" }));
    else if (stops.length === 0) this.out.push(violate("empty-tour", at, params));
    const list: readonly unknown[] = Array.isArray(stops) ? stops : [];
    return {
      at,
      week: weekKnown ? week : null,
      weekday: worked ? weekday : null,
      halfDay,
      stops: list.map((stop, index) => this.readStop(stop, `${at}.stops[${index}]`, params)),
      params,
    };
  }

  private readStop(value: unknown, at: string, tour: ViolationParams): ReadStop {
    const siteId = this.readText(value, "siteId", at);
    const site = siteId === null ? null : (this.siteOf.get(siteId) ?? null);
    const params = siteId === null ? tour : { ...tour, site: siteId };
    if (siteId !== null && site === null) this.out.push(violate("site-unknown", at, params));
    const [arrive, start, end, depart] = TIME_FIELDS.map((field) => this.readTime(value, field, at, params));
    const complete = arrive != null && start != null && end != null && depart != null;
    return { at, site, times: complete ? { arrive, start, end, depart } : null, params };
  }

  private readText(value: unknown, field: string, at: string): string | null {
    const text = fieldOf(value, field);
    if (typeof text === "string") return text;
    this.out.push(violate("missing-field", at, { field }));
    return null;
  }

  private readInteger(value: unknown, field: string, at: string, params: ViolationParams): number | null {
    const number = fieldOf(value, field);
    if (typeof number === "number" && Number.isSafeInteger(number)) return number;
    this.out.push(violate("missing-field", at, { ...params, field }));
    return null;
  }

  private readTime(value: unknown, field: string, at: string, params: ViolationParams): number | null {
    const minute = fieldOf(value, field);
    const whole = typeof minute === "number" && Number.isInteger(minute);
    if (whole && minute >= 0 && minute <= MINUTES_A_DAY) return minute;
    this.out.push(violate("not-a-time", `${at}.${field}`, { ...params, field }));
    return null;
  }
}

/** Reads a property of anything; undefined where there is none. */
function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, field)) return undefined;
  return Object.getOwnPropertyDescriptor(value, field)?.value;
}

function readHalfDay(value: unknown): HalfDay | null {
  return value === "am" || value === "pm" || value === "day" ? value : null;
}
