import { decodeIsoDate, formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../geodata/calendar/isoWeek.ts";
import { KNOWN_HOLIDAY_YEARS, isInAlsaceMoselle } from "../../geodata/calendar/publicHolidays.ts";
import { toDayNumber } from "../../geodata/calendar/dayNumber.ts";
import { compareText } from "../../geodata/model/compareText.ts";
import type { Plan, PlanCircuit, PlanStop } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { createClosedDays, type ClosedDays } from "./closedDays.ts";

/**
 * A visit laid on a real date (« Séance »); local minutes of Europe/Paris, whatever the machine's zone.
 *
 * `id` follows from circuit, hall and date, so that it stays when the rest of the plan changes.
 * `reason` is empty for a session that is kept, else a code, with its detail after a colon:
 * `public-holiday:ascension`, `closure:` and the user's words, `holidays-unknown`.
 */
export interface Session {
  readonly id: string;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly venueId: string;
  readonly circuitId: string;
  readonly teamId: string;
  readonly theme: string;
  readonly capacity: number;
  readonly reserved: number;
  readonly status: "kept" | "moved" | "cancelled";
  readonly reason: string;
}

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
  const closedDays = createClosedDays(scenario.calendar.closures);
  const layer = new SessionLayer(scenario, horizon, closedDays);
  for (const circuit of plan.circuits) layer.layCircuit(circuit);
  return layer.sessions.sort(compareSessions);
}

/** Reads the horizon; it ends with the years whose holidays are known, so that it is finite. */
function readHorizon(scenario: Scenario): Horizon | null {
  const start = decodeIsoDate(scenario.calendar.start, "calendar.start").value;
  const end = decodeIsoDate(scenario.calendar.end, "calendar.end").value;
  if (start === undefined || end === undefined) return null;
  const last = toDayNumber({ year: KNOWN_HOLIDAY_YEARS.to, month: 12, day: 31 });
  return { start, end: Math.min(end, last) };
}

class SessionLayer {
  readonly sessions: Session[] = [];
  private readonly scenario: Scenario;
  private readonly horizon: Horizon;
  private readonly closedDays: ClosedDays;
  private readonly communeOf: ReadonlyMap<string, string>;

  constructor(scenario: Scenario, horizon: Horizon, closedDays: ClosedDays) {
    this.scenario = scenario;
    this.horizon = horizon;
    this.closedDays = closedDays;
    this.communeOf = new Map(scenario.venues.map((venue) => [venue.id, venue.communeCode]));
  }

  layCircuit(circuit: PlanCircuit): void {
    const { cycleWeeks } = this.scenario.programme;
    const firstMonday = mondayOf(this.horizon.start);
    for (const { week, weekday, stops } of circuit.tours) {
      if (!isBetween(week, 1, cycleWeeks) || !isBetween(weekday, 1, 7)) continue;
      const first = firstMonday + (week - 1) * 7 + weekday - 1;
      for (let day = first; day <= this.horizon.end; day += cycleWeeks * 7) {
        if (day < this.horizon.start) continue;
        for (const stop of stops) this.sessions.push(this.laySession(circuit, stop, day));
      }
    }
  }

  private laySession(circuit: PlanCircuit, stop: PlanStop, day: number): Session {
    const { theme, capacity } = this.scenario.programme;
    const date = formatIsoDate(day);
    const commune = this.communeOf.get(stop.siteId) ?? "";
    const reason = this.closedDays.reasonOn(day, isInAlsaceMoselle(commune));
    return {
      id: `${circuit.id}-${stop.siteId}-${date}`,
      date,
      start: stop.start,
      end: stop.end,
      venueId: stop.siteId,
      circuitId: circuit.id,
      teamId: circuit.teamId,
      theme,
      capacity,
      reserved: 0,
      status: reason === "" ? "kept" : "cancelled",
      reason,
    };
  }
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
