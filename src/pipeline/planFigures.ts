import { UNREACHABLE, type TravelMatrix } from "../../geodata/model/travel.ts";
import type { Plan, PlanCircuit, PlanTour } from "../../planners/model/plan.ts";
import { countMonths } from "../scenario/calendarDates.ts";
import { DEFAULT_KILOMETRE_CENTS } from "../scenario/defaultSettings.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { checkScenarioPlan } from "./checkScenarioPlan.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { WEEKS_PER_BUDGET_MONTH } from "./eligibleVenues.ts";
import { laySessions } from "./laySessions.ts";
import type { PlanFigures } from "./reportDocument.ts";
import { depotPoint, venuePoint } from "./travelPoints.ts";

/** Totals of tours over one cycle. */
interface Totals {
  halfDays: number;
  driveSeconds: number;
  driveMetres: number;
  dutyMinutes: number;
  cents: number;
}

/**
 * Counts what a plan takes, from its tours and the drives between their places; sessions are those of
 * the horizon that take place, and violations those that the checker finds.
 */
export function computePlanFigures(scenario: Scenario, plan: Plan): PlanFigures {
  const totals = sumTours(scenario, plan);
  const sessions = laySessions(scenario, plan).filter((session) => session.status !== "cancelled").length;
  const months = countMonths(scenario.calendar.start, scenario.calendar.end);
  const violations = checkScenarioPlan(scenario, wrapPlan(scenario, plan));
  const stopIds = plan.circuits.flatMap((circuit) =>
    circuit.tours.flatMap((tour) => tour.stops.map((stop) => stop.siteId)),
  );
  return {
    stops: new Set(stopIds).size,
    circuits: plan.circuits.length,
    sessions,
    sessionsPerMonth: months === 0 ? 0 : roundTo(sessions / months, 1),
    halfDaysPerMonth: roundTo((totals.halfDays * WEEKS_PER_BUDGET_MONTH) / scenario.programme.cycleWeeks, 1),
    driveMinutes: Math.round(totals.driveSeconds / 60),
    driveKm: roundTo(totals.driveMetres / 1000, 1),
    dutyMinutes: totals.dutyMinutes,
    cost: totals.cents,
    feasible: violations.length === 0,
    violations,
  };
}

/** A plan on its own, as a document that claims nothing about how good it is. */
function wrapPlan(scenario: Scenario, plan: Plan): PlanDocument {
  return {
    version: 1,
    scenarioHash: scenarioHash(scenario),
    seed: 0,
    cycleWeeks: scenario.programme.cycleWeeks,
    status: "feasible",
    objective: null,
    bound: null,
    plan,
  };
}

/**
 * Lists the drives of a tour, depot to depot, as seconds and metres; null where a place is unknown or
 * there is no way (the checker names those).
 */
export interface Leg {
  readonly seconds: number;
  readonly metres: number;
}

/** Looks up the drives of tours; built once for a scenario and a plan. */
export function createLegFinder(
  scenario: Scenario,
): (depotId: string, tour: PlanTour) => readonly (Leg | null)[] {
  const points = [...scenario.depots.map(depotPoint), ...scenario.venues.map(venuePoint)];
  const matrix: TravelMatrix = computeMatrix(scenario, points, points, "car");
  const indexOf = new Map(points.map((point, index) => [point.id, index]));
  const find = (from: string, to: string): Leg | null => {
    const cell = (indexOf.get(from) ?? -1) * points.length + (indexOf.get(to) ?? -1);
    const seconds = indexOf.has(from) && indexOf.has(to) ? matrix.seconds[cell] : undefined;
    if (seconds === undefined || seconds === UNREACHABLE) return null;
    return { seconds, metres: matrix.metres[cell] ?? 0 };
  };
  return (depotId, tour) => {
    const ids = [`depot-${depotId}`, ...tour.stops.map((stop) => `venue-${stop.siteId}`), `depot-${depotId}`];
    return ids.slice(1).map((to, index) => find(ids[index] ?? "", to));
  };
}

function sumTours(scenario: Scenario, plan: Plan): Totals {
  const totals: Totals = { halfDays: 0, driveSeconds: 0, driveMetres: 0, dutyMinutes: 0, cents: 0 };
  const findLegs = createLegFinder(scenario);
  for (const circuit of plan.circuits) {
    for (const tour of circuit.tours) {
      if (tour.stops.length > 0) addTour(totals, scenario, circuit, tour, findLegs(circuit.depotId, tour));
    }
  }
  return totals;
}

function addTour(
  totals: Totals,
  scenario: Scenario,
  circuit: PlanCircuit,
  tour: PlanTour,
  legs: readonly (Leg | null)[],
): void {
  const team = scenario.teams.find((candidate) => candidate.id === circuit.teamId);
  const vehicle = scenario.vehicles.find((candidate) => candidate.id === team?.vehicleId);
  const kilometreCents = vehicle?.kilometreCents ?? DEFAULT_KILOMETRE_CENTS;
  const halfDays = tour.halfDay === "day" ? 2 : 1;
  totals.halfDays += halfDays;
  totals.cents += halfDays * (team?.halfDayCents ?? 0);
  for (const leg of legs) {
    totals.driveSeconds += leg?.seconds ?? 0;
    totals.driveMetres += leg?.metres ?? 0;
    totals.cents += Math.round((kilometreCents * (leg?.metres ?? 0)) / 1000);
  }
  for (const stop of tour.stops) {
    totals.cents += scenario.venues.find((venue) => venue.id === stop.siteId)?.sessionCents ?? 0;
  }
  const first = tour.stops[0];
  const last = tour.stops[tour.stops.length - 1];
  if (first === undefined || last === undefined) return;
  const out = Math.ceil((legs[0]?.seconds ?? 0) / 60);
  const back = Math.ceil((legs[legs.length - 1]?.seconds ?? 0) / 60);
  totals.dutyMinutes += last.depart + back - (first.arrive - out);
}

function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
