import type { Plan, PlanCircuit, PlanTour } from "../../planners/model/plan.ts";
import { countMonths } from "../scenario/calendarDates.ts";
import { DEFAULT_KILOMETRE_CENTS } from "../scenario/defaultSettings.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { toHalfDaysPerMonth } from "./budgetMonth.ts";
import { checkScenarioPlan } from "./checkScenarioPlan.ts";
import { fixedPlaceCentsPerCycle, listNewFixedPlaces } from "./fixedPlaces.ts";
import { laySessions } from "./calendar/laySessions.ts";
import type { NewFixedPlace, PlanFigures } from "./reportDocument.ts";
import { createLegFinder, type Leg } from "./tourLegs.ts";

/** Totals of tours over one cycle. */
interface Totals {
  halfDays: number;
  driveSeconds: number;
  driveMetres: number;
  dutyMinutes: number;
  cents: number;
}

/**
 * Counts what a plan takes, from its tours, the drives between their places and its new fixed places; sessions are those of
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
  const centsPerMonth = scenario.programme.fixedPlaces?.centsPerMonth ?? 0;
  const houses = listNewFixedPlaces(scenario, plan).map(({ id, name, communeCode }): NewFixedPlace => ({
    id,
    name,
    communeCode,
    centsPerMonth,
  }));
  return {
    stops: new Set(stopIds).size,
    circuits: plan.circuits.length,
    sessions,
    sessionsPerMonth: months === 0 ? 0 : roundTo(sessions / months, 1),
    halfDaysPerMonth: roundTo(toHalfDaysPerMonth(totals.halfDays, scenario.programme.cycleWeeks), 1),
    driveMinutes: Math.round(totals.driveSeconds / 60),
    driveKm: roundTo(totals.driveMetres / 1000, 1),
    dutyMinutes: totals.dutyMinutes,
    cost: totals.cents + houses.length * fixedPlaceCentsPerCycle(scenario.programme),
    ...(houses.length === 0 ? {} : { fixedPlaces: houses }),
    feasible: violations.length === 0,
    violations,
  };
}

/** What one circuit takes in a month of four weeks; those of all circuits of a plan add up to its own. */
export interface CircuitMeans {
  readonly halfDaysPerMonth: number;
  readonly centsPerMonth: number;
}

/** Counts what a circuit takes, halls, roads and staff together. */
export function computeCircuitMeans(scenario: Scenario, circuit: PlanCircuit): CircuitMeans {
  const { halfDays, cents } = sumTours(scenario, { circuits: [circuit] });
  const { cycleWeeks } = scenario.programme;
  return {
    halfDaysPerMonth: toHalfDaysPerMonth(halfDays, cycleWeeks),
    centsPerMonth: toHalfDaysPerMonth(cents, cycleWeeks),
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
