import type { Venue } from "../../geodata/model/venue.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import {
  NO_BUDGET,
  type Budget,
  type Demand,
  type PlanningProblem,
  type Site,
  type Team,
} from "../../planners/model/problem.ts";
import { countingPlaces, requireAccess } from "../../planners/pareto/accessPlace.ts";
import { DEFAULT_KILOMETRE_CENTS } from "../scenario/defaultSettings.ts";
import type { Programme, Scenario, TeamSettings } from "../scenario/scenario.ts";
import { listAccessPlaces } from "./accessPlaces.ts";
import { toHalfDaysPerCycle } from "./budgetMonth.ts";
import { createWeeklyRooms, type WeeklyRoom, type WeeklyRooms } from "./calendar/weeklyRoom.ts";
import { communeVisits, hasRhythmRules } from "./communeRhythm.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { createDemandWeights } from "./demandWeights.ts";
import { compareIds, findEligibleVenues } from "./eligibleVenues.ts";
import { withFixedPlaces } from "./fixedPlaces.ts";
import { listRequiredVenues, withLocks } from "./planLocks.ts";
import { toMinuteWindow } from "./slotIndex.ts";
import { communePoint, depotPoint, venuePoint } from "./travelPoints.ts";

/** The problem with the names behind its indices: site i is `venues[i]`, demand i `demandCodes[i]`. */
export interface BuiltProblem {
  readonly problem: PlanningProblem;
  readonly venues: readonly Venue[];
  readonly demandCodes: readonly string[];
}

/**
 * Turns a scenario and its diagnosis into the planner's problem: the one door between the two worlds.
 *
 * Demands are the white communes where children live, in the order of the territory; sites are the
 * eligible halls by id. A required hall that is not eligible is kept as a site that is never free, so
 * that the planner names the conflict instead of the requirement being forgotten.
 */
export function buildProblem(scenario: Scenario, diagnosis: Diagnosis): BuiltProblem {
  const { programme, depots } = scenario;
  const eligible = findEligibleVenues(scenario);
  const eligibleIds = new Set(eligible.map((venue) => venue.id));
  const requiredIds = listRequiredVenues(scenario);
  const stranded = scenario.venues.filter((venue) => requiredIds.has(venue.id) && !eligibleIds.has(venue.id));
  const venues = [...eligible, ...stranded].sort(compareIds);

  const nodes = [...depots.map(depotPoint), ...venues.map(venuePoint)];
  const drives = computeMatrix(scenario, nodes, nodes, "car");
  const demands = buildDemands(scenario, diagnosis, venues, eligibleIds);
  const rooms = createWeeklyRooms(scenario);
  const free: PlanningProblem = {
    depotCount: depots.length,
    depotIds: depots.map((depot) => depot.id),
    sites: venues.map((venue) =>
      buildSite(venue, programme, eligibleIds.has(venue.id) ? rooms.ofVenue(venue) : { slots: [] }),
    ),
    demands,
    teams: buildTeams(scenario, rooms),
    vehicles: scenario.vehicles.map(({ count }) => count ?? scenario.teams.length),
    cycle: {
      weeks: programme.cycleWeeks,
      weekdays: programme.weekdays,
      visitsPerCycle: programme.visitsPerCycle,
      sessionWindow: {
        am: toMinuteWindow(programme.sessionHours.am),
        pm: toMinuteWindow(programme.sessionHours.pm),
      },
      dutyWindow: { am: toMinuteWindow(programme.dutyHours.am), pm: toMinuteWindow(programme.dutyHours.pm) },
      breakMinutes: programme.breakMinutes,
      startStepMinutes: programme.startStepMinutes,
      maxStops: programme.maxStopsPerDay,
      lostDates: rooms.lostDates(),
    },
    driveSeconds: drives.seconds,
    driveMetres: drives.metres,
    aim: { kind: programme.aim.kind },
    budget: buildBudget(programme),
    requiredSites: [],
    forbiddenSites: [],
  };
  const problem = withLocks(withFixedPlaces(free, scenario), scenario, venues);
  const { worstAccessSeconds } = programme.aim;
  const demandCodes = demands.map((demand) => demand.id);
  if (worstAccessSeconds === undefined) return { problem, venues, demandCodes };
  const places = countingPlaces(problem, listAccessPlaces(scenario, diagnosis, venues, eligibleIds));
  const limited = requireAccess(problem, places, worstAccessSeconds);
  return { problem: limited, venues, demandCodes: limited.demands.map((demand) => demand.id) };
}

function buildSite(venue: Venue, programme: Programme, room: WeeklyRoom): Site {
  return {
    id: venue.id,
    ...room,
    setupMinutes: programme.setupMinutes,
    serviceMinutes: programme.sessionMinutes,
    teardownMinutes: programme.teardownMinutes,
    visitCents: venue.sessionCents,
  };
}

function buildDemands(
  scenario: Scenario,
  diagnosis: Diagnosis,
  venues: readonly Venue[],
  eligibleIds: ReadonlySet<string>,
): Demand[] {
  const { territory, programme } = scenario;
  const white = new Map(
    diagnosis.communes
      .filter((access) => !access.covered && access.need.children > 0)
      .map((access) => [access.code, access.need.children]),
  );
  const communes = territory.communes.filter((commune) => white.has(commune.code));
  const limit = programme.accessMinutes * 60;
  const differ = hasRhythmRules(programme);
  const weigh = createDemandWeights(scenario);
  const drives = computeMatrix(
    scenario,
    communes.map(communePoint),
    venues.map(venuePoint),
    programme.whiteZone.mode,
  );
  return communes.map((commune, row) => {
    const sites: number[] = [];
    const accessSeconds: number[] = [];
    venues.forEach((venue, site) => {
      const seconds = drives.seconds[row * venues.length + site];
      if (seconds === undefined || seconds > limit || !eligibleIds.has(venue.id)) return;
      sites.push(site);
      accessSeconds.push(seconds);
    });
    const children = white.get(commune.code) ?? 0;
    const visits = communeVisits(programme, { code: commune.code, children });
    return {
      id: commune.code,
      weight: weigh(commune.code, children),
      sites,
      accessSeconds,
      ...(differ ? { visits } : {}),
    };
  });
}

function buildTeams(scenario: Scenario, rooms: WeeklyRooms): Team[] {
  const vehicles = new Map(scenario.vehicles.map((vehicle) => [vehicle.id, vehicle.kilometreCents]));
  const vehicleOf = (id: string | null): number =>
    scenario.vehicles.findIndex((vehicle) => vehicle.id === id && vehicle.count !== undefined);
  return scenario.teams.map((team) => ({
    ...(vehicleOf(team.vehicleId) < 0 ? {} : { vehicle: vehicleOf(team.vehicleId) }),
    id: team.id,
    depot: scenario.depots.findIndex((depot) => depot.id === team.depotId),
    ...(canBringSkills(scenario, team) ? rooms.ofTeam(team) : { slots: [] }),
    dutyMinutes: team.maxDutyMinutes,
    halfDayCents: team.halfDayCents,
    kilometreCents:
      team.vehicleId === null
        ? DEFAULT_KILOMETRE_CENTS
        : (vehicles.get(team.vehicleId) ?? DEFAULT_KILOMETRE_CENTS),
  }));
}

/** A team without a skill that every session takes, and that no professional brings to it, never goes out (C13). */
function canBringSkills({ programme, professionals }: Scenario, team: TeamSettings): boolean {
  return (programme.skills ?? []).every(
    (skill) =>
      team.skills.includes(skill) ||
      professionals.some(
        ({ skills, teamIds }) => skills.includes(skill) && (teamIds?.includes(team.id) ?? true),
      ),
  );
}

function buildBudget(programme: Programme): Budget {
  const budget = { ...NO_BUDGET, cents: programme.aim.centsPerCycle ?? null };
  if (programme.aim.kind === "cover-all") return budget;
  return {
    ...budget,
    halfDays: toHalfDaysPerCycle(programme.aim.halfDaysPerMonth, programme.cycleWeeks),
  };
}
