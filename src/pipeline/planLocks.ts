import type { Venue } from "../../geodata/model/venue.ts";
import type {
  KeptCircuit,
  KeptStop,
  PlanLocks,
  PlanningProblem,
  Team,
} from "../../planners/model/problem.ts";
import { isVenueLock, type Lock, type Scenario } from "../scenario/scenario.ts";

/** Ids of the halls that a decision of the meeting asks for, one way or another. */
export function listRequiredVenues({ locks }: Scenario): ReadonlySet<string> {
  return new Set(
    locks.flatMap((lock) => {
      if (lock.kind === "require" || lock.kind === "keep-stop") return [lock.venueId];
      return lock.kind === "keep-circuit" ? lock.venueIds : [];
    }),
  );
}

/**
 * Puts the decisions of the meeting into a problem (C18): halls required and forbidden, slots that a team
 * does not work, stops and circuits that stay.
 *
 * @param venues – by site index.
 */
export function withLocks(
  problem: PlanningProblem,
  scenario: Scenario,
  venues: readonly Venue[],
): PlanningProblem {
  const required = listRequiredVenues(scenario);
  const forbidden = new Set(
    scenario.locks.filter(isVenueLock).flatMap((lock) => (lock.kind === "forbid" ? [lock.venueId] : [])),
  );
  const sitesOf = (ids: ReadonlySet<string>): number[] =>
    venues.flatMap((venue, site) => (ids.has(venue.id) ? [site] : []));
  const locks = buildLocks(problem, scenario, venues);
  const never = listImpossible(scenario);
  return {
    ...problem,
    sites: problem.sites.map((site) => (never.has(site.id) ? { ...site, slots: [] } : site)),
    teams: problem.teams.map((team) => freeSlots(team, scenario)),
    requiredSites: sitesOf(required),
    forbiddenSites: sitesOf(forbidden),
    ...(locks === null ? {} : { locks }),
  };
}

/** Halls that are to keep a weekday on which nobody works: never free, so that the planner names them. */
function listImpossible({ locks, programme }: Scenario): ReadonlySet<string> {
  return new Set(
    locks.flatMap((lock) => {
      if (lock.kind !== "keep-stop" && lock.kind !== "keep-circuit") return [];
      if (lock.weekday === null || programme.weekdays.includes(lock.weekday)) return [];
      return lock.kind === "keep-stop" ? [lock.venueId] : lock.venueIds;
    }),
  );
}

/** Slots of a team without those that were ruled out. */
function freeSlots(team: Team, { locks, programme }: Scenario): Team {
  if (locks.some((lock) => lock.kind === "forbid-team" && lock.teamId === team.id))
    return { ...team, slots: [] };
  const slots = team.slots.filter((slot) => {
    const weekday = programme.weekdays[Math.floor(slot / 2)];
    const halfDay = slot % 2 === 0 ? "am" : "pm";
    return !locks.some(
      (lock) =>
        lock.kind === "forbid-slot" &&
        (lock.teamId === null || lock.teamId === team.id) &&
        lock.weekday === weekday &&
        (lock.halfDay === null || lock.halfDay === halfDay),
    );
  });
  return { ...team, slots };
}

function buildLocks(
  problem: PlanningProblem,
  { locks, programme }: Scenario,
  venues: readonly Venue[],
): PlanLocks | null {
  const siteOf = (id: string): number => venues.findIndex((venue) => venue.id === id);
  const teamOf = (id: string): number => problem.teams.findIndex((team) => team.id === id);
  const weekdayOf = (weekday: number): number => Math.max(0, programme.weekdays.indexOf(weekday));
  const pick = <K extends Lock["kind"]>(kind: K): Extract<Lock, { kind: K }>[] =>
    locks.filter((lock): lock is Extract<Lock, { kind: K }> => lock.kind === kind);
  const keptStops = pick("keep-stop").map((lock): KeptStop => ({
    site: siteOf(lock.venueId),
    team: lock.teamId === null ? null : teamOf(lock.teamId),
    weekday: lock.weekday === null ? null : weekdayOf(lock.weekday),
    pm: lock.halfDay === null ? null : lock.halfDay === "pm",
  }));
  const keptCircuits = pick("keep-circuit").map((lock): KeptCircuit => ({
    team: teamOf(lock.teamId),
    sites: lock.venueIds.map(siteOf),
    halfDay: lock.halfDay,
    weekday: weekdayOf(lock.weekday),
    weeks: [],
  }));
  const forbiddenCircuits = pick("forbid-circuit")
    .map((lock) => ({
      team: lock.teamId === null ? null : teamOf(lock.teamId),
      sites: lock.venueIds.map(siteOf),
    }))
    .filter(({ sites }) => !sites.includes(-1));
  const requiredTeams = locks.flatMap((lock) => (lock.kind === "require-team" ? [teamOf(lock.teamId)] : []));
  const found: PlanLocks = { requiredTeams, keptStops, keptCircuits, forbiddenCircuits };
  return Object.values(found).every((list: readonly unknown[]) => list.length === 0) ? null : found;
}
