import type { Plan, PlanCircuit, PlanStop, PlanTour } from "../../planners/model/plan.ts";
import type { SettledCircuit, SettledStop } from "../scenario/lockEdits.ts";
import type { Programme } from "../scenario/scenario.ts";
import { toMinutes } from "./slotIndex.ts";

/** Reads when and by whom a hall is visited under a plan, as a decision to keep it says it; null where it is not. */
export function settledStop(plan: Plan, venueId: string, programme: Programme): SettledStop | null {
  for (const { teamId, tours } of plan.circuits) {
    for (const tour of tours) {
      const stop = tour.stops.find(({ siteId }) => siteId === venueId);
      if (stop === undefined) continue;
      return { venueId, teamId, weekday: tour.weekday, halfDay: halfOf(tour, stop, programme) };
    }
  }
  return null;
}

/** Reads a circuit of a plan as a decision to keep it says it; null where it never goes out. */
export function settledCircuit({ teamId, tours }: PlanCircuit): SettledCircuit | null {
  const [first] = tours;
  if (first === undefined) return null;
  return {
    teamId,
    venueIds: first.stops.map(({ siteId }) => siteId),
    weekday: first.weekday,
    halfDay: first.halfDay,
  };
}

/** The half of the day that a session is in: in an outing of the whole day, the afternoon from its own hours on. */
function halfOf({ halfDay }: PlanTour, { start, end }: PlanStop, { sessionHours }: Programme): "am" | "pm" {
  if (halfDay !== "day") return halfDay;
  if (start >= toMinutes(sessionHours.am.start) && end <= toMinutes(sessionHours.am.end)) return "am";
  return start >= toMinutes(sessionHours.pm.start) ? "pm" : "am";
}
