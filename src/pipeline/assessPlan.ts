import { summariseCoverage } from "../../geodata/access/summariseCoverage.ts";
import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { CommuneAccess, CoverageSummary, Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { communeVisits, hasRhythmRules } from "./communeRhythm.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { compareIds } from "./eligibleVenues.ts";
import { listNewFixedPlaces } from "./fixedPlaces.ts";
import { computePlanFigures } from "./planFigures.ts";
import type { PlanFigures } from "./reportDocument.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/** The workshop that a commune's families would go to under a plan: where, how far, when. */
export interface CommuneStop {
  readonly venueId: string;
  readonly circuitId: string;
  /** The families' drive, at most the programme's access time. */
  readonly seconds: number;
  readonly weekday: number;
  /** Weeks of the cycle, ascending. */
  readonly weeks: readonly number[];
  /** Of the session, minutes after local midnight. */
  readonly start: number;
  readonly end: number;
}

/** The new fixed place that a commune's families would go to under a plan. */
export interface CommuneHouse {
  readonly venueId: string;
  /** The families' drive, at most the minutes of the white zone's definition. */
  readonly seconds: number;
}

/** One commune before and after a plan. */
export interface CommuneOutcome {
  readonly code: string;
  readonly before: CommuneAccess;
  readonly coveredAfter: boolean;
  readonly accessSecondsAfter: number | null;
  /** Null when no workshop of the plan is near enough. */
  readonly stop: CommuneStop | null;
  /** Null when no new fixed place of the plan is near enough. */
  readonly house: CommuneHouse | null;
}

/** What a plan changes: coverage after it, commune by commune, and its own figures. */
export interface PlanAssessment {
  readonly after: CoverageSummary;
  /** In the order of the territory. */
  readonly communes: readonly CommuneOutcome[];
  readonly figures: PlanFigures;
}

/**
 * Tells what a plan brings, recomputed from the plan alone: a commune is covered when it was before,
 * when a stop that is visited as often as it asks lies within the access time (inclusive), or when a new fixed place
 * lies within the minutes of the white zone's definition (inclusive); its access is the nearest of the three.
 */
export function assessPlan(scenario: Scenario, diagnosis: Diagnosis, plan: Plan): PlanAssessment {
  const visits = listVisits(plan);
  const venues = scenario.venues.filter((venue) => visits.has(venue.id)).sort(compareIds);
  const { territory, programme } = scenario;
  const drives = computeMatrix(
    scenario,
    territory.communes.map(communePoint),
    venues.map(venuePoint),
    programme.whiteZone.mode,
  );
  const houses = listNewFixedPlaces(scenario, plan);
  const houseDrives = computeMatrix(
    scenario,
    territory.communes.map(communePoint),
    houses.map(venuePoint),
    programme.whiteZone.mode,
  );
  const limit = programme.accessMinutes * 60;
  const differ = hasRhythmRules(programme);
  const communes = diagnosis.communes.map((before, row): CommuneOutcome => {
    let nearest: Nearest = null;
    const needed = differ
      ? communeVisits(programme, { code: before.code, children: before.need.children })
      : 1;
    venues.forEach((venue, column) => {
      const seconds = drives.seconds[row * venues.length + column] ?? UNREACHABLE;
      if (seconds === UNREACHABLE || (visits.get(venue.id)?.weeks.length ?? 0) < needed) return;
      if (nearest === null || seconds < nearest.seconds) nearest = { seconds, venueId: venue.id };
    });
    const stop = findStop(nearest, limit, visits);
    const nearestHouse = findNearest(houses, (column) => houseDrives.seconds[row * houses.length + column]);
    const house =
      nearestHouse !== null && nearestHouse.seconds <= programme.whiteZone.minutes * 60 ? nearestHouse : null;
    return {
      code: before.code,
      before,
      coveredAfter: before.covered || stop !== null || house !== null,
      accessSecondsAfter: nearestOf(nearestOf(before.accessSeconds, nearest), nearestHouse),
      stop,
      house,
    };
  });
  const after = summariseCoverage(
    communes.map((outcome) => ({
      need: outcome.before.need,
      accessSeconds: outcome.accessSecondsAfter,
      covered: outcome.coveredAfter,
      ...(outcome.coveredAfter && !outcome.before.covered ? {} : pickCoveredChildren(outcome.before)),
    })),
  );
  return { after, communes, figures: computePlanFigures(scenario, plan) };
}

/** A commune that the plan covers is so whole, as the planner sees it; any other keeps what its grid tells. */
function pickCoveredChildren({ coveredChildren }: CommuneAccess): Pick<CommuneAccess, "coveredChildren"> {
  return coveredChildren === undefined ? {} : { coveredChildren };
}

type Nearest = { readonly seconds: number; readonly venueId: string } | null;
type Visit = Omit<CommuneStop, "seconds">;

/** Returns the nearest place, the first id among equals. */
function findNearest(
  places: readonly { readonly id: string }[],
  driveTo: (index: number) => number | undefined,
): Nearest {
  let nearest: Nearest = null;
  for (const [index, { id }] of places.entries()) {
    const seconds = driveTo(index) ?? UNREACHABLE;
    if (seconds < (nearest?.seconds ?? UNREACHABLE)) nearest = { seconds, venueId: id };
  }
  return nearest;
}

function nearestOf(before: number | null, nearest: Nearest): number | null {
  if (nearest === null) return before;
  return before === null ? nearest.seconds : Math.min(before, nearest.seconds);
}

function findStop(nearest: Nearest, limit: number, visits: ReadonlyMap<string, Visit>): CommuneStop | null {
  if (nearest === null || nearest.seconds > limit) return null;
  const visit = visits.get(nearest.venueId);
  return visit === undefined ? null : { ...visit, seconds: nearest.seconds };
}

/** The sessions of each venue: those of the first circuit that visits it, with all its weeks there. */
function listVisits(plan: Plan): ReadonlyMap<string, Visit> {
  const visits = new Map<string, Visit>();
  for (const circuit of plan.circuits) {
    for (const tour of circuit.tours) {
      for (const stop of tour.stops) {
        const known = visits.get(stop.siteId);
        if (known === undefined) {
          visits.set(stop.siteId, {
            venueId: stop.siteId,
            circuitId: circuit.id,
            weekday: tour.weekday,
            weeks: [tour.week],
            start: stop.start,
            end: stop.end,
          });
        } else if (known.circuitId === circuit.id && known.weekday === tour.weekday) {
          const weeks = [...new Set([...known.weeks, tour.week])].sort((a, b) => a - b);
          visits.set(stop.siteId, { ...known, weeks });
        }
      }
    }
  }
  return visits;
}
