import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Plan, PlanCircuit, PlanTour } from "../../../planners/model/plan.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { LegFinder } from "../tourLegs.ts";
import type { Draft } from "./draft.ts";
import type { Horizon } from "./horizon.ts";

/**
 * Lays the cycle on real weeks: cycle week 1 is the ISO week of `calendar.start`, and the cycle comes back until
 * `calendar.end`. Tours that lie nowhere in the cycle are left out (the checker names them).
 */
export function draftVisits(
  { programme }: Scenario,
  plan: Plan,
  horizon: Horizon,
  findLegs: LegFinder,
): readonly Draft[] {
  return plan.circuits.flatMap((circuit) =>
    circuit.tours.flatMap((tour) => {
      const days = listDays(tour, programme.cycleWeeks, horizon);
      if (days.length === 0) return [];
      const duty = dutyOf(circuit, tour, findLegs);
      return days.flatMap((day) => draftTour(circuit, tour, day, duty));
    }),
  );
}

/** The days that a tour falls on, ascending; none where it lies outside the cycle. */
function listDays({ week, weekday }: PlanTour, cycleWeeks: number, horizon: Horizon): number[] {
  if (!isBetween(week, 1, cycleWeeks) || !isBetween(weekday, 1, 7)) return [];
  const days: number[] = [];
  const first = mondayOf(horizon.start) + (week - 1) * 7 + weekday - 1;
  for (let day = first; day <= horizon.end; day += cycleWeeks * 7) {
    if (day >= horizon.start) days.push(day);
  }
  return days;
}

function draftTour(circuit: PlanCircuit, tour: PlanTour, day: number, duty: MinuteWindow): Draft[] {
  return tour.stops.map((stop) => ({
    id: `${circuit.id}-${stop.siteId}-${formatIsoDate(day)}`,
    day,
    start: stop.start,
    end: stop.end,
    occupied: { start: Math.min(stop.arrive, stop.start), end: Math.max(stop.depart, stop.end) },
    duty,
    outing: `${circuit.id} ${day} ${duty.start}`,
    venueId: stop.siteId,
    circuitId: circuit.id,
    teamId: circuit.teamId,
    theme: null,
    professionalIds: [],
    fixed: false,
  }));
}

/** From leaving the base to being back; a drive that nobody knows counts for nothing here. */
function dutyOf(circuit: PlanCircuit, tour: PlanTour, findLegs: LegFinder): MinuteWindow {
  const legs = findLegs(circuit.depotId, tour);
  const minutes = (index: number): number => Math.ceil((legs.at(index)?.seconds ?? 0) / 60);
  return {
    start: Math.min(...tour.stops.map((stop) => stop.arrive)) - minutes(0),
    end: Math.max(...tour.stops.map((stop) => stop.depart)) + minutes(-1),
  };
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
