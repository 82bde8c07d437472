import { decodeIsoDate, formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import { KNOWN_HOLIDAY_YEARS, isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import { toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Plan, PlanCircuit, PlanStop, PlanTour } from "../../../planners/model/plan.ts";
import type { Programme, Scenario } from "../../scenario/scenario.ts";
import { createClosedDays } from "./closedDays.ts";
import type { Session } from "./session.ts";

/** Horizon of a scenario as day numbers, both inclusive; null where its dates cannot be read. */
interface Horizon {
  readonly start: number;
  readonly end: number;
}

/**
 * Lays the cycle on real weeks: cycle week 1 is the ISO week of `calendar.start`, and the cycle comes
 * back until `calendar.end`. Public holidays and closures cancel sessions; the plan is never changed.
 *
 * Takes plans edited by hand: tours that lie nowhere in the cycle are left out (the checker names them).
 *
 * @returns sessions sorted by date, start, team, hall.
 */
export function laySessions(scenario: Scenario, plan: Plan): readonly Session[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const { programme, calendar, venues } = scenario;
  const closedDays = createClosedDays(calendar.closures);
  const communeOf = new Map(venues.map((venue) => [venue.id, venue.communeCode]));
  const reasonOf = (stop: PlanStop, day: number): string =>
    closedDays.reasonOn(day, isInAlsaceMoselle(communeOf.get(stop.siteId) ?? ""));
  return plan.circuits
    .flatMap((circuit) =>
      circuit.tours.flatMap((tour) =>
        listDays(tour, programme.cycleWeeks, horizon).flatMap((day) =>
          tour.stops.map((stop) => laySession(circuit, stop, day, programme, reasonOf(stop, day))),
        ),
      ),
    )
    .sort(compareSessions);
}

/** Reads the horizon; it ends with the years whose holidays are known, so that it is finite. */
function readHorizon(scenario: Scenario): Horizon | null {
  const start = decodeIsoDate(scenario.calendar.start, "calendar.start").value;
  const end = decodeIsoDate(scenario.calendar.end, "calendar.end").value;
  if (start === undefined || end === undefined) return null;
  const last = toDayNumber({ year: KNOWN_HOLIDAY_YEARS.to, month: 12, day: 31 });
  return { start, end: Math.min(end, last) };
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

function laySession(
  circuit: PlanCircuit,
  stop: PlanStop,
  day: number,
  { theme, capacity }: Programme,
  reason: string,
): Session {
  const date = formatIsoDate(day);
  return {
    id: `${circuit.id}-${stop.siteId}-${date}`,
    date,
    start: stop.start,
    end: stop.end,
    venueId: stop.siteId,
    circuitId: circuit.id,
    teamId: circuit.teamId,
    professionalIds: [],
    partner: null,
    movedFrom: null,
    theme,
    capacity,
    reserved: 0,
    status: reason === "" ? "kept" : "cancelled",
    reason,
  };
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

function compareSessions(a: Session, b: Session): number {
  return (
    compareText(a.date, b.date) ||
    a.start - b.start ||
    compareText(a.teamId, b.teamId) ||
    compareText(a.venueId, b.venueId)
  );
}
